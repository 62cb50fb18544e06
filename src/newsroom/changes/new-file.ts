import type { Claim, Document } from '../model/document.ts';
import { outsideClaims } from '../model/accounted.ts';
import type { Source } from '../model/newsroom.ts';
import { schemas, type Fields } from '../model/schema.ts';
import type { Standing } from '../model/schema/evidence.ts';
import { confirmedBy, standingOf } from '../model/standing.ts';
import type { Stated } from '../model/statement.ts';
import { plainText, visitsTo, type Citation, type Node, type NodeOf } from '../model/tree.ts';
import { voicesIn } from '../model/voice.ts';
import { questionsOf } from './differences.ts';
import { inWords, wordsOf, written } from './field-words.ts';
import { isVisible, nounOf } from './visible-fields.ts';

/** What a file says that was not published before, for who decides on it: nothing of it has been read by anybody yet. */
export interface NewFile {
  /** What is told of it in a word or a sentence, under the name of the field in words. */
  fields: { name: string; value: string }[];
  /** Its sentences at the top, and what they rest on. */
  summary: { name: string; text: string; restsOn: { id: string; standing?: Standing }[] }[];
  /** Its claims in the order of the text, its facts and its relations; an event is a statement itself. */
  statements: Statement[];
  /** What its text asks, each with what is said of it. */
  questions: string[];
  /** The events of its timeline, in its order. */
  events: { date: string; title: string; standing: Standing }[];
  /** What its text says outside claims. */
  outside: string[];
}

/** Something that stands or falls with its sources. */
export interface Statement {
  /** `claim "visit"`, `fact "office"`, `event of 2023-03-02`. */
  name: string;
  /** What it is about, in a few words. */
  label?: string;
  /** Of a dispute only what no side says. */
  text: string;
  standing: Standing;
  /** Whose word it is: of what is claimed or assessed the actor, of what is confirmed those who bear it out. */
  by: string[];
  /** For which days, in words. */
  days?: string;
  sources: string[];
  /** Of a dispute: what each side says, and its sources. */
  sides: { text: string; sources: string[] }[];
}

/** Fields that are told in another way than as a value: as a name, as statements, as the sentences at the top or as events. */
const TOLD: ReadonlySet<string> = new Set([
  'headline',
  'name',
  'facts',
  'relations',
  'keyPoints',
  'whyItMatters',
  'background',
]);
/** The same of an article and of an event alone. */
const TOLD_OF: Partial<Record<Document['collection'], ReadonlySet<string>>> = {
  articles: new Set(['events']),
  events: new Set(['title', 'date', 'endDate', 'circa', 'sources', 'standing', 'by']),
};

/**
 * What new files say.
 *
 * @param documents All that there are, among them those that the new ones name.
 */
