import type { Citation } from '../model/tree.ts';

/** Pairs of quotation marks, as newsrooms write them. */
const PAIRS = [
  ['\u201c', '\u201d'],
  ['"', '"'],
  ['\u2018', '\u2019'],
  ["'", "'"],
  ['\u00ab', '\u00bb'],
  ['\u201e', '[\u201c\u201d]'],
  ['\u201a', '[\u2018\u2019]'],
  ['\u300c', '\u300d'],
  ['\u300e', '\u300f'],
] as const;
const QUOTATION = PAIRS.map(([open, close]) => `${open}\\s*(?<quotation>\\S[^]*?)\\s*${close}`);
/** A place needs none of these; an apostrophe may stand in it. */
const MARKS = /["\u201c-\u201f\u00ab\u00bb\u2039\u203a\u300c-\u300f]|(?:^|\s)['\u2018]|['\u2019](?:\s|$)/;
/** Letters. What is longer is no place but a quotation that lacks its marks. */
const LONGEST_LOCATOR = 80;

const FORMS = QUOTATION.map((quotation) => new RegExp(`^(?:(?<locator>[^]+?)\\s*[:：]\\s*)?${quotation}$`));

/** "We decided to open the gates." is what somebody said: a place is no sentence, and what has more words than this has a number. */
const MOST_WORDS = 6;
const isSentence = (text: string): boolean => {
  const words = text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
  return words > 2 && !/\p{N}/u.test(text) && (words > MOST_WORDS || /[.!?\u2026\u3002]$/u.test(text));
};

const isLocator = (text: string): boolean =>
  text.length <= LONGEST_LOCATOR && !MARKS.test(text) && !isSentence(text);

/**
 * What stands behind the address of a source: a place in it, a quotation in quotation marks, or a place, a colon and a quotation.
 *
 * @returns Undefined where it is none of these.
 */
export const readPinpoint = (title: string): Omit<Citation, 'source'> | undefined => {
  const text = title.replace(/\s+/g, ' ').trim();
  if (text === '') return {};
  for (const form of FORMS) {
    const { locator, quotation } = form.exec(text)?.groups ?? {};
    if (quotation === undefined || !(locator === undefined || isLocator(locator))) continue;
    return { ...(locator !== undefined && { locator }), quotation };
  }
  return isLocator(text) ? { locator: text } : undefined;
};
