import { reviewIsDue } from '../../model/lifecycle.ts';
import { problem } from '../../model/problems.ts';
import { contentRule } from './content-rule.ts';

export const reviewsDue = contentRule(['review-due'], ({ newsroom, today, positionOf }) =>
  newsroom.articles.list
    .filter((article) => reviewIsDue(article, today))
    .map(({ path, reviewBy = '' }) =>
      problem('review-due', path, positionOf(path, 'reviewBy'), { reviewBy }),
    ),
);
