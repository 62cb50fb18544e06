import type {
  Actor,
  Article,
  Event,
  Location,
  Newsroom,
  Person,
  Term,
  Topic,
} from '../newsroom/model/newsroom.ts';
import type { LinkKind } from '../newsroom/model/kinds.ts';
import { passagesOf, type Passage } from './passages.ts';
import { factId, pathOf } from '../newsroom/model/paths.ts';
import { eventAddress } from '../newsroom/questions/archive/addresses.ts';
import type { EntityKey } from '../newsroom/model/schema/values.ts';
import type { Shown, Subject } from './shown.ts';
import { shortName } from '../newsroom/model/short-name.ts';
import { isPlainDate } from '../newsroom/model/time/partial-date.ts';
import { saidOf, type Said } from '../newsroom/model/statement.ts';
import type { Language } from '../text/language/language.ts';

/** One thing to be found. */
export interface SearchRecord {
  shown: Shown;
  subjects: Subject[];
  /** First and last day of an event. */
  days: string[];
}

type Named = Actor | Location | Topic | Term;
type Mentioned = EntityKey | { kind: 'topic' | 'term'; id: string };
type Key = Mentioned | { kind: 'person'; id: string };

/**
 * Everything a reader can search for, page by page, the newest article last. Of a withdrawn article there is its
 * headline and the explanation, as on its page.
 */
export const searchRecords = (newsroom: Newsroom, language: Language): SearchRecord[] => {
  const articles = newsroom.articles.list.toSorted((a, b) =>
    [a.datePublished, a.id].join() < [b.datePublished, b.id].join() ? -1 : 1,
  );
  // An event stands on the page of its topic; without one it has no place of its own to lead to.
  const events = Map.groupBy(newsroom.events.list, ({ topics }) => topics[0]);
  return [
    ...newsroom.topics.list.flatMap((topic) => [
      ...entryRecords(newsroom, language, 'topic', topic),
      ...(events.get(topic.id) ?? []).map((event) => eventRecord(newsroom, language, event, topic)),
    ]),
    ...(['term', 'location', 'actor'] as const).flatMap((kind) =>
      newsroom[`${kind}s`].list.flatMap((entry) => entryRecords(newsroom, language, kind, entry)),
    ),
    ...newsroom.people.list.map((person) => personRecord(newsroom, language, person)),
    ...articles.flatMap((article) => articleRecords(newsroom, language, article)),
  ];
};

interface Draft extends Omit<Shown, 'sentences'> {
  text: string;
  about: readonly Key[];
  /** Ids of its sources. */
  sources?: readonly string[];
  days?: string[];
}

const record = (
  newsroom: Newsroom,
  language: Language,
  { text, about, sources = [], days = [], ...rest }: Draft,
): SearchRecord => {
  const entries = about.flatMap(({ kind, id }): Subject[] => {
    const entry = kind === 'person' ? newsroom.people.get(id) : newsroom[`${kind}s`].get(id);
    if (!entry) return [];
    const names = 'names' in entry ? entry.names.map((name) => name.text) : [];
    return [{ kind, id, name: language.typeset(entry.name), names }];
  });
  const publishers = sources.flatMap((id) => {
    const source = newsroom.sources.get(id);
    return [source?.publisher, source?.via].filter((name) => name !== undefined);
  });
  const year = rest.date !== undefined && isPlainDate(rest.date) ? rest.date.slice(0, 4) : undefined;
  const subjects: Subject[] = [
    ...entries,
    ...publishers.map((name) => ({
      kind: 'publisher' as const,
      id: name,
      name: language.typeset(name),
      names: [],
    })),
    ...(year === undefined ? [] : [{ kind: 'year' as const, id: year, name: year, names: [] }]),
  ];
  return {
    shown: { ...rest, sentences: language.sentencesOf(text).map((sentence) => sentence.text) },
    subjects: [...new Map(subjects.map((one) => [`${one.kind}:${one.id}`, one])).values()],
    days,
  };
};

const keys = (kind: Key['kind'], ids: readonly string[]): Key[] => ids.map((id) => ({ kind, id }));

const isKey = (mention: { kind: LinkKind; id: string }): mention is Mentioned =>
  mention.kind !== 'article' && mention.kind !== 'page';

const saidIn = (
  newsroom: Newsroom,
  language: Language,
  { standing, by }: Said,
): Pick<Shown, 'standing' | 'by'> => {
  const claimant = newsroom.actors.get(by);
  return { standing, ...(claimant && { by: language.typeset(shortName(claimant, language.tag)) }) };
};

