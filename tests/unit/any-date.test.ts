import fc, { type Arbitrary } from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { axisOf } from '../../src/drawing/charts/axis.ts';
import { languageFor, LANGUAGES } from '../../src/newsroom/model/languages.ts';
import { schemas } from '../../src/newsroom/model/schema.ts';
import { day as aDay } from '../../src/newsroom/model/schema/values.ts';
import { dayAfter, isBefore, isPast } from '../../src/newsroom/model/time/as-of.ts';
import { moment } from '../../src/newsroom/model/time/dates.ts';
import { byTime, spanOf } from '../../src/newsroom/model/time/partial-date.ts';
import { longDate } from '../../src/words/dates.ts';
import { datesIn } from './some-dates.ts';
import { runs } from './runs.ts';

/** What must hold of every date that an editor may write, from 9999 BC to AD 9999, however little of it is known. */

const takes = (schema: z.ZodType, written: string): boolean => schema.safeParse(written).data === written;

const pad = (value: number, length: number): string => String(value).padStart(length, '0');
const year = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: 0, max: 9999 }) },
  { weight: 2, arbitrary: fc.integer({ min: 1900, max: 2030 }) },
  { weight: 1, arbitrary: fc.constantFrom(0, 1, 99, 100, 999, 1000, 9999) },
);
/** Years that are told apart by their era or their number of figures alone. */
const near = fc.constantFrom(0, 1, 2, 9, 10, 99, 100, 430, 431, 999, 1000, 2024);
const writtenIn = (year: Arbitrary<number>): Arbitrary<string> =>
  fc
    .record({
      sign: fc.constantFrom('', '', '-'),
      year,
      month: fc.integer({ min: 1, max: 12 }),
      day: fc.integer({ min: 1, max: 31 }),
      form: fc.constantFrom('day', 'day', 'month', 'year', 'decade', 'century'),
    })
    .map(({ sign, year, month, day, form }) => {
      const digits = pad(year, 4);
      if (form === 'century') return `${sign}${digits.slice(0, 2)}XX`;
      if (form === 'decade') return `${digits.slice(0, 3)}X`;
      if (form === 'year') return sign + digits;
      return `${sign}${digits}-${pad(month, 2)}${form === 'day' ? `-${pad(day, 2)}` : ''}`;
    });
const isDate = (one: string): boolean => takes(schemas.events.shape.date, one);
const date = fc.oneof(writtenIn(year).filter(isDate), writtenIn(near).filter(isDate));
/** A day on which something may be published. */
const day: Arbitrary<string> = writtenIn(year).filter((one) => takes(aDay, one));

const isTrue = (holds: boolean): void => expect(holds).toBe(true);

describe('the order of dates', () => {
  it('is one: of any three each stands in its place, whichever is looked at first', () => {
    fc.assert(
      fc.property(fc.array(date, { minLength: 2, maxLength: 8 }), (dates) => {
        const inOrder = dates.toSorted(byTime);
        expect(dates.toReversed().toSorted(byTime)).toEqual(inOrder);
        for (const [index, one] of inOrder.entries())
          for (const other of inOrder.slice(index)) isTrue(byTime(one, other) <= 0);
      }),
    );
  });

  it('is that of the days which they can mean', () => {
    fc.assert(
      fc.property(date, date, (one, other) => {
        const [first, last] = spanOf(one);
        const [otherFirst, otherLast] = spanOf(other);
        isTrue(first <= last);
        expect(byTime(one, other) === 0).toBe(one === other);
        expect(isBefore(one, other)).toBe(last < otherFirst);
        if (isBefore(one, other))
          isTrue(byTime(one, other) < 0 && !isBefore(other, one) && isPast(one, other));
        isTrue(isPast(one, other) || isPast(other, one));
        expect(isPast(one, other)).toBe(last <= otherLast);
      }),
    );
  });

  it('of days is that of their letters', () => {
    fc.assert(
      fc.property(day, day, (one, other) => {
        expect(Math.sign(byTime(one, other))).toBe(one < other ? -1 : one > other ? 1 : 0);
      }),
    );
  });
});

