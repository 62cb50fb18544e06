import { fold } from '../../text/fold.ts';

/** A word, or a sign of a script that puts no spaces between words. */
export interface Word {
  /** As it is written, without the `'s` of a possessive. */
  text: string;
  /** Its folded spelling, which is the same for all ways of writing it. */
  same: string;
  from: number;
  to: number;
  /** What stands between it and the word before. */
  before: string;
}

const SPACELESS = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]`;
const WORD = new RegExp(
  String.raw`${SPACELESS}\p{M}*|(?:(?!${SPACELESS})[\p{L}\p{M}\p{N}\u200c])+(?:['\u2019\u02bb-\u02bf](?!${SPACELESS})[\p{L}\p{M}\p{N}]+)*`,
  'gu',
);
const POSSESSIVE = /['\u2019\u02bc]s$/iu;

/** The words of a text in their order. `al-Rawi` is two, `Rawi's` is one that reads `Rawi`. */
export const wordsIn = (text: string): Word[] => {
  let end = 0;
  return [...text.matchAll(WORD)].map(({ 0: found, index: from }) => {
    const own = found.replace(POSSESSIVE, '');
    const before = text.slice(end, from);
    end = from + found.length;
    return { text: own, same: fold(own), from, to: from + own.length, before };
  });
};

/** Whether this may stand between two words of one name. An apostrophe with a space closes a plural: the Seafarers’ Union. */
export const isWithinName = (between: string): boolean =>
  /^(?:\s{0,2}|[-\u2010-\u2013]|\.\s?|['\u2019]\s?)$/u.test(between);

/** Whether a word begins with a capital. */
export const beginsLarge = (word: string): boolean => /^[\p{Lu}\p{Lt}]/u.test(word);
