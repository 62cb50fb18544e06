import type { Article, Body, Claim, Newsroom } from './model.ts';

/** A place in an article's text that tells an event. */
export interface Telling {
  article: Article;
  /** The first claim of the article that does. */
  claim: Claim;
}

/** The claim of a text that tells an event, the first if there are several. */
export const tellingIn = (body: Body, event: string): Claim | undefined =>
  body.claims.find(({ tells }) => tells.includes(event));

const indexes = new WeakMap<Newsroom, Map<string, Telling[]>>();

/** Tellings by event. One walk over all claims, instead of one for each event. */
const indexOf = (newsroom: Newsroom): Map<string, Telling[]> => {
  const known = indexes.get(newsroom);
  if (known) return known;
  const index = new Map<string, Telling[]>();
  for (const article of newsroom.articles.values()) {
    for (const event of new Set(article.body.claims.flatMap(({ tells }) => tells))) {
      const claim = tellingIn(article.body, event);
      if (claim) index.set(event, [...(index.get(event) ?? []), { article, claim }]);
    }
  }
  indexes.set(newsroom, index);
  return index;
};

/** Where an event is told, the article with the latest state of knowledge first. */
export const tellingsOf = (newsroom: Newsroom, event: string): readonly Telling[] =>
  indexOf(newsroom).get(event) ?? [];
