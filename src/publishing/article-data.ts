import { z } from 'zod';
import { bibliography, bodyUses } from '../newsroom/questions/sources/bibliography.ts';
import { pinpointAddress } from './pinpoint-address.ts';
import { readingTime } from './reading-time.ts';
import { articleParts, partsOfArticle } from './article-parts.ts';
import { makes, type Publisher } from './publisher.ts';
import { successorOf } from '../newsroom/model/lifecycle.ts';
import { changesOf } from '../newsroom/changes/corrections.ts';
import { correctionsElsewhere } from '../newsroom/changes/corrections-elsewhere.ts';
import { dateModified } from '../newsroom/model/time/dates.ts';
import type { Article, Newsroom } from '../newsroom/model/newsroom.ts';
import { PARTIAL_DATE } from '../newsroom/model/time/partial-date.ts';
import type { LinkKind } from '../newsroom/model/kinds.ts';
import { pathOf, pointPath, SUMMARY_IDS } from '../newsroom/model/paths.ts';
import { CHANGE_KINDS } from '../newsroom/model/schema/ledger.ts';
import { schemas } from '../newsroom/model/schema.ts';
import { publisherKind } from '../newsroom/model/schema/publishers.ts';
import { STANDINGS } from '../newsroom/model/schema/evidence.ts';
import { addressOf } from '../newsroom/model/source.ts';
import { SOURCE_TYPES } from '../newsroom/model/schema/sources.ts';
import type { Citation } from '../newsroom/model/tree.ts';
import { STATUSES } from '../newsroom/model/schema/articles.ts';
import { changeAddress } from '../newsroom/questions/archive/addresses.ts';
import { timelineOf } from '../newsroom/questions/timeline.ts';
import { languageOf } from '../text/language/language.ts';

/**
 * An article as data for programs: the published form, which keeps its names when those of the content
 * files change. The JSON Schema at SCHEMA_PATH is made from this file.
 */

export const SCHEMA_PATH = '/schema/article.json';
/** Where an article lies as data. */
export const dataPath = (id: string): string => pathOf('article', id).replace(/\/$/, '.json');

const day = z.iso.date();
const partialDate = z
  .string()
  .regex(PARTIAL_DATE)
  .describe('As EDTF writes it: `199X` is a decade, `-0430` is 431 BC.');
const named = z.strictObject({
  id: z.string(),
  name: z.string(),
  url: z.url().describe('Address of its page.'),
});

const person = named.extend({
  interests: z.string().optional().describe('Conflicts of interest that the person declares.'),
});

const restsOn = z.array(z.string()).describe('Ids of entries of `claims`.');
const summary = z.strictObject({ url: z.url(), text: z.string(), restsOn });
const entity = named.extend({ kind: z.enum(['actor', 'location', 'term', 'topic', 'article']) });
const sourceIds = z.array(z.string()).describe('Ids of entries of `sources`.');

