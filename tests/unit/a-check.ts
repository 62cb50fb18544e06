import { checkContent } from '../../src/newsroom/checking/check.ts';
import type { CheckContext } from '../../src/newsroom/checking/rules/content-rule.ts';
import type { Document } from '../../src/newsroom/model/document.ts';
import type { Problem } from '../../src/newsroom/model/problems.ts';

/** The day of every check that is not about time. */
export const TODAY = '2023-08-15';

/** Everything wrong with some documents, nothing having been published before. */
export const allProblemsOf = (
  documents: readonly Document[],
  context: Partial<CheckContext> = {},
): Problem[] =>
  checkContent(documents, {
    published: [],
    publishedFile: 'published.txt',
    today: TODAY,
    language: 'en-GB',
    ...context,
  }).problems;

/** The same of a few documents, which seldom name each other: without those that nothing names. */
export const problemsOf: typeof allProblemsOf = (documents, context) =>
  allProblemsOf(documents, context).filter(({ code }) => code !== 'unused-file');
