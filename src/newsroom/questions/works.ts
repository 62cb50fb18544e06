import type { Article, Newsroom } from '../model/newsroom.ts';
import { indexed } from '../model/newsroom-index.ts';

/** What somebody wrote and reviewed, the latest state of knowledge first. */
export interface Works {
  written: readonly Article[];
  reviewed: readonly Article[];
}

const written = indexed('works of an author', (newsroom) =>
  newsroom.articles.list.flatMap((article) =>
    [...new Set(article.authors)].map((id) => [id, article] as const),
  ),
);
const reviewed = indexed('works of a reviewer', (newsroom) =>
  newsroom.articles.list.flatMap((article) =>
    [...new Set(article.reviewedBy)].map((id) => [id, article] as const),
  ),
);

export const worksOf = (newsroom: Newsroom, person: string): Works => ({
  written: written(newsroom, person),
  reviewed: reviewed(newsroom, person),
});
