import type { Actor, Article, Location, Newsroom } from './model.ts';

/** Articles of a topic, the latest state of knowledge first. */
export const articlesOf = (newsroom: Newsroom, topic: string): Article[] =>
  [...newsroom.articles.values()].filter((article) => article.topics.includes(topic));

/** Another article, and why it is offered. */
export interface Related {
  article: Article;
  /** `next`: it tells what happened after this one's day; `before`: this one does so for it. */
  succession?: 'next' | 'before';
  /** Actors and locations in both, those that this article is about first. */
  shared: (Actor | Location)[];
  /** How many events both tell. */
  events: number;
}

const MOST_RELATED = 5;
/** Of articles that share one thing, only so many of the latest are looked at: everybody mentions some country. */
const MOST_LOOKED_AT = 100;

/** What an article may share with another: `actor:iran`, `event:aleppo-entered`, `topic:syria`. Subjects come first. */
const contentsOf = (article: Article): ReadonlySet<string> =>
  new Set([
    ...article.about,
    ...article.body.mentions.flatMap(({ kind, id }) =>
      kind === 'actor' || kind === 'location' ? [`${kind}:${id}`] : [],
    ),
    ...article.body.claims.flatMap(({ tells }) => tells.map((event) => `event:${event}`)),
    ...article.topics.map((topic) => `topic:${topic}`),
  ]);

interface Index {
  contents: Map<Article, ReadonlySet<string>>;
  holders: Map<string, Article[]>;
}
const indexes = new WeakMap<Newsroom, Index>();

const indexOf = (newsroom: Newsroom): Index => {
  const known = indexes.get(newsroom);
  if (known) return known;
  const index: Index = { contents: new Map(), holders: new Map() };
  for (const article of newsroom.articles.values()) {
    const contents = contentsOf(article);
    index.contents.set(article, contents);
    for (const key of contents) index.holders.set(key, [...(index.holders.get(key) ?? []), article]);
  }
  indexes.set(newsroom, index);
  return index;
};

/** The articles that share most with one; before them the one that tells what came next, and what came before. */
export const relatedTo = (newsroom: Newsroom, article: Article): Related[] => {
  const { contents, holders } = indexOf(newsroom);
  const mine = [...(contents.get(article) ?? [])];
  const others = new Set(mine.flatMap((key) => holders.get(key)?.slice(0, MOST_LOOKED_AT) ?? []));
  const next = newsroom.articles.get(article.successor ?? '');
  if (next) others.add(next);
  others.delete(article);
  const rank = ({ succession, shared, events }: Related) =>
    (succession === 'next' ? 2000 : succession === 'before' ? 1000 : 0) + shared.length + events;
  return [...others]
    .map((other): Related => {
      const both = mine.filter((key) => contents.get(other)?.has(key));
      const succession = other === next ? 'next' : other.successor === article.id ? 'before' : undefined;
      return {
        article: other,
        ...(succession && { succession }),
        shared: both.flatMap((key) => entityOf(newsroom, key) ?? []),
        events: both.filter((key) => key.startsWith('event:')).length,
      };
    })
    .toSorted((a, b) => rank(b) - rank(a))
    .slice(0, MOST_RELATED);
};

const entityOf = (newsroom: Newsroom, key: string): Actor | Location | undefined => {
  const [kind, id = ''] = key.split(':');
  if (kind === 'actor') return newsroom.actors.get(id);
  return kind === 'location' ? newsroom.locations.get(id) : undefined;
};
