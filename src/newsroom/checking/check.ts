import { withAnswers } from './answers.ts';
import { checkAddresses } from './published-addresses.ts';
import { buildNewsroom, byPlace, unreadPages } from './assemble.ts';
import { checkEndedRoles } from './roles-that-ended.ts';
import type { Document } from '../model/document.ts';
import type { Newsroom } from '../model/newsroom.ts';
import { problem, type Problem } from '../model/problems.ts';
import { reviewIsDue, successorCircle } from '../model/lifecycle.ts';

/** What the check must know besides the content files. */
export interface Circumstances {
  /** Addresses that readers may have. */
  published: readonly string[];
  /** The file they stand in, within the content folder. */
  publishedFile: string;
  /** `YYYY-MM-DD`. */
  today: string;
}

/** The newsroom and everything wrong with it: what the build, the dev server and the editors' check all run. */
export const checkContent = (
  documents: readonly Document[],
  { published, publishedFile, today }: Circumstances,
): { newsroom: Newsroom; problems: Problem[] } => {
  const { newsroom, problems } = buildNewsroom(documents);
  const positions = new Map(documents.map((document) => [document.path, document.positions]));
  const due = newsroom.articles.list
    .filter((article) => reviewIsDue(article, today))
    .map(({ path, reviewBy = '' }) =>
      problem('review-due', path, positions.get(path)?.['reviewBy'], { reviewBy }),
    );
  const circles = newsroom.articles.list.flatMap((article) => {
    const ids = successorCircle(newsroom, article);
    // Of a circle of several one says it for all.
    return ids.length > 0 && ids.every((id) => article.id <= id)
      ? [problem('successor-circle', article.path, positions.get(article.path)?.['successor'], { ids })]
      : [];
  });
  return {
    newsroom,
    problems: withAnswers(documents, [
      ...problems,
      ...checkEndedRoles(newsroom, positions, today),
      ...circles,
      ...due,
      ...checkAddresses(newsroom, published, publishedFile, today, unreadPages(documents)),
    ]).sort(byPlace),
  };
};
