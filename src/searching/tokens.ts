import { fold } from '../text/fold.ts';
import { datesIn, termsOfDate } from './dates-in-text.ts';
import { numberTerm, type Language } from './language.ts';

/** A word, a number, or a letter of a script that has no spaces. */
export interface Part {
  /** In the one spelling in which all are compared. */
  term: string;
  from: number;
  to: number;
  /** Whether it is never searched for. */
  isStopWord: boolean;
}

/** Parts that are written as one: `Tahrir`, `al-Sham`, `F-16`, `5%`, 水坝. */
export interface Word {
  parts: Part[];
  /** All of it in one term: `alsham`, `f16`, `5%`. */
  joined?: string;
  from: number;
  to: number;
}

/** What can be found in a text. */
export interface Token {
  term: string;
  /** Its place among the parts of the text. */
  at: number;
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

const patterns = new WeakMap<Language, RegExp>();

const patternOf = (language: Language): RegExp => {
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

type Sort = 'number' | 'letter' | 'word';

/** The words of a text, in order. */
export const wordsOf = (text: string, language: Language): Word[] => {
  const words: (Word & { sort: Sort; numbers: boolean })[] = [];
  // Who writes all in capitals means nothing by them.
  const capitalsSay = text !== text.toUpperCase();
  for (const { 0: all, index: from, groups = {} } of text.matchAll(patternOf(language))) {
    const { number, percent, letter, dotted, word = '' } = groups;
    const written = number ?? letter ?? dotted?.replaceAll('.', '') ?? word;
    const term =
      number === undefined ? fold(written).replace(ARABIC_ARTICLE, '') : numberTerm(language, number);
    if (term === '') continue;
    const isShort = capitalsSay && written.length > 1 && written === written.toUpperCase();
    const part = { term, from, to: from + all.length, isStopWord: !isShort && language.isStopWord(term) };
    const sort = number !== undefined ? 'number' : letter !== undefined ? 'letter' : 'word';
    const last = words.at(-1);
    const gap = last && text.slice(last.to, from);
    if (
      last &&
      gap !== undefined &&
      (sort === 'letter' ? last.sort === sort && gap === '' : last.sort !== 'letter' && HYPHEN.test(gap))
    ) {
      last.parts.push(part);
      last.to = part.to;
      last.numbers &&= sort === 'number';
      if (sort !== 'letter' && !last.numbers) last.joined = last.parts.map((one) => one.term).join('');
    } else
      words.push({
        parts: [part],
        ...(percent !== undefined && { joined: `${term}%` }),
        from,
        to: part.to,
        sort,
        numbers: sort === 'number',
      });
  }
  return words;
};

/** @param asOf The day for which the text was written. */
export const tokensOf = (text: string, language: Language, asOf?: string): Token[] => {
  const tokens: Token[] = [];
  let at = 0;
  const starts: Token[] = [];
  for (const { parts, joined, from, to } of wordsOf(text, language)) {
    if (joined !== undefined) tokens.push({ term: joined, at, from, to });
    for (const { isStopWord, ...part } of parts) {
      const token = { ...part, at: at++ };
      starts.push(token);
      if (!isStopWord) tokens.push(token);
    }
  }
  for (const { from, to, dates } of datesIn(text, language, asOf)) {
    const start = starts.find((token) => token.to > from)?.at ?? 0;
    for (const term of new Set(dates.flatMap(termsOfDate))) tokens.push({ term, at: start, from, to });
  }
  return tokens;
};
