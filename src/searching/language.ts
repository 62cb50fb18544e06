import { escapePattern } from '../text/escape-pattern.ts';
import { fold } from '../text/fold.ts';
import { ar } from './languages/ar.ts';
import { en } from './languages/en.ts';

/** What a search must know of a language and `Intl` does not. A second language is a second file of this type. */
export interface LanguageRules {
  /** Words that are never searched for, with white space between them, as in the lists that follow. */
  stopWords: string;
  /** What a question begins with; and what goes with it, but is not what is asked about. */
  asking: string;
  asked: string;
  /** One word in all its forms a line, where no ending explains them. */
  families: string;
  /** Words of one meaning a line. */
  related: string;
  /** Words for %. */
  percent: readonly string[];
  stem: (word: string) => string;
}

const rules: Record<string, LanguageRules> = { ar, en };
const NONE: LanguageRules = {
  ...{ stopWords: '', asking: '', asked: '', families: '', related: '', percent: [] },
  stem: (word) => word,
};

/** How the words, numbers and dates of a language are written. */
export interface SearchLanguage {
  isStopWord: (term: string) => boolean;
  /** Whether a question begins with it. */
  isAsking: (term: string) => boolean;
  /** Whether it only goes with a question. */
  isAsked: (term: string) => boolean;
  /** Other words of the same meaning. */
  relatedTo: (term: string) => string[];
  /** What all forms of a word have in common. */
  stem: (term: string) => string;
  /** A number, as a pattern: `10,000`, `2.2`. */
  number: string;
  /** What stands between thousands. */
  groups: RegExp;
  /** What follows a percentage, as a pattern. */
  percent: string;
  /** Number of the month, by its name and what it is shortened to, in small letters. */
  months: ReadonlyMap<string, number>;
  /** Whether 8/12 is in December. */
  dayFirst: boolean;
}

const wordsOf = (list: string): string[] => list.split(/\s+/).filter((word) => word !== '');
const linesOf = (list: string): string[][] => list.trim().split('\n').map(wordsOf);

const known = new Map<string, SearchLanguage>();

/** @param tag BCP 47, as in `<html lang>`. Of a language without rules the words are found as they are written. */
export const searchLanguageOf = (tag: string): SearchLanguage => {
  const language = known.get(tag) ?? newLanguage(tag);
  known.set(tag, language);
  return language;
};

const newLanguage = (tag: string): SearchLanguage => {
  const {
    stopWords,
    asking,
    asked,
    families,
    related,
    percent,
    stem: cut,
  } = rules[tag.split('-')[0] ?? ''] ?? NONE;
  const stopped = new Set(wordsOf(stopWords));
  const asks = new Set(wordsOf(asking));
  const goesWithIt = new Set(wordsOf(asked));
  const stems = new Map(linesOf(families).flatMap((line) => line.map((word) => [word, line[0] ?? word])));
  // Also what was cut once: the words of a language are fewer than those of its texts.
  const stem = (term: string) => {
    const known = stems.get(term) ?? cut(term);
    stems.set(term, known);
    return known;
  };
  const relatives = new Map<string, string[]>();
  for (const line of linesOf(related))
    for (const word of line)
      relatives.set(stem(word), [
        ...(relatives.get(stem(word)) ?? []),
        ...line.filter((other) => other !== word),
      ]);
  const { group = ',' } = numberParts(tag);
  const groupSigns = `[${escapePattern(group)}\u066c'\u2019 \u00a0\u2009\u202f]`;
  return {
    isStopWord: (term) => stopped.has(term) || asks.has(term),
    isAsking: (term) => asks.has(term),
    isAsked: (term) => goesWithIt.has(term),
    relatedTo: (term) => relatives.get(stem(term)) ?? [],
    stem,
    // What stands between thousands in one language stands before decimals in another: 2,2 is 2.2 in English, too.
    number: `(?:\\p{Nd}{1,3}(?:${groupSigns}\\p{Nd}{3})+(?!\\p{Nd})|\\p{Nd}+)(?:[.,\\u066b]\\p{Nd}+)?`,
    groups: new RegExp(`${groupSigns}(?=\\d{3}(?!\\d))`, 'g'),
    percent: ['[%\u066a\uff05]', ...percent.map((word) => `${word}(?!\\p{L})`)].join('|'),
    months: monthsOf(tag),
    dayFirst: isDayFirst(tag),
  };
};

const numberParts = (tag: string): Partial<Record<string, string>> =>
  Object.fromEntries(
    new Intl.NumberFormat(tag).formatToParts(1_234_567.8).map(({ type, value }) => [type, value]),
  );

const dateParts = (tag: string, month: 'long' | 'numeric', number = 0): Intl.DateTimeFormatPart[] =>
  new Intl.DateTimeFormat(tag, { day: 'numeric', month, timeZone: 'UTC', calendar: 'gregory' }).formatToParts(
    Date.UTC(2001, number, 1),
  );

const isDayFirst = (tag: string): boolean => {
  const types = dateParts(tag, 'numeric').map(({ type }) => type);
  return types.indexOf('day') < types.indexOf('month');
};

/** A month may be cut to its first three or four letters, unless another begins so, too. */
const monthsOf = (tag: string): Map<string, number> => {
  const names = Array.from({ length: 12 }, (_, number) => {
    const name = dateParts(tag, 'long', number).find(({ type }) => type === 'month')?.value ?? '';
    return name.toLowerCase();
  });
  if (names.some((name) => !/^\p{L}+$/u.test(name))) return new Map();
  const months = new Map<string, number>();
  names.forEach((name, index) => {
    for (const part of new Set([name, name.slice(0, 4), name.slice(0, 3)]))
      if (part === name || names.filter((other) => other.startsWith(part)).length === 1)
        months.set(part, index + 1);
  });
  return months;
};

/** Whether two terms are one word in another form. */
export const isSameWord = (language: SearchLanguage, one: string, other: string): boolean =>
  one === other || language.stem(one) === language.stem(other);

/** A number without what makes it easier to read: `10000` of `10,000`, `2.2` of `2.20`. */
export const numberTerm = (language: SearchLanguage, written: string): string =>
  fold(written)
    .replace(language.groups, '')
    .replace(/[^\d]+/, '.')
    .replace(/(\.\d*?)0+$/, '$1')
    .replace(/\.$/, '')
    .replace(/^0+(?=\d)/, '');
