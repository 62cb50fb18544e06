import { fold, wordsOf } from '../text/fold.ts';
import type { Actor, Article, Event, Location, Newsroom, Topic } from '../newsroom/model/newsroom.ts';
import type { LinkKind } from '../newsroom/model/kinds.ts';
import { passagesOf, type Passage } from './passages.ts';
import { eventId, factId, pathOf } from '../newsroom/model/paths.ts';
import type { EntityKey, Standing } from '../newsroom/model/schema.ts';
import { sentencesOf } from '../text/sentences.ts';
import { shortName } from '../newsroom/model/short-name.ts';
import { saidOf, type Said } from '../newsroom/model/statement.ts';
import { typeset } from '../text/typography.ts';

/** What a search can be narrowed by, in the order in which it is offered. */
export const FILTERS = ['actor', 'location', 'topic', 'year'] as const;
export type Filter = (typeof FILTERS)[number];

/** What a result shows. */
export interface Shown {
  kind: 'article' | 'section' | 'claim' | 'fact' | 'event' | 'actor' | 'location' | 'topic';
  /** Where it leads: a path, for most with a fragment. */
  path: string;
  /** Headline or name. */
  title: string;
  /** Heading of the section, or what else says where on the page it stands. */
  section?: string;
  standing?: Standing;
  /** Who says so, for `claimed`. */
  by?: string;
  /** The day as of which it holds; of an event, when it was. */
  date?: string;
  sentences: string[];
  /** Which of the titles is searched. Its words come before those of the sentences. */
  searched?: 'title' | 'section';
  /** Names of what the sentences mention, searched after them, each so many words long. */
  names: { of: string; words: number }[];
}

/** One thing to be found. */
export interface SearchRecord {
  shown: Shown;
  /** What is searched: titles, sentences and names in the one spelling of `fold.ts`, word for word. */
  content: string;
  /** What a reader who asks for just this wants first: the names of an entity, the headline of an article. */
  best?: string;
  /** Values are an id and a name with a space between them; of years, the year alone. */
  filters: Record<Filter, string[]>;
}

type Named = Actor | Location | Topic;
type Key = EntityKey | { kind: 'topic'; id: string };

/**
 * Everything a reader can search for, in reading order. Of a withdrawn article there is its headline and the
 * explanation, as on its page.
 */
export const searchRecords = (newsroom: Newsroom): SearchRecord[] => [
  ...newsroom.articles.list.flatMap((article) => articleRecords(newsroom, article)),
  ...(['actor', 'location', 'topic'] as const).flatMap((kind) =>
    newsroom[`${kind}s`].list.flatMap((entry) => entryRecords(newsroom, kind, entry)),
  ),
  ...newsroom.events.list.flatMap((event) => eventRecord(newsroom, event)),
];

interface Draft extends Omit<Shown, 'sentences' | 'names'> {
  text: string;
  best?: string;
  /** What its names are searched for, too, and what the search can be narrowed to. */
  about: readonly Key[];
}

const record = (newsroom: Newsroom, { text, about, best, ...rest }: Draft): SearchRecord => {
  const seen = new Set<string>();
  const known = about.flatMap(({ kind, id }): { kind: Key['kind']; entry: Named }[] => {
    const entry = newsroom[`${kind}s`].get(id);
    if (!entry || seen.has(`${kind}:${id}`)) return [];
    seen.add(`${kind}:${id}`);
    return [{ kind, entry }];
  });
  const named = known
    .filter(({ kind }) => kind !== 'topic' || rest.kind === 'topic')
    .map(({ entry }) => ({ of: typeset(entry.name), text: namesOf(entry).join(' ') }));
  const sentences = sentencesOf(text).map((sentence) => sentence.text);
  const title = rest.searched === undefined ? undefined : rest[rest.searched];
  const values = (kind: Key['kind']) =>
    known.flatMap((one) => (one.kind === kind ? [`${one.entry.id} ${typeset(one.entry.name)}`] : []));
  return {
    shown: {
      ...rest,
      sentences,
      names: named.map((name) => ({ of: name.of, words: wordsOf(name.text).length })),
    },
    content: [fold([title ?? '', ...sentences].join(' ')), ...named.map((name) => name.text)]
      .join(' ')
      .trim(),
    ...(best !== undefined && { best: fold(best) }),
    filters: {
      actor: values('actor'),
      location: values('location'),
      topic: values('topic'),
      year: rest.date === undefined ? [] : [rest.date.slice(0, 4)],
    },
  };
};