export const newFilesAmong = (documents: readonly Document[]): ((document: Document) => NewFile) => {
  const voiceOf = voicesIn(documents);
  const sources = new Map(
    documents.flatMap((document): [string, Source][] =>
      document.collection === 'sources' && document.data
        ? [[document.id, { ...document, ...document.data, voice: voiceOf(document.data), offices: [] }]]
        : [],
    ),
  );
  const actors = new Map(
    documents.flatMap(({ collection, id, data }): [string, string][] =>
      collection === 'actors' && data && 'name' in data ? [[id, data.name]] : [],
    ),
  );
  const events = new Map(
    documents.flatMap((document): [string, Document<'events'>][] =>
      document.collection === 'events' ? [[document.id, document]] : [],
    ),
  );
  const sourcesOf = (ids: readonly string[]): Source[] => ids.flatMap((id) => sources.get(id) ?? []);
  const actorName = (id: string): string => actors.get(id) ?? id;

  /** A source by who published it, whose text it is, and what an editor cites from it. */
  const sourceName = ({ source: id, locator, quotation }: Citation): string => {
    const source = sources.get(id);
    if (!source) return id;
    const { type, publisher, via, url } = source;
    // Readers see the journal of a paper, whose voice is that of its house.
    const name = type === 'paper' ? publisher : voiceOf({ publisher, url, authors: [] }).name;
    const more = [
      ...(via === undefined ? [] : [`text of ${source.voice.name}`]),
      ...(locator === undefined ? [] : [locator]),
      ...(quotation === undefined ? [] : [`"${quotation}"`]),
    ];
    return more.length === 0 ? name : `${name} (${more.join(', ')})`;
  };
  const sourceNames = (citations: readonly Citation[]): string[] => [...new Set(citations.map(sourceName))];
  const citedIn = (nodes: readonly Node[]): string[] =>
    sourceNames(visitsTo('citations', nodes).flatMap(({ node }) => node.citations));

  /** Whose word something is. */
  const sayers = (standing: Standing, by: string | undefined, cited: readonly string[]): string[] => [
    ...(by === undefined ? [] : [actorName(by)]),
    ...(confirmedBy(standing, sourcesOf(cited)).voices ?? []),
  ];
  const said = ({ standing, by, sources: cited }: Stated) => {
    const known = standing ?? standingOf(sourcesOf(cited));
    return {
      standing: known,
      by: sayers(known, by, cited),
      sources: sourceNames(cited.map((source) => ({ source }))),
      sides: [],
    };
  };

  const claimStatement = (claim: Claim, node: NodeOf<'claim'> | undefined): Statement => {
    const { id, label, standing, by, citations } = claim;
    const children: readonly Node[] = node?.children ?? [];
    const sides = visitsTo('side', children);
    return {
      name: `claim "${id}"`,
      ...(label !== undefined && { label }),
      text: sides.length === 0 ? claim.text : plainText(children.filter((child) => !isSide(child))).trim(),
      standing,
      by: sayers(standing, by, citations),
      sources: citedIn(children),
      sides: sides.map(({ node: side }) => ({
        text: plainText(side.children),
        sources: citedIn(side.children),
      })),
    };
  };

  const eventText = ({
    date,
    endDate,
    circa,
  }: {
    date: string;
    endDate?: string | undefined;
    circa?: unknown;
  }) => `${circa === undefined ? '' : 'about '}${date}${endDate === undefined ? '' : ` to ${endDate}`}`;

  return (document) => {
    const { collection, body, data } = document;
    if (!data) return { fields: [], summary: [], statements: [], questions: [], events: [], outside: [] };
    const { facts = [], relations = [], keyPoints = [] }: Fields = data;
    const standings = new Map(body.claims.map(({ id, standing }) => [id, standing]));
    const nodes = new Map(visitsTo('claim', body.tree).map(({ node }) => [node.id, node]));
    const summary = [
      ...keyPoints.map((point) => ({ name: nounOf('keyPoints'), ...point })),
      ...(['whyItMatters', 'background'] as const).flatMap((field) => {
        const written = (data as Fields)[field];
        return written === undefined ? [] : [{ name: inWords(field), ...written }];
      }),
    ];
    return {
      fields: Object.keys(schemas[collection].shape)
        .filter((name) => isVisible(name) && !TOLD.has(name) && !TOLD_OF[collection]?.has(name))
        .map((name) => ({ name: wordsOf(name), value: written((data as Record<string, unknown>)[name]) }))
        .filter(({ value }) => value !== ''),
      summary: summary.map(({ name, text, restsOn }) => ({
        name,
        text,
        restsOn: restsOn.map((id) => {
          const standing = standings.get(id);
          return { id, ...(standing !== undefined && { standing }) };
        }),
      })),
      statements: [
        ...(document.collection === 'events' && document.data
          ? [
              {
                name: `event of ${eventText(document.data)}`,
                text: document.data.title,
                ...said(document.data),
              },
            ]
          : []),
        ...body.claims.map((claim) => claimStatement(claim, nodes.get(claim.id))),
        ...facts.map((fact) => ({
          name: `${nounOf('facts')} "${fact.id}"`,
          text: fact.text,
          days: daysOf(fact),
          ...said(fact),
        })),
        ...relations.map((relation) => ({
          name: `${nounOf('relations')} "${relation.id}"`,
          label: `${inWords(relation.kind)} ${actorName(relation.to)}`,
          text: relation.text ?? '',
          days: daysOf(relation),
          ...said(relation),
        })),
      ],
      questions: questionsOf(document).map(({ text }) => text),
      events:
        'events' in data
          ? data.events.flatMap((id) => {
              const event = events.get(id)?.data;
              return event
                ? [{ date: eventText(event), title: event.title, standing: said(event).standing }]
                : [];
            })
          : [],
      outside: outsideClaims(
        body.tree.flatMap((block): readonly Node[] =>
          block.type === 'footnotes' ? block.children : [block],
        ),
      ).map(({ text }) => text),
    };
  };
};

const isSide = (node: Node): boolean => typeof node !== 'string' && node.type === 'side';

const daysOf = (dated: {
  asOf: string;
  validFrom?: string | undefined;
  validUntil?: string | undefined;
}): string =>
  [
    ...(dated.validFrom === undefined ? [] : [`from ${dated.validFrom}`]),
    ...(dated.validUntil === undefined ? [] : [`until ${dated.validUntil}`]),
    `as of ${dated.asOf}`,
  ].join(', ');
