import type { SearchLanguage } from './language.ts';

/** A date in a text. */
export interface DateInText {
  from: number;
  to: number;
  /** `2024-12-08`, `2024-12`, or `--12-08` where nothing says of which year; of `7–9 December`, each day. */
  dates: string[];
}

const YEAR = '(?<year>\\d{4})(?!\\d)';
const DAY = '(?<day>\\d{1,2})(?:st|nd|rd|th|er|\\.)?';
/** Words behind which a date begins: a number before them is none of its days ("Apollo 11 in July"). */
const NO_LINK = '(?!(?:on|in|at|by|en|el|le)\\s)';
/** From a day to a day, or a day and a day: `7–9`, `7 and 8`. */
const FIRST_DAY = `(?:(?<first>\\d{1,2})(?:er)?(?:\\s*(?<through>[-\u2013\u2014])\\s*|\\s+(?<link>${NO_LINK}\\p{L}{2,3})\\s+))?`;
const BETWEEN_WORDS = `[-\\s]+(?:${NO_LINK}\\p{L}{2}\\s+)?`;
/** "8 de diciembre de 2024". */
const BEFORE_YEAR = '(?:del?\\s+)?';

/** Between two dates of which only the second has its year: "27 November to 8 December 2024". */
const MOST_BETWEEN = 8;

/** Ways of writing a date, each with named groups; in a later one is not looked for what an earlier one has. */
const formsOf = (names: string): string[] => [
  `${YEAR}\\s?[-/.年년]\\s?(?<month>\\d{1,2})\\s?[-/.月월]\\s?(?<day>\\d{1,2})(?!\\d)`,
  `${YEAR}\\s?[-/年년]\\s?(?<month>\\d{1,2})(?!\\d)`,
  `(?<one>\\d{1,2})[-/.](?<other>\\d{1,2})[-/.]${YEAR}`,
  `${FIRST_DAY}${DAY}${BETWEEN_WORDS}${names}(?:,?[-\\s]+${BEFORE_YEAR}${YEAR})?`,
  `${names}\\s+${DAY}(?!\\d)(?:,?\\s+${YEAR})?`,
  `${names},?\\s+${BEFORE_YEAR}${YEAR}`,
];

const patterns = new WeakMap<SearchLanguage, RegExp[]>();

const patternsOf = (language: SearchLanguage): RegExp[] => {
  const known = patterns.get(language);
  if (known) return known;
  const names = [...language.months.keys()].sort((a, b) => b.length - a.length).join('|');
  const made = formsOf(names === '' ? '(?!)' : `(?<name>${names})(?!\\p{L})\\.?`).map(
    // Behind a hyphen a number is part of a name: "Chandrayaan-3".
    (form) => new RegExp(`(?<![\\p{L}\\d]|\\d[.,]|\\p{L}[-\u2011](?=\\d))${form}`, 'giu'),
  );
  patterns.set(language, made);
  return made;
};

interface Parts {
  year?: number;
  month: number;
  day?: number;
  /** The day before it; with `through`, the days between count, too. */
  first?: number;
  through: boolean;
}

/**
 * @param text With the digits 0 to 9.
 * @param asOf The day for which it was written: "8 December" is the one nearest to it.
 */
export const datesIn = (text: string, language: SearchLanguage, asOf?: string): DateInText[] => {
  if (!/\d/.test(text)) return [];
  const found: (Parts & { from: number; to: number })[] = [];
  for (const pattern of patternsOf(language))
    for (const match of text.matchAll(pattern)) {
      const from = match.index;
      // What ends a sentence is no part of its last word.
      const to = from + match[0].replace(/\.$/, '').length;
      const parts = partsOf(match.groups ?? {}, language);
      if (parts && !found.some((other) => from < other.to && other.from < to))
        found.push({ ...parts, from, to });
    }
  found.sort((a, b) => a.from - b.from);
  return found.map(({ from, to, ...parts }, index) => {
    const next = found[index + 1];
    const shared = next && next.from - to <= MOST_BETWEEN ? next.year : undefined;
    return { from, to, dates: written(parts, parts.year ?? shared ?? nearestYear(asOf, parts)) };
  });
};

const partsOf = (groups: Record<string, string | undefined>, language: SearchLanguage): Parts | undefined => {
  const number = (name: string) => (groups[name] === undefined ? undefined : Number(groups[name]));
  const [one = 0, other = 0] = [number('one'), number('other')];
  const dayIsFirst = one > 12 || (language.dayFirst && other <= 12);
  const month =
    number('month') ?? language.months.get(groups['name']?.toLowerCase() ?? '') ?? (dayIsFirst ? other : one);
  const day = number('day') ?? (one > 0 ? (dayIsFirst ? one : other) : undefined);
  const [year, first] = [number('year'), number('first')];
  const through = groups['through'] !== undefined || groups['link'] === 'to';
  // A leap year, where none is said.
  const days = new Date(Date.UTC(year ?? 2000, month, 0)).getUTCDate();
  const wrong = [day, first].some((value) => value !== undefined && (value < 1 || value > days));
  if (wrong || month < 1 || month > 12 || (year !== undefined && year < 1000)) return undefined;
  return { month, through, ...(year && { year }), ...(day && { day }), ...(first && { first }) };
};

const nearestYear = (asOf: string | undefined, { month, day = 1 }: Parts): number | undefined => {
  if (asOf === undefined) return undefined;
  const [year = 0, asOfMonth = 7, asOfDay = 1] = asOf.split('-').map(Number);
  const far = (one: number) => Math.abs(Date.UTC(one, month, day) - Date.UTC(year, asOfMonth, asOfDay));
  return [year, year - 1, year + 1].sort((a, b) => far(a) - far(b))[0];
};

const pad = (value: number): string => String(value).padStart(2, '0');

const written = ({ month, day, first, through }: Parts, year: number | undefined): string[] => {
  const start = `${year ?? '-'}-${pad(month)}`;
  if (day === undefined) return [start];
  const days =
    first === undefined || first > day
      ? [day]
      : through
        ? Array.from({ length: day - first + 1 }, (_, index) => first + index)
        : [first, day];
  return days.map((one) => `${start}-${pad(one)}`);
};

/** What a date is found by: itself, its month, its year, and the day in any year. */
export const termsOfDate = (date: string): string[] => {
  const [year = '', month, day] = date.split('-');
  if (date.startsWith('--') || month === undefined) return [date];
  return day === undefined ? [date, year] : [date, `${year}-${month}`, year, `--${month}-${day}`];
};