export const articleData = z
  .strictObject({
    $schema: z.url().describe('Address of this schema.'),
    id: z.string().describe('Never changes.'),
    url: z.url().describe('Address of the page.'),
    markdown: z.url().describe('Address of the same as Markdown.'),
    headline: z.string(),
    description: z.string(),
    kind: schemas.articles.shape.kind,
    language: z.string().describe('BCP 47.'),
    authors: z
      .array(person)
      .optional()
      .describe('Who wrote it; without them the newsroom signs as a whole, or nobody.'),
    reviewedBy: z
      .array(person)
      .optional()
      .describe('Who read it against its sources before it was published.'),
    publisher: z.strictObject({ name: z.string(), url: z.url() }),
    license: z.url().describe('Licence of the text.'),
    datePublished: day.describe('When the page first appeared.'),
    dateModified: day.describe('When something last changed that a reader should know of.'),
    reviewed: day
      .optional()
      .describe('When an editor last read the article against corrections of what it rests on.'),
    asOf: day.describe('The day whose state of knowledge the article describes.'),
    status: z
      .enum(STATUSES)
      .describe('`overtaken`: events went past it. `superseded`: a newer article replaces it.'),
    statusNote: z.string().optional().describe('What happened, or why the article was withdrawn.'),
    successor: named.optional().describe('The article that tells what happened next, or replaces this one.'),
    topics: z.array(named),
    about: z.array(entity).describe('What it is mainly about.'),
    mentions: z.array(entity).describe('Everything its text leads to, in order of appearance.'),
    keyPoints: z.array(
      z.strictObject({
        id: z.string(),
        url: z.url(),
        share: z.url().optional().describe('Address of a page that shows only this point, for shared links.'),
        text: z.string(),
        restsOn,
      }),
    ),
    whyItMatters: summary.optional().describe('Why a reader should care.'),
    background: summary.optional().describe('What came before, in brief.'),
    minutesToRead: z
      .int()
      .describe('Of key points, short texts and text, at the usual speed of its language.'),
    ...articleParts,
    text: z.string().describe('The whole text, paragraphs parted by empty lines, without citations.'),
    claims: z.array(
      z.strictObject({
        id: z.string(),
        url: z.url(),
        text: z.string(),
        standing: z
          .enum(STANDINGS)
          .describe(
            '`recorded`: its own record makes it so, a law, a ruling, a decision; `confirmed`: two or more independent publishers say so; `reported`: one; `assessed`: somebody who is no party judges so; `claimed`: those involved say so themselves; `disputed`: sources contradict each other; `unsourced`: no source was found.',
          ),
        by: named.optional().describe('Who claims or assesses it.'),
        confirmedBy: z
          .array(z.string())
          .optional()
          .describe('For `confirmed`: the names of those who say so independently of each other.'),
        label: z.string().optional().describe('What it is about, in a few words.'),
        citations: sourceIds,
        pinpoints: z
          .array(
            z.strictObject({
              source: z.string().describe('Id of an entry of `sources`.'),
              locator: z.string().optional().describe('The place in it, like a page.'),
              quotation: z.string().optional().describe('Its own words.'),
              url: z.url().optional().describe('Address of the words, or of the page.'),
            }),
          )
          .optional()
          .describe('Where in its sources it stands, or in which words.'),
        sides: z.array(sourceIds).optional().describe('For `disputed`: the sources of each side.'),
        section: z.string().optional().describe('Id of the section it stands in.'),
        tells: z.array(z.string()).optional().describe('Ids of the events that it tells.'),
      }),
    ),
    events: z.array(
      z.strictObject({
        id: z.string(),
        title: z.string(),
        date: partialDate.describe('No more precise than its sources.'),
        endDate: partialDate.optional(),
        circa: z.boolean().describe('Whether the sources differ by a day or so.'),
        later: z.boolean().describe('Whether it came after the day that the article describes, or may have.'),
        sources: sourceIds,
      }),
    ),
    sources: z.array(
      z.strictObject({
        id: z.string(),
        number: z
          .int()
          .optional()
          .describe('Its number in the text; without one only events or terms cite it.'),
        type: z.enum(SOURCE_TYPES).exclude(['web']).optional().describe('What it is; missing of a web page.'),
        publisher: z.string(),
        kind: publisherKind.optional().describe('What the publisher is.'),
        authors: z.array(z.string()).optional(),
        title: z.string().optional(),
        url: z.string().optional().describe('Its address, or that of its DOI.'),
        archiveUrl: z.string().optional(),
        date: partialDate.optional(),
        doi: z.string().optional(),
        isbn: z.string().optional(),
        edition: z.string().optional(),
        designation: z
          .string()
          .optional()
          .describe('What a law, a file or a report is called by those who keep it.'),
        pages: z.string().optional(),
        by: z.array(person).optional().describe('Who of the newsroom did the interview or the reporting.'),
        via: z.string().optional().describe('The agency whose text it carries.'),
        language: z.string().optional().describe('BCP 47, if it is not that of the article.'),
        gone: day.optional().describe('When it was found to be no longer there.'),
      }),
    ),
    correctionsElsewhere: z
      .array(
        z.strictObject({
          date: day,
          kind: z.enum(CHANGE_KINDS),
          note: z.string(),
          title: z.string().describe('Name of the page, the event or the source that was corrected.'),
          url: z.url().describe('Address of the entry.'),
        }),
      )
      .describe('Corrections of what the article rests on, against which no editor has read it yet.'),
    changes: z.array(
      z.strictObject({
        date: day,
        kind: z.enum(CHANGE_KINDS),
        note: z.string(),
        about: z
          .array(
            z.strictObject({
              id: z.string().describe('Id of a claim or another part, or the name of a field.'),
              url: z.url().optional().describe('Address of the part, where it is still there.'),
              text: z.string().optional().describe('What stands there now.'),
            }),
          )
          .optional()
          .describe('What the entry is about.'),
        was: z.string().optional(),
        is: z.string().optional(),
      }),
    ),
  })
  .describe('An explainer, with its claims, their standings and their sources.');

export type ArticleData = z.output<typeof articleData>;

/** The schema as programs elsewhere read it. */
export const articleSchema = (publisher: Publisher): object => ({
  $id: publisher.url + SCHEMA_PATH,
  title: 'Article',
  ...z.toJSONSchema(articleData),
});

/** What an article can be about; a page of the newsroom on itself is none. */
type Subject = Exclude<LinkKind, 'page'>;

/** An empty list says nothing. */
const orUndefined = <T>(list: readonly T[]): T[] | undefined => (list.length > 0 ? [...list] : undefined);

