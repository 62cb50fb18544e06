import type { Article } from './model.ts';

/** Whether the day by which an editor should have looked at the article has passed. */
export const reviewIsDue = (article: Article, today: string): boolean =>
  article.status !== 'withdrawn' && article.reviewBy !== undefined && article.reviewBy < today;

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
        body: { parts: [], outline: [], mentions: [], claims: [], anchors: [], text: '' },
      }
    : article;
