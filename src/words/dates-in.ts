import { spanOf } from '../newsroom/model/time/partial-date.ts';
import type { Words } from './words.ts';

/**
 * Dates of the model in words, as precise as they are and no more. They are said in the calendar in which they were written: a year or
 * a month of it is none of the Persian or the Islamic calendar, but lies in two of them.
 */

const PARTS = ['year', 'month', 'day'] as const;
const NO_BREAK = '\u00a0';

/** From this year on a number is known to be a year by its four figures; one before it has its era beside it. */
const FOUR_FIGURES = 1000;
const YEARS_OF_A_CENTURY = 100;

interface Style {
  month: 'long' | 'short';
  year: boolean;
}

/** A day is not parted from its month. */
const bound = (text: string): string => text.replace(/(?<=\d) (?=\p{L})/gu, NO_BREAK);

/** `2024`, `-0430`; of a decade or a century its first year. */
const yearOf = (date: string): string => (/^-?[\dX]{4}/.exec(date)?.[0] ?? '').replaceAll('X', '0');

/** How many of year, month and day are known. */
const precisionOf = (date: string): number => date.slice(1).split('-').length;

/** Whether it is a decade or a century. */
export const isSpan = (date: string): boolean => date.includes('X');

/** What a language calls decades and centuries. */
export type SpanWords = Pick<
  Words['dates'],
  'decade' | 'theDecade' | 'century' | 'centuryBefore' | 'theCentury'
>;

/** Languages that count centuries in Roman numerals. */
const ROMAN: ReadonlySet<string> = new Set(['es', 'fr']);
const NUMERALS = [
  ...([
    [100, 'C'],
    [90, 'XC'],
    [50, 'L'],
    [40, 'XL'],
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ] as const),
];

const roman = (number: number): string => {
  const [value, numeral] = NUMERALS.find(([value]) => value <= number) ?? [number, ''];
  return numeral === '' ? '' : numeral + roman(number - value);
};

/** ICU sets thin spaces around the dash, which between two bare numbers is one gap too many. */
const withoutGaps = (range: string): string => range.replace(/^(\d+)\u2009–\u2009(?=\d)/, '$1–');

/** The first of a month has an ordinal in French, which ICU does not write. */
const withOrdinal = (text: string): string => text.replace(/(?<=^|–\s)1(?=\s\p{L}|–)/gu, '1er');

const GREGORIAN = { timeZone: 'UTC', calendar: 'gregory' } as const;

const newFormatter = (
  locale: string,
  known: readonly (typeof PARTS)[number][],
  style: Style,
  era: boolean,
): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat(locale, {
    ...GREGORIAN,
    ...((style.year || known.length === 1) && { year: 'numeric', ...(era && { era: 'short' }) }),
    ...(known.includes('month') && { month: style.month }),
    ...(known.includes('day') && { day: 'numeric' }),
  });

/** What says dates in words. */
export interface Dates {
  /** `1 December 2024`, `December 2024`, `2024`. */
  longDate: (date: string) => string;
  /**
   * `1 Dec 2024`, or `1 Dec` beside a date of the same year.
   *
   * @param beside A date that the reader has in view.
   */
  shortDate: (date: string, beside?: string) => string;
  /** `7–8 Dec`: from a day to a day, or from a month to a month. Dates of unlike precision stand apart. */
  shortRange: (from: string, to: string, beside?: string) => string;
  /** `30` or `Nov`, where the rest of the date is in view. */
  partOfDate: (date: string, part: 'day' | 'month') => string;
  /** A short date as it stands in a sentence: `1 Dec 2024`, but `the 1960s`. */
  dateInText: (date: string) => string;
}

/**
 * @param locale For `Intl`.
 * @param spans Where they are missing, decades and centuries are told by their years.
 */
export const datesIn = (locale: string, spans: SpanWords | undefined): Dates => {
  /** To make one costs as much as to use it a hundred times, and a page has hundreds of dates. */
  const formatters = new Map<string, Intl.DateTimeFormat>();

  const { language } = new Intl.Locale(locale);
  const isFrench = language === 'fr';
  /** What Intl writes, as it is set. */
  const set = (text: string, date: string): string =>
    isFrench && precisionOf(date) === PARTS.length ? withOrdinal(bound(text)) : bound(text);

  const alone = {
    day: new Intl.DateTimeFormat(locale, { ...GREGORIAN, day: 'numeric' }),
    month: new Intl.DateTimeFormat(locale, { ...GREGORIAN, month: 'short' }),
  };

  const formatter = (date: string, style: Style): Intl.DateTimeFormat => {
    const known = PARTS.slice(0, precisionOf(date));
    const era = Number(yearOf(date)) < FOUR_FIGURES;
    const key = [...known, style.month, style.year, era].join(' ');
    const made = formatters.get(key) ?? newFormatter(locale, known, style, era);
    formatters.set(key, made);
    return made;
  };

  const figures = new Intl.NumberFormat(locale, { useGrouping: false });

  /** `20th century`; `1960s`, where that cannot be taken for a century and needs no era. */
  const spanInWords = (date: string, words: SpanWords, isInText: boolean): string | undefined => {
    if (date.endsWith('XX')) {
      const number = Math.abs(Number(date.slice(0, -2))) + 1;
      const numeral = ROMAN.has(language) ? roman(number) : figures.format(number);
      const century = (date.startsWith('-') ? words.centuryBefore : words.century)({ number, numeral });
      return isInText ? words.theCentury({ century }) : century;
    }
    const year = Number(yearOf(date));
    if (year < FOUR_FIGURES || year % YEARS_OF_A_CENTURY === 0) return undefined;
    const decade = words.decade({ year: figures.format(year) });
    return isInText ? words.theDecade({ decade }) : decade;
  };

  /** What its years say. */
  const spanInYears = (date: string, style: Style): string =>
    withoutGaps(formatter(date, style).formatRange(...spanOf(date)));

  const inWords = (date: string, style: Style, isInText = false): string => {
    if (!isSpan(date)) return set(formatter(date, style).format(spanOf(date)[0]), date);
    return (spans && spanInWords(date, spans, isInText)) ?? spanInYears(date, style);
  };

  const shortDate = (date: string, beside = ''): string =>
    inWords(date, { month: 'short', year: yearOf(date) !== yearOf(beside) });

  return {
    longDate: (date) => inWords(date, { month: 'long', year: true }),
    shortDate,
    shortRange: (from, to, beside = '') => {
      if (isSpan(from) || isSpan(to) || precisionOf(from) !== precisionOf(to))
        return `${shortDate(from, beside)} – ${shortDate(to, beside)}`;
      const year = yearOf(from) !== yearOf(to) || yearOf(from) !== yearOf(beside);
      const made = formatter(from, { month: 'short', year });
      const [first, last] = [spanOf(from)[0], spanOf(to)[0]];
      const range = made.formatRange(first, last);
      // Of months before our era ICU says the first alone in Persian.
      const isWhole = from === to || range !== made.format(first);
      return set(isWhole ? withoutGaps(range) : `${made.format(first)} – ${made.format(last)}`, from);
    },
    partOfDate: (date, part) => alone[part].format(spanOf(date)[0]),
    dateInText: (date) => inWords(date, { month: 'short', year: true }, true),
  };
};