/** What is not known is undefined here and missing in JSON. */
export const dataOf = (
  newsroom: Newsroom,
  article: Article,
  publisher: Publisher,
  license: string,
): ArticleData => {
  const { typeset } = languageOf(publisher.language);
  const url = publisher.url + pathOf('article', article.id);
  const successor = successorOf(newsroom, article);
  const reference = (kind: Subject, id: string) => {
    const entry = newsroom[`${kind}s`].get(id);
    if (!entry) return [];
    const name = typeset('headline' in entry ? entry.headline : entry.name);
    return [{ id, name, url: publisher.url + pathOf(kind, id) }];
  };
  const entities = (list: readonly { kind: LinkKind; id: string }[]) => {
    const first = new Map(
      list.flatMap(({ kind, id }) => (kind === 'page' ? [] : [[`${kind}:${id}`, { kind, id }] as const])),
    );
    return [...first.values()].flatMap(({ kind, id }) =>
      reference(kind, id).map((one) => ({ kind, ...one })),
    );
  };
  const people = (ids: readonly string[]) =>
    newsroom.people.getAll(ids).map(({ id, name, interests }) => ({
      id,
      name: typeset(name),
      url: publisher.url + pathOf('person', id),
      interests: interests && typeset(interests),
    }));
  const summarised = (field: keyof typeof SUMMARY_IDS) => {
    const said = article[field];
    return said && { ...said, url: `${url}#${SUMMARY_IDS[field]}`, text: typeset(said.text) };
  };
  const pinpoint = (citation: Citation) => {
    const source = newsroom.sources.get(citation.source);
    return { ...citation, url: source && pinpointAddress(source, citation) };
  };
  const told = [...article.events, ...article.body.claims.flatMap(({ tells }) => tells)];
  const { known, later } = timelineOf(newsroom, told, article.asOf);
  const numbered = bibliography(newsroom, bodyUses(article.body));
  const parts = partsOfArticle(newsroom, article, publisher);
  const all = bibliography(newsroom, [...bodyUses(article.body), ...known, ...later, ...(parts.terms ?? [])]);
  return {
    $schema: publisher.url + SCHEMA_PATH,
    id: article.id,
    url,
    markdown: url.replace(/\/$/, '.md'),
    headline: typeset(article.headline),
    description: typeset(article.description),
    kind: article.kind,
    language: publisher.language,
    authors: orUndefined(people(article.authors)),
    reviewedBy: orUndefined(people(article.reviewedBy)),
    publisher: { name: publisher.name, url: `${publisher.url}/` },
    license,
    datePublished: article.datePublished,
    dateModified: dateModified(article),
    reviewed: article.reviewed,
    asOf: article.asOf,
    status: article.status,
    statusNote: article.statusNote && typeset(article.statusNote),
    successor: successor && reference('article', successor.id)[0],
    topics: article.topics.flatMap((id) => reference('topic', id)),
    about: entities(article.about),
    mentions: entities(article.body.mentions),
    keyPoints: article.keyPoints.map(({ id, text, restsOn }) => ({
      id,
      url: `${url}#${id}`,
      share: makes(publisher, 'key-points') ? publisher.url + pointPath(article.id, id) : undefined,
      text: typeset(text),
      restsOn,
    })),
    whyItMatters: summarised('whyItMatters'),
    background: summarised('background'),
    minutesToRead: readingTime(article, publisher.language),
    ...parts,
    text: article.body.text,
    claims: article.body.claims.map(
      ({ id, text, standing, by, voices, label, citations, pinpoints, sides, section, tells }) => ({
        id,
        url: `${url}#${id}`,
        text,
        standing,
        by: by === undefined ? undefined : reference('actor', by)[0],
        confirmedBy: voices && [...voices],
        label: label && typeset(label),
        citations,
        pinpoints: pinpoints.length > 0 ? pinpoints.map(pinpoint) : undefined,
        sides: sides.length > 0 ? sides : undefined,
        section,
        tells: tells.length > 0 ? tells : undefined,
      }),
    ),
    events: [...known, ...later].map((event) => ({
      id: event.id,
      title: typeset(event.title),
      date: event.date,
      endDate: event.endDate,
      circa: event.circa !== undefined,
      later: later.includes(event),
      sources: event.sources,
    })),
    sources: [...all.values()].map(({ source }) => ({
      id: source.id,
      number: numbered.get(source.id)?.number,
      type: source.type === 'web' ? undefined : source.type,
      publisher: source.publisher,
      kind: source.voice.kindOfOutlet,
      authors: orUndefined(source.authors),
      title: source.title && typeset(source.title),
      url: addressOf(source),
      archiveUrl: source.archiveUrl,
      date: source.date,
      doi: source.doi,
      isbn: source.isbn,
      edition: source.edition,
      designation: source.number,
      pages: source.pages,
      by: orUndefined(people(source.by)),
      via: source.via,
      language: source.lang,
      gone: source.gone,
    })),
    correctionsElsewhere: correctionsElsewhere(newsroom, 'article', article).map(({ correction }) => ({
      date: correction.change.date,
      kind: correction.change.kind,
      note: correction.change.note,
      title: typeset(correction.title),
      url: publisher.url + changeAddress(newsroom, correction),
    })),
    changes: changesOf('article', article).map(({ change: { about, ...change }, places }) => {
      const parts = (about ?? places.map(({ id }) => id)).map((id) => {
        const place = places.find((one) => one.id === id);
        return { id, ...(place && { url: `${url}#${id}`, text: place.text }) };
      });
      return { ...change, ...(parts.length > 0 && { about: parts }) };
    }),
  };
};
