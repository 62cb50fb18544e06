/**
 * Dates as precise as their sources, as EDTF writes them (https://www.loc.gov/standards/datetime/): `2024-12-01`, `2024-12`, `2024`,
 * a decade as `199X`, a century as `19XX`. Years before our era are counted as astronomers do: `0000` is 1 BC, `-0430` is 431 BC.
 * What else EDTF has, such as seasons and sets, no event needs, so that its library (a grammar of 100 kB) would have to be refused
 * most of what it reads.
 */
export const PARTIAL_DATE = /^(?!-0000)(?:-?\d{4}(?:-\d{2}(?:-\d{2})?)?|\d{3}X|-?\d{2}XX)$/;

const MONTHS = 12;

/** Milliseconds of a day of any year. Without a day it is the last of the month before. */
const timeOf = (year: number, month: number, day: number): number =>
  new Date(0).setUTCFullYear(year, month - 1, day);

/** A newsroom has some thousand dates, and lists compare each with each other one. */
const spans = new Map<string, readonly [first: number, last: number]>();

/** The first and the last day that a date can mean, in milliseconds from 1970, UTC. */
export const spanOf = (date: string): readonly [first: number, last: number] => {
  const known = spans.get(date);
  if (known) return known;
  const span = spanFrom(date);
  spans.set(date, span);
  return span;
};

const spanFrom = (date: string): readonly [first: number, last: number] => {
  const [, sign = '', digits = '', month, day] = /^(-?)([\dX]{4})(?:-(\d{2}))?(?:-(\d{2}))?/.exec(date) ?? [];
  const year = (digit: string) => Number(`${sign}${digits.replaceAll('X', digit)}`);
  const [early, late] = sign === '' ? [year('0'), year('9')] : [year('9'), year('0')];
  const first = timeOf(early, Number(month ?? 1), Number(day ?? 1));
  const last =
    day === undefined
      ? timeOf(late, Number(month ?? MONTHS) + 1, 0)
      : timeOf(late, Number(month), Number(day));
  return [first, last];
};

/** In the order of time; of two that begin on one day the less precise is the first. */
export const byTime = (date: string, other: string): number => {
  const [[first, last], [otherFirst, otherLast]] = [spanOf(date), spanOf(other)];
  return first - otherFirst || otherLast - last;
};

/** Events in the order of time, as far as their dates and their editors tell. */
export const inKnownOrder = (a: InTime, b: InTime): number => {
  const [first, second] = [a.sequence ?? Infinity, b.sequence ?? Infinity];
  return (
    byTime(a.date, b.date) ||
    (first === second ? 0 : first - second) ||
    byTime(a.endDate ?? a.date, b.endDate ?? b.date)
  );
};

interface InTime {
  date: string;
  endDate?: string | undefined;
  /** Of those of one day. */
  sequence?: number | undefined;
}

/** Whether a date is one for machines as well: HTML, feeds and calendars know years from 1 on, and neither decades nor centuries. */
export const isPlainDate = (date: string): boolean => /^(?!0000)\d{4}(?!\d|X)/.test(date);

/** Whether there is such a day or month. */
export const isOnCalendar = (date: string): boolean => {
  const [, year = '', month, day] = /^(-?[\dX]{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(date) ?? [];
  if (month === undefined) return year !== '';
  const there = new Date(timeOf(Number(year), Number(month), Number(day ?? 1)));
  return (
    there.getUTCMonth() === Number(month) - 1 && (day === undefined || there.getUTCDate() === Number(day))
  );
};

/** Whether a date is a day, and not a month or more. */
export const isDay = (date: string): boolean => /\d-\d{2}-\d{2}$/.test(date);

/** When something was, in a message to an editor: `on 2024-12-01`, `in 2024-12`. */
export const onDate = (date: string): string => `${isDay(date) ? 'on' : 'in'} ${date}`;
