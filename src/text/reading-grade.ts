import type { Language } from './language/language.ts';

/** Groups of vowels, without the endings that are mostly silent: "gates", "opened", "cause". */
const syllablesIn = (word: string): number =>
  word
    .toLowerCase()
    .replace(/(?:[^aeiouyl]es|[^aeioudty]ed|[^aeiouyl]e)$/, '')
    .replace(/^y/, '')
    .match(/[aeiouy]+/g)?.length ?? 1;

/**
 * The years of school in the United States that a text in English asks for: J. P. Kincaid and others, "Derivation of New Readability
 * Formulas for Navy Enlisted Personnel" (1975). It is a hint about long sentences and long words, not a judgement.
 *
 * @returns With one decimal; undefined for another language and for a text without words.
 */
export const readingGrade = (text: string, { tag, sentencesOf, words }: Language): number | undefined => {
  if (!/^en\b/.test(tag)) return undefined;
  const all = [...words.segment(text)].filter(({ isWordLike }) => isWordLike);
  if (all.length === 0) return undefined;
  const syllables = all.reduce((sum, { segment }) => sum + syllablesIn(segment), 0);
  const grade = 0.39 * (all.length / sentencesOf(text).length) + 11.8 * (syllables / all.length) - 15.59;
  return Math.round(grade * 10) / 10;
};
