import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { timeScale } from '../../src/drawing/charts/time-scale.ts';

/** Dates, or from a date to another. */
const scaled = (...dates: string[]) =>
  timeScale(
    dates.map((text) => {
      const [date = '', endDate] = text.split('/');
      return { date, ...(endDate !== undefined && { endDate }) };
    }),
  );
const counted = (...dates: string[]) =>
  scaled(...dates)?.stretches.map(({ from, to, entries }) => [
    from === to ? from : `${from}/${to}`,
    entries.length,
  ]);

describe('events in time', () => {
  it('stand day by day, days without any among them', () => {
    expect(counted('2024-11-29', '2024-11-29', '2024-11-30', '2024-12-02')).toEqual([
      ['2024-11-29', 2],
      ['2024-11-30', 1],
      ['2024-12-01', 0],
      ['2024-12-02', 1],
    ]);
  });

  it('stand in longer stretches where days are too many, and never in more than twelve', () => {
    expect(counted('2024-11-30', '2024-12-01', '2025-02-01', '2026-06-11')?.slice(0, 2)).toEqual([
      ['2024-10/2024-12', 2],
      ['2025-01/2025-03', 1],
    ]);
    expect(counted('1789', '1848', '1918', '1990')?.at(-1)).toEqual(['1980/1999', 1]);
    expect(counted('-0430', '0001', '1066', '2024')?.map(([years]) => years)).toEqual([
      '-0500/-0001',
      '0000/0499',
      '0500/0999',
      '1000/1499',
      '1500/1999',
      '2000/2499',
    ]);
  });

  it('stand over all stretches in which they may have been, or through which they lasted', () => {
    const scale = scaled('2024-03-02', '2024-01', '2024', '2024-02-28/2024-03-05', '2024');
    expect(scale?.stretches.map(({ entries }) => entries.length).filter(Boolean)).toEqual([1, 1]);
    expect(scale?.vague.map(({ first, last, entries }) => [first, last, entries.length])).toEqual([
      [0, 11, 2],
      [1, 2, 1],
    ]);
  });

  it('are no drawing where they are few, or all of one day', () => {
    expect(scaled('2024-01-01', '2024-01-02', '2024-01-03')).toBeUndefined();
    expect(scaled('2024-01-01', '2024-01-01', '2024-01-01', '2024-01-01')).toBeUndefined();
    expect(scaled()).toBeUndefined();
  });

  it('are all there, once, whenever they were', () => {
    const year = fc.integer({ min: -3000, max: 2100 });
    const date = year.map((one) => `${one < 0 ? '-' : ''}${String(Math.abs(one)).padStart(4, '0')}`);
    const day = fc
      .tuple(date, fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
      .map(([y, m, d]) => `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`);
    const some = fc.oneof(date, day, fc.constantFrom('199X', '19XX', '-04XX', '2024-12', '2024-12-31'));
    fc.assert(
      fc.property(fc.array(some, { minLength: 4, maxLength: 30 }), (dates) => {
        const scale = scaled(...dates);
        if (!scale) return expect(new Set(dates).size).toBe(1);
        const { stretches, vague } = scale;
        expect(stretches.length).toBeGreaterThan(1);
        expect(stretches.length).toBeLessThanOrEqual(12);
        const all = [...stretches, ...vague].flatMap(({ entries }) => entries.map((one) => one.date));
        expect(all.toSorted()).toEqual(dates.toSorted());
        for (const { first, last } of vague)
          expect(0 <= first && first < last && last < stretches.length).toBe(true);
      }),
    );
  });
});
