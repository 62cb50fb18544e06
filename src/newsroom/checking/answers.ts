import type { Document } from '../model/document.ts';
import { problem, type Problem } from '../model/problems.ts';

/** An editor types straight quotation marks where the page, and so the check, has curly ones. */
const typed = (text: string): string =>
  text
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/[\u201c\u201d]/g, '"')
    .replace(/--|\u2013/g, '-')
    .replace(/\s+/g, ' ')
    .trim();

/**
 * The problems without those that their file answers under `checked`, and with those of answers that answer none. While a part of
 * a file cannot be read, nobody knows what the check would say of the others; while its fields cannot be, nor what they answer.
 */
export const withAnswers = (documents: readonly Document[], problems: readonly Problem[]): Problem[] => {
  const answered = new Set<Problem>();
  const idle: Problem[] = [];
  const allRead = documents.every(({ whole }) => whole);
  const doubtfulIn = Map.groupBy(
    problems.filter(({ words }) => words !== undefined),
    ({ file }) => file,
  );
  for (const { path, positions, answers } of documents) {
    const doubtful = doubtfulIn.get(path) ?? [];
    if (!answers) for (const one of doubtful) answered.add(one);
    for (const [index, { rule, text }] of (answers ?? []).entries()) {
      const found = doubtful.filter(({ code, words }) => code === rule && typed(words ?? '') === typed(text));
      for (const one of found) answered.add(one);
      if (found.length === 0 && allRead)
        idle.push(problem('answers-nothing', path, positions[`checked.${index}`], { rule, text }));
    }
  }
  return [...problems.filter((one) => !answered.has(one)), ...idle];
};
