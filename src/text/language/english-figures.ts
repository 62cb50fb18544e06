import type { Figure } from './language-rules.ts';

/** The figures of English sentences: "some 3,000 armed fighters", "twelve days", "4.5 %". */

const SMALL = `two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
seventeen eighteen nineteen`.split(/\s+/);
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const VALUES = new Map([
  ['one', 1],
  ['dozen', 12],
  ...SMALL.map((word, index): [string, number] => [word, index + 2]),
  ...TENS.map((word, index): [string, number] => [word, 10 * (index + 2)]),
]);
const TIMES = new Map([
  ['hundred', 1e2],
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
]);

const FIGURE = new RegExp(
  [
    '(?<![\\p{L}\\d.,:/$€£-])',
    '(?:(?<above>more than|over|at least|above)|(?<below>fewer than|less than|under|below|up to|at most|no more than|nearly|almost|close to)|(?<near>some|about|around|roughly|approximately|an estimated))?',
    '\\s?(?<sign>[$€£])?(?<![\\p{L}\\d.,:/-])',
    `(?<number>\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?|(?:(?:${TENS.join('|')})-)?(?:${[...VALUES.keys()].join('|')}))`,
    '(?![\\p{L}\\d]|[-.,]\\d)',
    `(?<times>(?:\\s(?:${[...TIMES.keys()].join('|')})(?!\\p{L}))*)`,
    '(?:\\s?(?<percent>%|per ?cent(?!\\p{L}))|(?<phrase>(?:[\\s-]\\p{L}{2,}(?!\\p{L})){0,3}))',
  ].join(''),
  'giu',
);
/** What makes a figure one of several, or a part of a whole: "the first three days", "from two to", "another four". */
const PART = new RegExp(
  `(?<!\\p{L})(?:first|last|next|other|another|further|every|each|additional|extra|only|remaining|past|previous|per|by|than|page|chapter|article|no\\.?|between|from|to|and|or|(?:\\d|half|most|some|many|all|few|none|${[...VALUES.keys()].join('|')}) of)(?:\\s(?:the|its|their|his|her|these|those|all))?\\s$`,
  'iu',
);
/** What makes it one for each of several: "crowns a year". */
const RATE = /^\s(?:an?|per|each|every)\s/iu;
/** With these end the words for what is counted. */
const ENDS = new Set(
  `of in on at by to from for and or the a an as is are was were had have has that which who after before later ago earlier more
less fewer with than per into out off over under it its they he she when while but times most were will would could did do without within against between
through during until since about around because so if`.split(/\s+/),
);
/** So much of it is a figure off that is round, or stands after "about". */
const ABOUT = 0.15;

const valueOf = (number: string, times: string): number =>
  times
    .trim()
    .split(/\s/)
    .reduce(
      (product, word) => product * (TIMES.get(word) ?? 1),
      /^\d/.test(number)
        ? Number(number.replaceAll(',', ''))
        : number.split('-').reduce((sum, word) => sum + (VALUES.get(word) ?? 0), 0),
    );

/** The words behind a figure as far as they may say what it counts, and where each ends. */
const wordsBehind = (phrase: string): { word: string; end: number }[] => {
  const words = [...phrase.matchAll(/\p{L}+/gu)].map(({ 0: word, index }) => ({
    word,
    end: index + word.length,
  }));
  const end = words.findIndex(({ word }) => ENDS.has(word.toLowerCase()));
  return words.slice(0, end === -1 ? words.length : end);
};

const isRound = (value: number): boolean => value >= 20 && value % 10 === 0;

export const figuresIn = (sentence: string): Figure[] =>
  [...sentence.matchAll(FIGURE)].map(({ 0: all, index, groups = {} }): Figure => {
    const { number = '', times = '', above, below, near, sign, percent, phrase = '' } = groups;
    const from = index + all.length - all.trimStart().length;
    const to = index + all.length - phrase.length;
    const counted =
      sign !== undefined || percent !== undefined
        ? [{ word: sign ?? '%', to }]
        : wordsBehind(phrase).map(({ word, end }) => ({ word, to: to + end }));
    const value = valueOf(number.toLowerCase(), times.toLowerCase());
    const loose = near !== undefined || isRound(value) ? ABOUT : 0;
    return {
      value,
      least: (below === undefined ? value : value / 2) * (1 - loose),
      most: (above === undefined ? value : value * 2) * (1 + loose),
      isWhole:
        value !== 1 && !PART.test(sentence.slice(0, from)) && !RATE.test(sentence.slice(counted.at(-1)?.to)),
      from,
      counted,
    };
  });
