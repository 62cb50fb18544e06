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

/**
 * A list by year, a large year by month, a large month by numbered pages: however long the list is, no page shows more
 * than so many entries. What is dated to a year alone stands on the page of the year. The latest comes first.
 *
 * @param entries The latest first; of one date, the first of them stays the first.
 * @param dateOf A day, or a date that is less precise.
 * @param most How many entries a page shows.
 */
export const byDate = <T>(entries: readonly T[], dateOf: (entry: T) => string, most: number): Part<T>[] => {
  const inOrder = entries.toReversed().toSorted((a, b) => byTime(dateOf(a), dateOf(b)));
  const years = [...Map.groupBy(inOrder, (entry) => yearOf(dateOf(entry)))];
  return latestFirst(years.map(([year, ofYear]) => reversed(dividedYear(year, ofYear, dateOf, most))));
};

const dividedYear = <T>(
  year: string,
  entries: readonly T[],
  dateOf: (entry: T) => string,
  most: number,
): Part<T> => {
  const byMonth = Map.groupBy(entries, (entry) => monthOf(dateOf(entry)));
  const undated = byMonth.get(year) ?? [];
  if (entries.length <= most || undated.length > most) return numbered(pathOfDate(year), year, entries, most);
  byMonth.delete(year);
  return {
    path: pathOfDate(year),
    name: year,
    count: entries.length,
    entries: undated,
    parts: [...byMonth].map(([month, ofMonth]) => numbered(pathOfDate(month), month, ofMonth, most)),
  };
};
