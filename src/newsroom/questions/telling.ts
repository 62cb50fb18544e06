import type { Article, Newsroom } from '../model/newsroom.ts';
import type { Body, Claim } from '../model/document.ts';
import { indexed } from '../model/newsroom-index.ts';

/** A place in an article's text that tells an event. */
export interface Telling {
  article: Article;
  /** The first claim of the article that does. */
  claim: Claim;
}

/** The claim of a text that tells an event, the first if there are several. */
export const tellingIn = (body: Body, event: string): Claim | undefined =>
  body.claims.find(({ tells }) => tells.includes(event));

/** Tellings by event. One walk over all claims, instead of one for each event. */
const tellings = indexed('tellings of an event', (newsroom) =>
  newsroom.articles.list.flatMap((article) =>
    [...new Set(article.body.claims.flatMap(({ tells }) => tells))].flatMap((event) => {
      const claim = tellingIn(article.body, event);
      return claim ? [[event, { article, claim }] as const] : [];
    }),
  ),
);

/** Where an event is told, the article with the latest state of knowledge first. */
export const tellingsOf = (newsroom: Newsroom, event: string): readonly Telling[] =>
  tellings(newsroom, event);
