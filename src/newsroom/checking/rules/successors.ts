import { successorCircle } from '../../model/lifecycle.ts';
import { problem } from '../../model/problems.ts';
import { contentRule } from './content-rule.ts';

/** Successors lead to an end. Of a circle of several articles one says it for all. */
export const successorCircles = contentRule(['successor-circle'], ({ newsroom, positionOf }) =>
  newsroom.articles.list.flatMap((article) => {
    const ids = successorCircle(newsroom, article);
    return ids.length > 0 && ids.every((id) => article.id <= id)
      ? [problem('successor-circle', article.path, positionOf(article.path, 'successor'), { ids })]
      : [];
  }),
);
