import { spanOf } from '../../newsroom/model/time/partial-date.ts';

/** What happened on a day, from a day to another, or at a time that is known less well. */
export interface InTime {
  date: string;
  endDate?: string | undefined;
}

/** A stretch of time, as long as each other one, and what surely happened in it. */
export interface Stretch<T> {
  /** Its first and its last day, month or year: the same where it is one. */
  from: string;
  to: string;
  entries: T[];
}

/** What lasted from one stretch to another, given by their indices, or happened somewhere from the one to the other. */
export interface Vague<T> {
  first: number;
  last: number;
  entries: T[];
}

export interface TimeScale<T> {
  unit: Unit;
  stretches: Stretch<T>[];
  vague: Vague<T>[];
}

type Unit = 'day' | 'month' | 'year';

/** Each has room for a finger on a phone of 320 pixels. */
const MOST_STRETCHES = 12;
/** Of so few a list says as much. */
const LEAST_ENTRIES = 4;

const STEPS: readonly (readonly [Unit, number])[] = [
  ['day', 1],
  ['day', 2],
  ['day', 7],
  ...[1, 3, 6].map((months) => ['month', months] as const),
  ...[1, 2, 5, 10, 20, 50, 100, 200, 500, 1000].map((years) => ['year', years] as const),
];

const A_DAY = 24 * 60 * 60 * 1000;
const MONTHS = 12;

/** How many days, months or years from 1970 a moment lies. */
const countOf = (unit: Unit, time: number): number => {
  const date = new Date(time);
  if (unit === 'day') return Math.floor(time / A_DAY);
  const years = date.getUTCFullYear();
  return unit === 'year' ? years : years * MONTHS + date.getUTCMonth();
};

/** The date of a day, a month or a year, as precise as that. */
const dateOf = (unit: Unit, count: number): string => {
  if (unit === 'day') return new Date(count * A_DAY).toISOString().slice(0, 10);
  const year = unit === 'year' ? count : Math.floor(count / MONTHS);
  const figures = `${year < 0 ? '-' : ''}${String(Math.abs(year)).padStart(4, '0')}`;
  return unit === 'year' ? figures : `${figures}-${String((count % MONTHS) + 1).padStart(2, '0')}`;
};

/**
 * Where in time things lie, to scale: twelve stretches of one length at most, from the first of them to the last. Undefined where there are
 * too few, or all of one day.
 */
export const timeScale = <T extends InTime>(entries: readonly T[]): TimeScale<T> | undefined => {
  const spans = entries.map(({ date, endDate = date }) => [spanOf(date)[0], spanOf(endDate)[1]] as const);
  const start = Math.min(...spans.map(([first]) => first));
  const end = Math.max(...spans.map(([, last]) => last));
  for (const [unit, size] of STEPS) {
    // Weeks begin with the first day; months and years with one that their number divides.
    const offset = unit === 'day' ? countOf(unit, start) : 0;
    const indexOf = (time: number): number => Math.floor((countOf(unit, time) - offset) / size);
    const zero = indexOf(start);
    const count = indexOf(end) - zero + 1;
    if (count > MOST_STRETCHES) continue;
    if (count < 2 || entries.length < LEAST_ENTRIES) return undefined;
    const stretches = Array.from({ length: count }, (_, index): Stretch<T> => {
      const from = (zero + index) * size + offset;
      return { from: dateOf(unit, from), to: dateOf(unit, from + size - 1), entries: [] };
    });
    const vague: Vague<T>[] = [];
    entries.forEach((entry, index) => {
      const [first = 0, last = 0] = spans[index]?.map((time) => indexOf(time) - zero) ?? [];
      if (first === last) return stretches[first]?.entries.push(entry);
      const same = vague.find((one) => one.first === first && one.last === last);
      return same ? same.entries.push(entry) : vague.push({ first, last, entries: [entry] });
    });
    return { unit, stretches, vague };
  }
  return undefined;
};
