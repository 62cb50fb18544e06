import { byTime } from '../../model/time/partial-date.ts';
import { numbered, type Part } from './parts.ts';

/** `2024`, `-0430`; a decade or a century as it is written: `199X`. */
const yearOf = (date: string): string => /^-?[\dX]{4}/.exec(date)?.[0] ?? date;

/** `2024-03`, or the year where no month is known. */
const monthOf = (date: string): string => date.slice(0, yearOf(date).length + '-03'.length);

const pathOfDate = (date: string): string => date.toLowerCase().replace(/(?<=.)-/g, '/');

const latestFirst = <T>(parts: readonly Part<T>[]): Part<T>[] =>
  parts.toSorted((a, b) => byTime(b.name, a.name) || (b.number ?? 0) - (a.number ?? 0));

/** The entries and the parts of a part, the latest first. */
const reversed = <T>(part: Part<T>): Part<T> => ({
  ...part,
  entries: part.entries.toReversed(),
  parts: latestFirst(part.parts.map(reversed)),
});

/** How a list is divided. */
interface Division<T> {
  /** A day, or a date that is less precise. */
  dateOf: (entry: T) => string;
  /** How many entries a page shows. */
  page: number;
  /** Whether years, and months of a large year, share a page where they have room on it. */
  joined?: boolean | undefined;
}

/** The entries of a year or a month, or of several that follow one another. */
interface Span<T> {
  first: string;
  last: string;
  entries: readonly T[];
}

/**
 * Years or months as spans, in order of time. A span takes in the next one as long as a page has room for both. They are taken from
 * the first on, so that what is dated later changes none but the last span. A decade or a century stays by itself.
 */
const spansOf = <T>(groups: ReadonlyMap<string, readonly T[]>, { page, joined }: Division<T>): Span<T>[] => {
  const spans: Span<T>[] = [];
  for (const [date, entries] of groups) {
    const before = spans.at(-1);
    const both = [...(before?.entries ?? []), ...entries];
    if (joined && before && both.length <= page && !`${before.last}${date}`.includes('X'))
      spans.splice(-1, 1, { ...before, last: date, entries: both });
    else spans.push({ first: date, last: date, entries });
  }
  return spans;
};

const partOf = <T>({ first, last, entries }: Span<T>, { page }: Division<T>): Part<T> => ({
  ...numbered(pathOfDate(first), first, entries, page),
  ...(last !== first && { until: last }),
});

/**
 * A list by year, a large year by month, a large month by numbered pages: however long the list is, no page shows more
 * than so many entries. What is dated to a year alone stands on the page of the year. The latest comes first.
 *
 * @param entries The latest first; of one date, the first of them stays the first.
 */
export const byDate = <T>(entries: readonly T[], division: Division<T>): Part<T>[] => {
  const { dateOf } = division;
  const inOrder = entries.toReversed().toSorted((a, b) => byTime(dateOf(a), dateOf(b)));
  const years = spansOf(
    Map.groupBy(inOrder, (entry) => yearOf(dateOf(entry))),
    division,
  );
  return latestFirst(years.map((span) => reversed(divided(span, division))));
};

/** Only a year by itself can be larger than a page. */
const divided = <T>(span: Span<T>, division: Division<T>): Part<T> => {
  const { first: year, entries } = span;
  const { dateOf, page } = division;
  const byMonth = Map.groupBy(entries, (entry) => monthOf(dateOf(entry)));
  const undated = byMonth.get(year) ?? [];
  if (entries.length <= page || undated.length > page) return partOf(span, division);
  byMonth.delete(year);
  return {
    path: pathOfDate(year),
    name: year,
    count: entries.length,
    entries: undated,
    parts: spansOf(byMonth, division).map((months) => partOf(months, division)),
  };
};