/** Folded, many spellings of a name are one. */
const namesOf = (entry: Named): string[] => [
  ...new Set([entry.name, ...('names' in entry ? entry.names.map(({ text }) => text) : [])].map(fold)),
];

const keys = (kind: Key['kind'], ids: readonly string[]): Key[] => ids.map((id) => ({ kind, id }));

const isKey = (mention: { kind: LinkKind; id: string }): mention is Key => mention.kind !== 'article';

const saidIn = (newsroom: Newsroom, { standing, by }: Said): Pick<Shown, 'standing' | 'by'> => {
  const claimant = newsroom.actors.get(by);
  return { standing, ...(claimant && { by: typeset(shortName(claimant)) }) };
};

const articleRecords = (newsroom: Newsroom, article: Article): SearchRecord[] => {
  const path = pathOf('article', article.id);
  const title = typeset(article.headline);
  const date = article.asOf;
  const topics = keys('topic', article.topics);
  const summary = [article.description, ...article.keyPoints.map(({ text }) => text)].map((t) => typeset(t));
  const of = (passage: Passage): SearchRecord[] => {
    const { heading, text, mentions } = passage;
    const where = { path, title, date, ...(heading && { section: heading.text }) };
    const within = [...mentions.filter(isKey), ...topics];
    if (passage.claim === undefined) {
      const at = heading?.id === undefined ? path : `${path}#${heading.id}`;
      const searched = heading ? ({ searched: 'section' } as const) : {};
      return [record(newsroom, { ...where, ...searched, kind: 'section', path: at, text, about: within })];
    }
    const claim = article.body.claims.find(({ id }) => id === passage.claim);
    if (!claim) return [];
    const by = claim.by === undefined ? [] : keys('actor', [claim.by]);
    return [
      record(newsroom, {
        ...where,
        ...saidIn(newsroom, claim),
        kind: 'claim',
        path: `${path}#${claim.id}`,
        text,
        about: [...by, ...within],
      }),
    ];
  };
  return [
    record(newsroom, {
      kind: 'article',
      path,
      title,
      date,
      searched: 'title',
      best: title,
      text: summary.join(' '),
      about: [...article.about, ...topics],
    }),
    ...passagesOf(article.body).flatMap(of),
  ];
};

/** An actor, a location or a topic, and each of its facts. */
const entryRecords = (newsroom: Newsroom, kind: Key['kind'], entry: Named): SearchRecord[] => {
  const path = pathOf(kind, entry.id);
  const title = typeset(entry.name);
  const self = keys(kind, [entry.id]);
  const topics = keys('topic', kind === 'topic' ? [] : topicsOf(newsroom, kind, entry.id));
  const intro = passagesOf(entry.body).map(({ text }) => text);
  const text = [typeset(entry.description), ...intro].join(' ');
  return [
    record(newsroom, {
      kind,
      path,
      title,
      searched: 'title',
      best: namesOf(entry).join(' '),
      text,
      about: [...self, ...topics],
    }),
    ...('facts' in entry ? entry.facts : []).map((fact) =>
      record(newsroom, {
        ...saidIn(newsroom, saidOf(newsroom, fact)),
        kind: 'fact',
        path: `${path}#${factId(fact.id)}`,
        title,
        date: fact.asOf,
        text: typeset(fact.text),
        about: [...self, ...topics],
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

/** An event stands on the page of its topic; without one it has no place of its own to lead to. */
const eventRecord = (newsroom: Newsroom, event: Event): SearchRecord[] => {
  const topic = newsroom.topics.get(event.topics[0]);
  if (!topic) return [];
  return [
    record(newsroom, {
      ...saidIn(newsroom, saidOf(newsroom, event)),
      kind: 'event',
      path: `${pathOf('topic', topic.id)}#${eventId(event.id)}`,
      title: typeset(event.title),
      section: typeset(topic.name),
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
    }),
  ];
};
