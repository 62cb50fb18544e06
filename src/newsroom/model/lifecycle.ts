import { NO_BODY } from './document.ts';
import type { Article, Newsroom } from './newsroom.ts';

/** Whether the day by which an editor should have looked at the article has passed. */
export const reviewIsDue = (article: Article, today: string): boolean =>
  article.status !== 'withdrawn' && article.reviewBy !== undefined && article.reviewBy < today;

/** The ids of a circle of successors that goes through an article, beginning with it; none if there is no circle. */
export const successorCircle = (newsroom: Newsroom, article: Article): string[] => {
  const ids = [article.id];
  for (let next = article.successor; next !== article.id;) {
    // A circle further on is not this article's mistake.
    if (next === undefined || ids.includes(next)) return [];
    ids.push(next);
    next = newsroom.articles.get(next)?.successor;
  }
  return ids;
};

/**
 * A withdrawn article as the site may show it: its address, headline, dates and explanation, and nothing of
 * what was withdrawn, so that no page, feed or index can let it out.
 */
export const withoutWithdrawnText = <A extends Omit<Article, 'path' | 'id'>>(article: A): A =>
  article.status === 'withdrawn'
    ? {
        ...article,
        description: article.statusNote ?? '',
        keyPoints: [],
        events: [],
        about: [],
        body: NO_BODY,
        references: [],
        links: [],
      }
    : article;
