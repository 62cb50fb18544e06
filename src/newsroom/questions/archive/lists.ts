import { correctionsOf, type Correction } from '../../changes/corrections.ts';
import type { Actor, Article, Event, Location, Newsroom, Person, Term, Topic } from '../../model/newsroom.ts';
import {
  ARTICLES,
  CORRECTIONS,
  fixedPaths,
  OPEN_PATH,
  pathOf,
  PEOPLE,
  TERMS,
  type CardKind,
} from '../../model/paths.ts';
import type { Part as SitePart } from '../../model/settings.ts';
import { coverageOf, type Coverage } from '../coverage.ts';
import { openQuestions, type OpenQuestion } from '../open-questions.ts';
import { articlesOf } from '../related.ts';
import { eventsAt, eventsOfTopic, eventsWith } from '../timeline.ts';
import { worksOf } from '../works.ts';
import { byDate } from './by-date.ts';
import { byLetter, type LetterOf } from './by-letter.ts';
import { LIMITS, MOST_TURNING_POINTS, type Limit } from './limits.ts';
import { allParts, type Part } from './parts.ts';

/** A list of any length as a page of a bounded size shows it. */
export interface Archived<T> {
  /** What the page of its subject shows: all of it, or the newest. */
  shown: readonly T[];
  /** All of it in parts with pages of their own; none where the page of its subject has room for all. */
  parts: readonly Part<T>[];
  /** Path of the list: those of the parts begin with it. */
  path: string;
}

/** @param entries The newest first. */
const archived = <T>(
  path: string,
  entries: readonly T[],
  dateOf: (entry: T) => string,
  { whole, newest, page, joined }: Limit,
): Archived<T> =>
  entries.length <= whole
    ? { path, shown: entries, parts: [] }
    : { path, shown: entries.slice(0, newest), parts: byDate(entries, { dateOf, page, joined }) };

/** The day never changes, so that an explainer stays in its part. */
const published = ({ datePublished }: Article): string => datePublished;

/**
 * Every explainer by the day on which it was published. Each year has a page of its own from the first explainer on: what
 * leads there need not be changed when others come.
 */
export const allExplainers = (newsroom: Newsroom, limit: Limit = LIMITS.explainers): Archived<Article> => {
  const { list } = newsroom.articles;
  return {
    ...archived(ARTICLES, list, published, limit),
    parts: byDate(list, { dateOf: published, page: limit.page }),
  };
};

/** What explainers leave open, by the day on which they were published. */
export const questionsOf = (newsroom: Newsroom, limit: Limit = LIMITS.questions): Archived<OpenQuestion> =>
  archived(OPEN_PATH, openQuestions(newsroom.articles.list), ({ article }) => published(article), limit);

export const explainersOf = (
  newsroom: Newsroom,
  topic: string,
  limit: Limit = LIMITS.explainers,
): Archived<Article> =>
  archived(`${pathOf('topic', topic)}explainers/`, articlesOf(newsroom, topic), published, limit);

export const mentionsOf = (
  newsroom: Newsroom,
  kind: CardKind,
  id: string,
  limit: Limit = LIMITS.mentions,
): Archived<Coverage> =>
  archived(
    `${pathOf(kind, id)}mentions/`,
    coverageOf(newsroom, kind, id),
    ({ article }) => article.datePublished,
    limit,
  );

const EVENTS = { actor: eventsWith, location: eventsAt, topic: eventsOfTopic } as const;

/** The events of an actor, a place or a topic, those shown on its page in order of time. */
export const eventsOf = (
  newsroom: Newsroom,
  kind: keyof typeof EVENTS,
  id: string,
  limit: Limit = kind === 'topic' ? LIMITS.chronicle : LIMITS.events,
): Archived<Event> => {
  const latestFirst = EVENTS[kind](newsroom, id).toReversed();
  const list = archived(`${pathOf(kind, id)}events/`, latestFirst, ({ date }) => date, limit);
  return { ...list, shown: list.shown.toReversed() };
};

