import { addUnder } from './lists-by-key.ts';
import type { Article, Newsroom } from '../model/newsroom.ts';
import { oncePerNewsroom } from '../model/once-per-newsroom.ts';

/** What somebody wrote and reviewed, the latest state of knowledge first. */
export interface Works {
  written: readonly Article[];
  reviewed: readonly Article[];
}

const indexOf = oncePerNewsroom((newsroom) => {
  const [written, reviewed] = [new Map<string, Article[]>(), new Map<string, Article[]>()];
  for (const article of newsroom.articles.list) {
    for (const id of new Set(article.authors)) addUnder(written, id, article);
    for (const id of new Set(article.reviewedBy)) addUnder(reviewed, id, article);
  }
  return { written, reviewed };
});

export const worksOf = (newsroom: Newsroom, person: string): Works => ({
  written: indexOf(newsroom).written.get(person) ?? [],
  reviewed: indexOf(newsroom).reviewed.get(person) ?? [],
});