const articleRecords = (newsroom: Newsroom, language: Language, article: Article): SearchRecord[] => {
  const path = pathOf('article', article.id);
  const title = language.typeset(article.headline);
  const date = article.asOf;
  const topics = keys('topic', article.topics);
  const { keyPoints, whyItMatters, background } = article;
  const short = [...keyPoints, whyItMatters, background].flatMap((said) => said?.text ?? []);
  const summary = [article.description, ...short].map((text) => language.typeset(text));
  const of = (passage: Passage): SearchRecord[] => {
    const { heading, text, mentions } = passage;
    const where = { path, title, date, ...(heading && { section: heading.text }) };
    const within = [...mentions.filter(isKey), ...topics];
    if (passage.claim === undefined) {
      const at = heading?.id === undefined ? path : `${path}#${heading.id}`;
      const searched = heading ? ({ searched: 'section' } as const) : {};
      return [
        record(newsroom, language, { ...where, ...searched, kind: 'section', path: at, text, about: within }),
      ];
    }
    const claim = article.body.claims.find(({ id }) => id === passage.claim);
    if (!claim) return [];
    const by = claim.by === undefined ? [] : keys('actor', [claim.by]);
    return [
      record(newsroom, language, {
        ...where,
        ...saidIn(newsroom, language, claim),
        kind: 'claim',
        path: `${path}#${claim.id}`,
        text,
        about: [...by, ...within],
        sources: claim.citations,
      }),
    ];
  };
  return [
    record(newsroom, language, {
      kind: 'article',
      path,
      title,
      date,
      searched: 'title',
      text: summary.join(' '),
      about: [...article.about, ...topics, ...keys('person', [...article.authors, ...article.reviewedBy])],
    }),
    ...passagesOf(article.body).flatMap(of),
  ];
};

const personRecord = (newsroom: Newsroom, language: Language, person: Person): SearchRecord =>
  record(newsroom, language, {
    kind: 'person',
    path: pathOf('person', person.id),
    title: language.typeset(person.name),
    searched: 'title',
    text: [
      ...[person.role, person.description, person.interests ?? ''].map((text) => language.typeset(text)),
      ...passagesOf(person.body).map(({ text }) => text),
    ].join('\n\n'),
    about: keys('person', [person.id]),
  });

/** An actor, a location, a term or a topic, and each of its facts. */
const entryRecords = (
  newsroom: Newsroom,
  language: Language,
  kind: Mentioned['kind'],
  entry: Named,
): SearchRecord[] => {
  const path = pathOf(kind, entry.id);
  const title = language.typeset(entry.name);
  const self = keys(kind, [entry.id]);
  const topics = keys(
    'topic',
    kind === 'actor' || kind === 'location' ? topicsOf(newsroom, kind, entry.id) : [],
  );
  const intro = passagesOf(entry.body).map(({ text }) => text);
  const text = [language.typeset(entry.description), ...intro].join(' ');
  return [
    record(newsroom, language, {
      kind,
      path,
      title,
      searched: 'title',
      text,
      about: [...self, ...topics],
    }),
    ...('facts' in entry ? entry.facts : []).map((fact) =>
      record(newsroom, language, {
        ...saidIn(newsroom, language, saidOf(newsroom, fact)),
        kind: 'fact',
        path: `${path}#${factId(fact.id)}`,
        title,
        date: fact.asOf,
        text: language.typeset(fact.text),
        about: [...self, ...topics],
        sources: fact.sources,
      }),
    ),
  ];
};

/** The topics that put an actor on a side, or name a location as one of theirs. */
const topicsOf = (newsroom: Newsroom, kind: 'actor' | 'location', id: string): string[] =>
  newsroom.topics.list
    .filter(({ sides, places }) =>
      kind === 'actor' ? sides.some(({ actors }) => actors.includes(id)) : places.includes(id),
    )
    .map((topic) => topic.id);

const eventRecord = (newsroom: Newsroom, language: Language, event: Event, topic: Topic): SearchRecord =>
  record(newsroom, language, {
    ...saidIn(newsroom, language, saidOf(newsroom, event)),
    kind: 'event',
    path: eventAddress(newsroom, topic.id, event.id),
    title: language.typeset(event.title),
    date: event.date,
    searched: 'title',
    text: passagesOf(event.body)
      .map(({ text }) => text)
      .join(' '),
    about: [
      ...keys('actor', event.actors),
      ...keys('location', event.locations),
      ...keys('topic', event.topics),
    ],
    sources: event.sources,
    days: [event.date, ...(event.endDate === undefined ? [] : [event.endDate])].filter(isPlainDate),
  });
