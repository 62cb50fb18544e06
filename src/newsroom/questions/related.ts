import { successorOf } from '../model/lifecycle.ts';
import type { LinkKind } from '../model/kinds.ts';
import type { Actor, Article, Location, Newsroom } from '../model/newsroom.ts';
import { indexed } from '../model/newsroom-index.ts';

const byTopic = indexed('articles of a topic', (newsroom) =>
  newsroom.articles.list.flatMap((article) =>
    [...new Set(article.topics)].map((topic) => [topic, article] as const),
  ),
);

/** Articles of a topic, the latest state of knowledge first. */
export const articlesOf = (newsroom: Newsroom, topic: string): readonly Article[] => byTopic(newsroom, topic);

/**
 * How one article comes after another: it tells what happened after the other's day (`next` and, seen from it,
 * `before`), or stands in for one that no longer holds (`instead` and `replaced`).
 */
export type Succession = 'next' | 'before' | 'instead' | 'replaced';

/** Another article, and why it is offered. */
export interface Related {
  article: Article;
  /** What the other one is to this one. */
  succession?: Succession;
  /** Actors and locations in both, those that this article is about first. */
  shared: (Actor | Location)[];
  /** How many events both tell. */
  events: number;
}

const MOST_RELATED = 5;
/** Of articles that share one thing, only so many of the latest are looked at: everybody mentions some country. */
const MOST_LOOKED_AT = 100;

/** What an article may share with another. */
interface Content {
  kind: LinkKind | 'event';
  id: string;
}

const keyOf = ({ kind, id }: Content): string => `${kind}:${id}`;

/** By their keys. What it is about comes first. */
const contentsOf = (article: Article): ReadonlyMap<string, Content> =>
  new Map(
    [
      ...article.about,
      ...article.body.mentions.filter(
        ({ kind, speaks }) => (kind === 'actor' || kind === 'location') && !speaks,
      ),
      ...article.body.claims.flatMap(({ tells }) => tells.map((id): Content => ({ kind: 'event', id }))),
      ...article.topics.map((id): Content => ({ kind: 'topic', id })),
    ].map((content) => [keyOf(content), content]),
  );

/** The keys of an article, by its id: a page that offers it rests on these alone, and not on its text. */
const keysOf = indexed('contents of an article', (newsroom) =>
  newsroom.articles.list.flatMap((article) =>
    [...contentsOf(article).keys()].map((key) => [article.id, key] as const),
  ),
);

/** By the key of what they share. Only what may be offered to a reader: not what has been withdrawn. */
const holders = indexed('articles that have something', (newsroom) =>
  newsroom.articles.list
    .filter(stands)
    .flatMap((article) => [...contentsOf(article).keys()].map((key) => [key, article] as const)),
);

/** By the id of their successor. */
const predecessors = indexed('predecessors of an article', (newsroom) =>
  newsroom.articles.list
    .filter(stands)
    .flatMap((article) => (article.successor === undefined ? [] : [[article.successor, article] as const])),
);

const stands = ({ status }: Article): boolean => status !== 'withdrawn';

/** The articles that share most with one; before them the one that tells what came next, and what came before. */
export const relatedTo = (newsroom: Newsroom, article: Article): Related[] => {
  const mine = contentsOf(article);
  const ranks = new Map<Article, number>();
  const add = (other: Article, rank: number) => ranks.set(other, (ranks.get(other) ?? 0) + rank);
  const named: Content[] = [];
  for (const [key, content] of mine) {
    if (isState(newsroom, content)) {
      named.push(content);
      continue;
    }
    // A topic is a reason to be offered, but every article of it has that.
    const rank = content.kind === 'topic' ? 0 : 1;
    for (const other of holders(newsroom, key).slice(0, MOST_LOOKED_AT)) add(other, rank);
  }
  // That both name a state is no reason unless one of them is about it: half of the news names the same few.
  for (const state of named)
    for (const other of holders(newsroom, keyOf(state)).slice(0, MOST_LOOKED_AT))
      if (ranks.has(other) || isAbout(article, state) || isAbout(other, state)) add(other, 1);
  const next = successorOf(newsroom, article);
  if (next) add(next, 2000);
  for (const other of predecessors(newsroom, article.id)) add(other, 1000);
  ranks.delete(article);
  return [...ranks]
    .toSorted(([, a], [, b]) => b - a)
    .slice(0, MOST_RELATED)
    .map(([other]) => relationTo(newsroom, article, other, mine));
};

const isState = (newsroom: Newsroom, content: Content): boolean => {
  const type = entityOf(newsroom, content)?.type;
  return type === 'country' || type === 'state';
};

const isAbout = ({ about }: Article, { kind, id }: Content): boolean =>
  about.some((subject) => subject.kind === kind && subject.id === id);

/** @param mine What the first article has, in its order. */
const relationTo = (
  newsroom: Newsroom,
  article: Article,
  other: Article,
  mine: ReadonlyMap<string, Content>,
): Related => {
  const theirs = new Set(keysOf(newsroom, other.id));
  const both = [...mine].filter(([key]) => theirs.has(key)).map(([, content]) => content);
  const succession = successionOf(article, other);
  return {
    article: other,
    ...(succession && { succession }),
    shared: both.flatMap((content) => entityOf(newsroom, content) ?? []),
    events: both.filter(({ kind }) => kind === 'event').length,
  };
};

const successionOf = (article: Article, other: Article): Succession | undefined => {
  if (article.successor === other.id) return holds(article) ? 'next' : 'instead';
  if (other.successor === article.id) return holds(other) ? 'before' : 'replaced';
  return undefined;
};

/** What is true of its day is gone past by later events; what is superseded or withdrawn is to be read no more. */
const holds = (article: Article): boolean => article.status !== 'superseded' && stands(article);

const entityOf = (newsroom: Newsroom, { kind, id }: Content): Actor | Location | undefined => {
  if (kind === 'actor') return newsroom.actors.get(id);
  return kind === 'location' ? newsroom.locations.get(id) : undefined;
};
