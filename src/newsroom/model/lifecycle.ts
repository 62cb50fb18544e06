import { NO_BODY } from './document.ts';
import type { Article, Newsroom } from './newsroom.ts';

/** Whether the day by which an editor should have looked at the article has passed. */
export const reviewIsDue = (article: Article, today: string): boolean =>
  article.status !== 'withdrawn' && article.reviewBy !== undefined && article.reviewBy < today;

/** The article to read after this one. What has been withdrawn is not to be read, and so nothing leads on to it. */
export const successorOf = (newsroom: Newsroom, article: Article): Article | undefined => {
  const successor = newsroom.articles.get(article.successor);
  return successor?.status === 'withdrawn' ? undefined : successor;
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
        picture: undefined,
        keyPoints: [],
        whyItMatters: undefined,
        background: undefined,
        withdrawnPoints: article.keyPoints.map(({ id }) => id),
        events: [],
        about: [],
        body: NO_BODY,
        references: [],
        links: [],
      }
    : article;
