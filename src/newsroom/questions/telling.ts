import { addUnder } from './lists-by-key.ts';
import type { Article, Newsroom } from '../model/newsroom.ts';
import type { Body, Claim } from '../model/document.ts';
import { oncePerNewsroom } from '../model/once-per-newsroom.ts';

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
const indexOf = oncePerNewsroom((newsroom): Map<string, Telling[]> => {
  const index = new Map<string, Telling[]>();
  for (const article of newsroom.articles.list) {
    for (const event of new Set(article.body.claims.flatMap(({ tells }) => tells))) {
      const claim = tellingIn(article.body, event);
      if (claim) addUnder(index, event, { article, claim });
    }
  }
  return index;
});

/** Where an event is told, the article with the latest state of knowledge first. */
export const tellingsOf = (newsroom: Newsroom, event: string): readonly Telling[] =>
  indexOf(newsroom).get(event) ?? [];
