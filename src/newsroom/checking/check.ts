import { withAnswers } from './answers.ts';
import { withMeantIds } from './meant-ids.ts';
import type { Document } from '../model/document.ts';
import type { Newsroom } from '../model/newsroom.ts';
import type { Problem } from '../model/problems.ts';
import { CONTENT_RULES } from './content-rules.ts';
import { contentOf, type CheckContext } from './rules/content-rule.ts';

/**
 * The newsroom and everything wrong with it, in the order of files and lines: what the build, the dev server and
 * the editors' check all run.
 */
export const checkContent = (
  documents: readonly Document[],
  context: CheckContext,
): { newsroom: Newsroom; problems: Problem[] } => {
  const content = contentOf(documents, context);
  const problems = [
    ...documents.flatMap((document) => document.problems),
    ...CONTENT_RULES.flatMap(({ find }) => find(content)),
  ];
  return {
    newsroom: context.showsDrafts ? content.newsroom : content.publicNewsroom,
    problems: withoutErrorsOfDrafts(
      documents,
      withMeantIds(documents, withAnswers(documents, problems)),
    ).sort(byPosition),
  };
};

/** What nobody will read before an editor has looked at it again stops nothing. */
const withoutErrorsOfDrafts = (documents: readonly Document[], problems: readonly Problem[]): Problem[] => {
  const drafts = new Set(
    documents.filter(({ publication }) => publication.draft === 'true').map(({ path }) => path),
  );
  return problems.map((one) => (drafts.has(one.file) ? { ...one, severity: 'warning' } : one));
};

const byPosition = (a: Problem, b: Problem): number =>
  a.file === b.file ? a.line - b.line || a.column - b.column : a.file < b.file ? -1 : 1;