/** The events that changed the course of a topic, the latest of them, in order of time. */
export const turningPointsOf = (newsroom: Newsroom, topic: string, most = MOST_TURNING_POINTS): Event[] =>
  eventsOfTopic(newsroom, topic)
    .filter(({ turningPoint }) => turningPoint !== undefined)
    .slice(-most);

/** Every correction and withdrawal by its day, and what the ledgers of sources and figures say. */
export const correctionsIn = (newsroom: Newsroom, limit: Limit = LIMITS.corrections): Archived<Correction> =>
  archived(CORRECTIONS, correctionsOf(newsroom), ({ change }) => change.date, limit);

export const WORKS = ['written', 'reviewed'] as const;

export const explainersBy = (
  newsroom: Newsroom,
  person: string,
  part: (typeof WORKS)[number],
  limit: Limit = LIMITS.works,
): Archived<Article> =>
  archived(`${pathOf('person', person)}${part}/`, worksOf(newsroom, person)[part], published, limit);

/** Who and what has a part in events: the kind, and the collection with all of it. */
export const TAKING_PART = [
  ['actor', 'actors'],
  ['location', 'locations'],
] as const;
/** What texts mention. */
export const ENTITIES = [...TAKING_PART, ['term', 'terms']] as const;

/** What has a list of all its names. */
export interface Named {
  actors: Actor;
  locations: Location;
  terms: Term;
  topics: Topic;
  people: Person;
}

/** Paths of the pages that list all names of a kind. */
export const DIRECTORIES: Record<keyof Named, string> = {
  actors: '/actors/',
  locations: '/locations/',
  terms: TERMS,
  topics: '/topics/',
  people: PEOPLE,
};

/** The names of a kind: all on one page, or by letter. */
export const namesOf = <K extends keyof Named>(
  newsroom: Newsroom,
  kind: K,
  letterOf: LetterOf,
  limit: Limit = kind === 'topics' ? LIMITS.topics : LIMITS.names,
): Archived<Named[K]> => {
  const list = newsroom[kind].list as readonly Named[K][];
  const path = `${DIRECTORIES[kind]}letters/`;
  return list.length <= limit.whole
    ? { path, shown: list, parts: [] }
    : { path, shown: [], parts: byLetter(list, letterOf, limit.page) };
};

/** The pages that list what there is. Of open questions, people and terms there is one if there are any. */
export const directoryPaths = (newsroom: Newsroom, without: readonly SitePart[]): string[] => [
  ...fixedPaths(without),
  ...(openQuestions(newsroom.articles.list).length > 0 ? [OPEN_PATH] : []),
  ...(newsroom.people.list.length > 0 ? [PEOPLE] : []),
  ...(newsroom.terms.list.length > 0 ? [TERMS] : []),
];

/** Every page that lists others. */
export const listPaths = (newsroom: Newsroom, without: readonly SitePart[], letterOf: LetterOf): string[] => [
  ...directoryPaths(newsroom, without),
  ...archivePaths(newsroom, letterOf),
];

/** The pages of all lists that are longer than their subject's page shows. */
export const archivePaths = (newsroom: Newsroom, letterOf: LetterOf): string[] => {
  const { topics, people } = newsroom;
  const lists: Archived<unknown>[] = [
    allExplainers(newsroom),
    questionsOf(newsroom),
    correctionsIn(newsroom),
    ...topics.list.flatMap(({ id }) => [explainersOf(newsroom, id), eventsOf(newsroom, 'topic', id)]),
    ...ENTITIES.flatMap(([kind, entities]) =>
      newsroom[entities].list.map(({ id }) => mentionsOf(newsroom, kind, id)),
    ),
    ...TAKING_PART.flatMap(([kind, entities]) =>
      newsroom[entities].list.map(({ id }) => eventsOf(newsroom, kind, id)),
    ),
    ...people.list.flatMap(({ id }) => WORKS.map((part) => explainersBy(newsroom, id, part))),
    ...(Object.keys(DIRECTORIES) as (keyof Named)[]).map((kind) => namesOf(newsroom, kind, letterOf)),
  ];
  return lists.flatMap(({ path, parts }) => allParts(parts).map((part) => `${path}${part.path}/`));
};
