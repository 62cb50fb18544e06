import { diffArrays } from 'diff';
import { distance } from 'fastest-levenshtein';
import { WEIGHTY_WORDS } from './weighty-words.ts';

/** What is needed to tell a misspelling from another word. */
export interface Dictionary {
  /** Whether a word stands in a dictionary of the language, capitals included: `London` may, `london` does not. */
  knows: (word: string) => boolean;
  /** Whether a word is part of a name that the content uses. */
  isName: (word: string) => boolean;
  /** Whether words are a whole name of something that the content has, `actor:water-board`. */
  isNameOf: (words: string, target: string) => boolean;
}

/** For a language without a dictionary: nothing is known to be a misspelling, so another word is another statement. */
export const NO_DICTIONARY: Dictionary = {
  knows: () => false,
  isName: () => false,
  isNameOf: () => false,
};

/**
 * Whether a change mends only what a proofreader would, so that no reader has to be told of it. It may
 *
 * - change punctuation, spaces, accents, or the capital at the beginning of a word;
 * - take out a word that stands there twice;
 * - mend a misspelling: the old word is in no dictionary and in no name, the new one is an ordinary word, and a slip of the
 *   fingers lies between them.
 *
 * Figures, and words that count, date, measure, deny or say how sure something is (`weighty-words.ts`), are never mended in
 * silence. Nor are names: a reader may have taken the misspelt one for somebody else's, which is why newspapers print
 * corrections of names. Quotation marks say whose words something is, and a question mark that it is not known; here
 * they are no punctuation. What this rule does not know is no copy-edit, and the editor writes an entry about it.
 */
export const isCopyEdit = (before: string, after: string, dictionary: Dictionary): boolean => {
  const old = tokensOf(before);
  const runs = diffArrays(old, tokensOf(after), {
    comparator: (a, b) => readsTheSame(a.text, b.text, dictionary),
    maxEditLength: MOST_EDITS,
  });
  if (!runs) return false;
  let index = 0;
  return runs.every(({ added, removed, value }, run) => {
    if (added) return runs[run - 1]?.removed === true;
    const start = index;
    index += value.length;
    const next = runs[run + 1];
    if (!removed) return true;
    return next?.added ? isMended(value, next.value, dictionary) : isDouble(old, start, value, dictionary);
  });
};

/** Words put in and taken out; a text with more was not proofread but rewritten, and to compare it all would take long. */
const MOST_EDITS = 100;

interface Token {
  text: string;
  /** Whether it begins a sentence, so that its capital says nothing. */
  begins: boolean;
  /** Whether only space stands between it and the one before. */
  follows: boolean;
}

/** Words in single quotation marks; an apostrophe at the end of a word closes nothing that was not opened. */
const QUOTED =
  /(?<![\p{L}\p{N}])['\u2018\u201a\u2039](?=\S)((?:[^'\u2018\u2019\u203a]|['\u2019](?=\p{L}))*)['\u2019\u203a](?![\p{L}\p{N}])/gu;
const QUOTATION_MARK = /[\u201c-\u201f\u00ab\u00bb]/g;
const APOSTROPHE = /[\u2018\u2019\u02bc]/g;
const DASH = /[\u2010-\u2015\u2212]/g;