describe('a day', () => {
  it('is a moment of that day, and has one after it', () => {
    fc.assert(
      fc.property(day, (one) => {
        expect(moment(one).toISOString().slice(0, 10)).toBe(one);
        const next = dayAfter(one);
        // No date can be written after the last.
        if (one === '9999-12-31') expect(next).toBe(one);
        else isTrue(isBefore(one, next) && spanOf(next)[0] - spanOf(one)[0] === 86_400_000);
      }),
    );
  });
});

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** A date back from its English words. */
const readBack = (said: string): string => {
  const plain = said.replace(/[\u00a0\u2009]/g, ' ');
  const [, decade] = /^(\d+)0s$/.exec(plain) ?? [];
  if (decade !== undefined) return `${decade}X`;
  const [, century, before] = /^(\d+)(?:st|nd|rd|th) century( BC)?$/.exec(plain) ?? [];
  if (century !== undefined) return `${before ? '-' : ''}${pad(Number(century) - 1, 2)}XX`;
  const [, from, fromEra, to, toEra] = /^(\d+)(?: (BC|AD))? ?– ?(\d+)(?: (BC|AD))?$/.exec(plain) ?? [];
  const astronomical = (number: string, era = 'AD') => (era === 'BC' ? 1 - Number(number) : Number(number));
  const signed = (value: number) => `${value < 0 ? '-' : ''}${pad(Math.abs(value), 4)}`;
  if (from !== undefined && to !== undefined) {
    const [first, last] = [astronomical(from, fromEra ?? toEra), astronomical(to, toEra)];
    // The first and the last year of "-04XX" are -0499 and -0400, of "00XX" 0 and 99.
    const nearest = signed(first < 0 ? last : first);
    const isBackwards = first < 0;
    const digits = Math.abs(last - first) === 9 ? 1 : 2;
    return `${isBackwards && !nearest.startsWith('-') ? '-' : ''}${nearest.slice(0, -digits)}${'X'.repeat(digits)}`;
  }
  const [, date, month, number = '', era] =
    /^(?:(\d+) )?(?:(\p{L}+) )?(\d+)(?: (BC|AD))?$/u.exec(plain) ?? [];
  return [
    signed(astronomical(number, era)),
    ...(month === undefined ? [] : [pad(MONTHS.indexOf(month) + 1, 2)]),
    ...(date === undefined ? [] : [pad(Number(date), 2)]),
  ].join('-');
};

it('a date in English words is read back as it was written', () => {
  fc.assert(
    fc.property(date, (one) => {
      expect(readBack(longDate(one))).toBe(one);
    }),
    runs(500),
  );
});

const inLatinDigits = (text: string): string =>
  text.replace(/\p{Nd}/gu, (digit) => {
    const code = digit.codePointAt(0) ?? 0;
    let zero = code;
    while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1)) && code - zero < 9) zero -= 1;
    return String(code - zero);
  });

/** Languages of the interface, and some with digits or a calendar of their own. */
describe.each([...LANGUAGES, 'ar-SA', 'ar-u-nu-latn', 'th-TH', 'ps', 'en-US', 'de'])('in %s', (locale) => {
  const { longDate, shortDate, shortRange } = datesIn(locale);

  it('a date has its year, in the calendar in which it was written', () => {
    fc.assert(
      fc.property(date, (one) => {
        const [first, last] = spanOf(one).map((time) => new Date(time).getUTCFullYear());
        const numbers = Array.from(inLatinDigits(longDate(one)).matchAll(/\d+/g), Number);
        // A language that has a name for it says a decade by its first year, and counts centuries.
        const isNamed = one.includes('X') && languageFor(locale) !== undefined;
        if (isNamed && one.endsWith('XX')) return;
        for (const year of isNamed ? [first ?? NaN] : [first ?? NaN, last ?? NaN])
          expect(numbers).toContain(year > 0 ? year : 1 - year);
      }),
    );
  });

  it('no two dates are said alike, and a range has both of its ends', () => {
    fc.assert(
      fc.property(date, date, (one, other) => {
        for (const say of [longDate, shortDate]) expect(say(one) === say(other)).toBe(one === other);
        const [from = one, to = one] = [one, other].toSorted(byTime);
        const said = [shortDate(one, other), shortRange(from, to), shortRange(from, to, one)];
        expect(said.join()).not.toMatch(/NaN|Invalid|undefined|(^|,)\s*(,|$)/);
        if (from !== to) isTrue(![shortDate(from), shortDate(to)].includes(shortRange(from, to)));
      }),
    );
  });
});

it('a chart has a place for every date: of a table, of an event, and of the day on which the figures were checked', () => {
  const cell = date.filter((one) => /^\d{4}(?!X)/.test(one));
  fc.assert(
    fc.property(
      fc.uniqueArray(cell, { minLength: 2, maxLength: 6 }),
      date,
      fc.constantFrom('line', 'step', 'bar', 'range', 'dot'),
      (cells, other, kind) => {
        const x = { type: 'date', values: cells.toSorted(byTime) } as const;
        const format = { date: longDate, number: String };
        const axis = axisOf({ kind, x, series: [], until: other, events: [other] }, format, 10);
        const within = [...x.values.map(axis.at), ...axis.ticks.map((tick) => tick.x), axis.room];
        expect(within.filter((place) => !(place >= 0 && place <= 100))).toEqual([]);
        isTrue(Number.isFinite(axis.at(other)));
        expect(axis.ticks.map(({ label }) => label).join()).not.toMatch(/NaN|Invalid/);
      },
    ),
  );
});
