import { locale } from '../site.ts';

/**
 * Dates of the model (`2024-12-01`, `2024-12`, `2024`) in words, as precise as they are and no more.
 */

const PARTS = ['year', 'month', 'day'] as const;
const NO_BREAK = '\u00a0';

/** From this year on a number is known to be a year by its four figures; one before it has "AD" beside it. */
const FOUR_FIGURES = '1000';

interface Style {
  month: 'long' | 'short';
  year: boolean;
}

/** A day is not parted from its month. */
const bound = (text: string): string => text.replace(/(?<=\d) (?=\p{L})/gu, NO_BREAK);

/** To make one costs as much as to use it a hundred times, and a page has hundreds of dates. */
const formatters = new Map<string, Intl.DateTimeFormat>();

const formatter = (date: string, style: Style): Intl.DateTimeFormat => {
  const known = PARTS.slice(0, date.split('-').length);
  const era = date < FOUR_FIGURES;
  const key = [...known, style.month, style.year, era].join(' ');
  const made = formatters.get(key) ?? newFormatter(known, style, era);
  formatters.set(key, made);
  return made;
};

const newFormatter = (
  known: readonly (typeof PARTS)[number][],
  style: Style,
  era: boolean,
): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat(locale, {
    timeZone: 'UTC',
    ...((style.year || known.length === 1) && { year: 'numeric', ...(era && { era: 'short' }) }),
    ...(known.includes('month') && { month: style.month }),
    ...(known.includes('day') && { day: 'numeric' }),
  });

/** `1 December 2024`, `December 2024`, `2024`. */
export const longDate = (date: string): string =>
  bound(formatter(date, { month: 'long', year: true }).format(new Date(date)));

/**
 * `1 Dec 2024`, or `1 Dec` beside a date of the same year.
 *
 * @param beside A date that the reader has in view.
 */
export const shortDate = (date: string, beside = ''): string =>
  bound(
    formatter(date, { month: 'short', year: date.slice(0, 4) !== beside.slice(0, 4) }).format(new Date(date)),
  );

/** `7–8 Dec`: from a day to a day, or from a month to a month. Dates of unlike precision stand apart. */
export const shortRange = (from: string, to: string, beside = ''): string => {
  if (from.length !== to.length) return `${shortDate(from, beside)} – ${shortDate(to, beside)}`;
  const year = from.slice(0, 4) !== to.slice(0, 4) || from.slice(0, 4) !== beside.slice(0, 4);
  const range = formatter(from, { month: 'short', year }).formatRange(new Date(from), new Date(to));
  // ICU sets thin spaces around the dash, which between two bare numbers is one gap too many.
  return bound(range.replace(/^(\d+)\u2009–\u2009(?=\d)/, '$1–'));
};