/** A figure with its sign and the marks inside it. */
const FIGURE = /(?<![\p{L}\p{M}\p{N}])-?\.?\p{N}[\p{L}\p{M}\p{N}]*(?:[.,:/-]\p{N}[\p{L}\p{M}\p{N}]*)*/u;
const WORD = /[\p{L}\p{M}\p{N}]+(?:'[\p{L}\p{M}]+)*/u;
/** Signs that say something; all other punctuation is passed over. */
const SIGN = /[\p{S}"?!\u00bf\u00a1\u061f\uff1f\uff01%\u066a\uff05&/*#@\u00a7]/u;
const TOKEN = new RegExp([FIGURE, WORD, SIGN].map(({ source }) => source).join('|'), 'gu');

const tokensOf = (text: string): Token[] => {
  const plain = text
    .normalize('NFC')
    .replace(QUOTED, '"$1"')
    .replace(QUOTATION_MARK, '"')
    .replace(APOSTROPHE, "'")
    .replace(DASH, '-');
  const tokens: Token[] = [];
  let end = 0;
  for (const { 0: token, index } of plain.matchAll(TOKEN)) {
    const gap = plain.slice(end, index);
    end = index + token.length;
    const begins = index === 0 || /[.:(\n]/.test(gap) || /["?!]/.test(tokens.at(-1)?.text ?? '"');
    tokens.push({ text: token, begins, follows: gap !== '' && gap.trim() === '' });
  }
  return tokens;
};

const hasFigure = (word: string): boolean => /\p{N}/u.test(word);
const lowerFirst = (word: string): string => word.charAt(0).toLowerCase() + word.slice(1);
const upperFirst = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
const withoutPossessive = (word: string): string => word.replace(/'s?$/, '');
/** In other scripts a mark is a letter of its own. */
const withoutAccents = (word: string): string =>
  word.normalize('NFD').replace(/(?<=\p{Script=Latin})\p{M}+/gu, '');

/** Months that are other words without their capital. */
const MONTHS_AND_WORDS = /^(?:may|march|august)$/i;

/** Whether two words differ in nothing but the capital they begin with and their accents. */
const readsTheSame = (a: string, b: string, { knows }: Dictionary): boolean => {
  if (a === b) return true;
  if (hasFigure(a) || MONTHS_AND_WORDS.test(a)) return false;
  if (lowerFirst(a) === lowerFirst(b)) return true;
  const [bareA = '', bareB] = [withoutAccents(a), withoutAccents(b)].map(lowerFirst);
  if (bareA !== bareB) return false;
  // At its end an accent makes another word: "expose" and "exposé". Only here the dictionary is asked, since it takes long to load.
  return a.normalize('NFD').at(-1) === b.normalize('NFD').at(-1) || !knows(bareA);
};

/** Whether each of the old words was misspelt, or a space was missing between the new ones. */
const isMended = (old: readonly Token[], now: readonly Token[], dictionary: Dictionary): boolean => {
  const lettersOf = (tokens: readonly Token[]) => tokens.map(({ text }) => text.replaceAll("'", '')).join('');
  const areWords = () => now.every((token) => isOrdinary(token, dictionary));
  if (lettersOf(old) === lettersOf(now))
    return old.some(({ text }) => isNoWord(text, dictionary)) && areWords();
  // The dictionary is asked last, since it takes long to load.
  return (
    old.length === now.length &&
    now.every(({ text }, index) => {
      const was = old[index]?.text ?? '';
      return ![was, text].some(isWeighty) && isSlip(was.toLowerCase(), text.toLowerCase());
    }) &&
    old.every(({ text }) => isNoWord(text, dictionary)) &&
    areWords()
  );
};

const isNoWord = (word: string, { knows, isName }: Dictionary): boolean =>
  !hasFigure(word) &&
  ![word, lowerFirst(word), upperFirst(word)].some((form) => knows(form) || isName(withoutPossessive(form)));

/** Whether it is a word and no name: without a capital, or with one because it begins a sentence. */
const isOrdinary = ({ text, begins }: Token, { knows, isName }: Dictionary): boolean =>
  knows(lowerFirst(text)) && (begins || text === lowerFirst(text)) && !isName(withoutPossessive(text));

const isWeighty = (word: string): boolean =>
  [word, withoutPossessive(word)].some((form) => WEIGHTY_WORDS.has(form.toLowerCase()));

/** In a word of so many letters two may be wrong. */
const LONG = 8;
const ENDING = /(?:s|d|ing)?$/;

/**
 * Whether fingers slip from one word to the other: one letter missing, too many or wrong, two in each other's place, in a
 * long word two letters. Another beginning ("unarmed") or ending ("raided") makes another word.
 */
export const isSlip = (a: string, b: string): boolean => {
  if (isSwap(a, b)) return true;
  const edits = distance(a, b);
  return (
    edits <= (Math.min(a.length, b.length) >= LONG ? 2 : 1) &&
    a.charAt(0) === b.charAt(0) &&
    ENDING.exec(a)?.[0] === ENDING.exec(b)?.[0]
  );
};

/**
 * The words from which fingers slip to this one by one letter, the commonest slips first: two letters in each other's
 * place, one too many, one missing, one wrong. The first letter stays.
 *
 * @param letters Of the language.
 */
export const slipsOf = (word: string, letters: string): string[] => {
  const places = Array.from({ length: word.length }, (_, index) => {
    const before = word.slice(0, index + 1);
    const after = word.slice(index + 1);
    return { before, first: after.charAt(0), rest: after.slice(1), after };
  });
  const within = places.filter(({ first }) => first !== '');
  const near = [
    ...within.map(({ before, first, rest }) => before + rest.charAt(0) + first + rest.slice(1)),
    ...within.map(({ before, rest }) => before + rest),
    ...places.flatMap(({ before, after }) => [...letters].map((letter) => before + letter + after)),
    ...within.flatMap(({ before, rest }) => [...letters].map((letter) => before + letter + rest)),
  ];
  return [...new Set(near)].filter((other) => other !== word && isSlip(word, other));
};

/** Whether two letters that stand side by side have changed places. */
const isSwap = (a: string, b: string): boolean => {
  const at = [...a].findIndex((letter, index) => letter !== b[index]);
  return a.length === b.length && a.slice(0, at) + (a[at + 1] ?? '') + (a[at] ?? '') + a.slice(at + 2) === b;
};

/** Whether a single word was taken out that stood there twice. Names do: Boutros Boutros-Ghali. */
const isDouble = (
  old: readonly Token[],
  index: number,
  removed: readonly Token[],
  { knows }: Dictionary,
): boolean =>
  removed.length === 1 &&
  [index, index + 1].some((place) => {
    const [first, second] = [old[place - 1]?.text, old[place]];
    return (
      second?.follows === true &&
      first !== undefined &&
      lowerFirst(first) === second.text &&
      knows(second.text) &&
      !hasFigure(second.text) &&
      !isWeighty(second.text)
    );
  });
