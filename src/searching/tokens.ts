import { fold } from '../text/fold.ts';
import { datesIn, termsOfDate } from './dates-in-text.ts';
import { numberTerm, type SearchLanguage } from './language.ts';

/** What can be found in a text. */
export interface Token {
  /** In the one spelling in which all are compared. */
  term: string;
  /** Its place among the parts of the text. */
  at: number;
  from: number;
  to: number;
}

/** A word, a number, or a letter of a script that has no spaces. */
export interface Part extends Token {
  /** Whether it is never searched for. */
  isStopWord: boolean;
}

/** Parts that are written as one: `Marun`, `al-Sadd`, `F-16`, `5%`, 水坝. */
export interface Word {
  parts: Part[];
  /** All of it in one term: `alsham`, `f16`, `5%`. */
  joined?: string;
  isByLetter: boolean;
  from: number;
  to: number;
}

/** Scripts that write words without spaces, and Korean, which puts particles to them: these are read by the letter. */
const BY_LETTER =
  '\\p{sc=Han}\\p{scx=Hira}\\p{scx=Kana}\\p{sc=Hang}\\p{sc=Thai}\\p{sc=Lao}\\p{sc=Khmr}\\p{sc=Mymr}';
const LETTER = `(?![${BY_LETTER}])\\p{L}`;
/** What may stand in a word unseen. */
const UNSEEN = '\\u00ad\\u200d-\\u200f\\u202a-\\u202e\\u2060\\u2066-\\u2069\\ufeff';
const IN_WORD = `(?:${LETTER}|[\\p{M}${UNSEEN}])`;
/** Hyphens; and the joiner that parts Persian words. */
const HYPHEN = /^[-\u2010\u2011\u200c]?$/;
const ARABIC_ARTICLE = /^(?:[وفبك]?ال|لل)(?=\p{L}{2})/u;

const patterns = new WeakMap<SearchLanguage, RegExp>();

const patternOf = (language: SearchLanguage): RegExp => {
  const known = patterns.get(language);
  if (known) return known;
  const pattern = new RegExp(
    [
      `(?<number>${language.number})(?<percent>\\s?(?:${language.percent}))?`,
      `(?<letter>(?=[\\p{L}\\p{Nl}])[${BY_LETTER}]\\p{M}*)`,
      `(?<![\\p{L}\\p{Nd}])(?<dotted>\\p{L}(?:\\.\\p{L})+(?!\\p{L})\\.?)`,
      `(?<word>${LETTER}${IN_WORD}*(?:['\u2019\u2018\u02bc\`]${LETTER}${IN_WORD}*)*)`,
    ].join('|'),
    'giu',
  );
  patterns.set(language, pattern);
  return pattern;
};

/** The words of a text, in order. */
export const wordsOf = (text: string, language: SearchLanguage): Word[] => {
  const words: Word[] = [];
  // Who writes all in capitals means nothing by them.
  const capitalsSay = text !== text.toUpperCase() || !/\s/.test(text.trim());
  let at = 0;
  for (const { 0: all, index: from, groups = {} } of text.matchAll(patternOf(language))) {
    const { number, percent, letter, dotted, word = '' } = groups;
    const written = number ?? letter ?? dotted?.replaceAll('.', '') ?? word;
    const term =
      number === undefined ? fold(written).replace(ARABIC_ARTICLE, '') : numberTerm(language, number);
    if (term === '') continue;
    const isName = capitalsSay && written.length > 1 && written === written.toUpperCase();
    const to = from + all.length;
    const part: Part = { term, at: at++, from, to, isStopWord: !isName && language.isStopWord(term) };
    const isByLetter = letter !== undefined;
    const last = words.at(-1);
    if (last?.isByLetter === isByLetter && isOne(text.slice(last.to, from), isByLetter)) {
      last.parts.push(part);
      last.to = to;
    } else {
      const joined = percent === undefined ? {} : { joined: `${term}%` };
      words.push({ parts: [part], ...joined, isByLetter, from, to });
    }
  }
  return words.map(joinedUp);
};

const isOne = (between: string, isByLetter: boolean): boolean =>
  isByLetter ? between === '' : HYPHEN.test(between);

/** Numbers with a hyphen between them are from one to the other. */
const joinedUp = (word: Word): Word =>
  word.isByLetter || word.parts.length === 1 || word.parts.every(({ term }) => /^\d/.test(term))
    ? word
    : { ...word, joined: word.parts.map(({ term }) => term).join('') };

/** @param asOf The day for which the text was written. */
export const tokensOf = (text: string, language: SearchLanguage, asOf?: string): Token[] => {
  const words = wordsOf(text, language);
  const parts = words.flatMap((word) => word.parts);
  const joined = words.flatMap(({ joined: term, parts: [first], from, to }) =>
    term === undefined || !first ? [] : [{ term, at: first.at, from, to }],
  );
  const dates = datesIn(text, language, asOf).flatMap(({ from, to, dates: days }) => {
    const at = parts.find((part) => part.to > from)?.at ?? 0;
    return [...new Set(days.flatMap(termsOfDate))].map((term) => ({ term, at, from, to }));
  });
  return [...joined, ...parts.filter(({ isStopWord }) => !isStopWord), ...dates];
};
