import path from 'node:path';
import { keep, readKeptJson } from './kept.ts';
import { misspellingsOf, packagesOf } from './dictionary.ts';

/** Not by the working folder: a check may run in any. */
const KEPT = path.resolve(import.meta.dirname, '../../node_modules/.cache/site/misspellings');

/** What is known of words: of one in no dictionary the word that is probably meant, else nothing. */
type Judged = Record<string, string>;

let known: { of: string; words: Judged } | undefined;

const judgedBy = (packages: string): Judged => {
  if (known?.of !== packages) known = keptFor(packages);
  return known.words;
};

const keptFor = (packages: string): { of: string; words: Judged } => {
  const before = readKeptJson(KEPT) as { of: string; words: Judged } | undefined;
  return before?.of === packages ? before : { of: packages, words: {} };
};

/**
 * Finds the words that are in no dictionary of the language and a slip away from one that is. To load the dictionaries takes a third of
 * all the rest of a check, so what was found of a word is kept, and they are loaded for a new word only.
 *
 * @param language BCP 47. In a language without a dictionary nothing is found.
 * @param words In small letters.
 * @returns The word that is probably meant, by the word that is written.
 */
export const misspellingsIn = (language: string, words: Iterable<string>): ReadonlyMap<string, string> => {
  const packages = packagesOf(language);
  if (packages === undefined) return new Map();
  const judged = judgedBy(packages);
  const asked = [...words];
  const added = asked.filter((word) => !Object.hasOwn(judged, word));
  if (added.length > 0) {
    const meant = misspellingsOf(language, added);
    for (const word of added) judged[word] = meant.get(word) ?? '';
    keep(KEPT, Buffer.from(JSON.stringify({ of: packages, words: judged })));
  }
  return new Map(
    asked.flatMap((word) => {
      const meant = judged[word] ?? '';
      return meant === '' ? [] : [[word, meant] as const];
    }),
  );
};
