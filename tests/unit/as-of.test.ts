import { describe, expect, it } from 'vitest';
import {
  endedSince,
  heldOn,
  isBefore,
  isKnownLater,
  isNeverHeld,
  isPast,
  roleOn,
  since,
} from '../../src/newsroom/model/time/as-of.ts';
import type { Fact } from '../../src/newsroom/model/schema/entities.ts';
import { actorOf } from './world.ts';

const fact = (id: string, dates: Partial<Fact>): Fact => ({
  id,
  text: id,
  role: id,
  asOf: '2023-03-05',
  sources: ['a'],
  ...dates,
});

describe('a statement', () => {
  const dam = { asOf: '2023-03-05', validFrom: '2023-03-02', validUntil: '2023-03-06' };

  it.each([
    ['2023-03-01', false],
    ['2023-03-02', true],
    ['2023-03-05', true],
    ['2023-03-06', false],
  ])('that held from the 2nd until the 6th: on %s %s', (day, held) => {
    expect(heldOn(dam, day)).toBe(held);
  });

  it('without a beginning holds from the day it was checked', () => {
    expect(heldOn({ asOf: '2023-03-05' }, '2023-03-04')).toBe(false);
    expect(heldOn({ asOf: '2023-03-05' }, '2023-03-05')).toBe(true);
  });

  it('of a year or a month surely holds once that is over, and until the one of its end is', () => {
    expect(heldOn({ asOf: '2024', validFrom: '1998' }, '1998-12-30')).toBe(false);
    expect(heldOn({ asOf: '2024', validFrom: '1998' }, '1998-12-31')).toBe(true);
    expect(heldOn({ asOf: '2024', validFrom: '2019-05' }, '2019-05-30')).toBe(false);
    expect(heldOn({ asOf: '2024', validFrom: '2019-05' }, '2019-05-31')).toBe(true);
    expect(heldOn({ asOf: '2019', validUntil: '2023-06' }, '2023-06-29')).toBe(true);
    expect(heldOn({ asOf: '2019', validUntil: '2023-06' }, '2023-06-30')).toBe(false);
  });

  it('is news since a day when it began after that day', () => {
    expect(since(dam, '2023-03-01')).toBe(true);
    expect(since(dam, '2023-03-02')).toBe(false);
    const april = { asOf: '2024', validFrom: '2023-04' };
    expect(since(april, '2023-03-31')).toBe(true);
    expect(since(april, '2023-04-29')).toBe(true);
    expect(since(april, '2023-04-30')).toBe(false);
  });

  it('that was checked for a month or a year held in all of it', () => {
    const told = { asOf: '2023-04', brief: 'Spoke in April 2023' };
    expect(since(told, '2023-03-31')).toBe(true);
    expect(since(told, '2023-04-01')).toBe(false);
    expect(heldOn({ asOf: '2023-04' }, '2023-03-31')).toBe(false);
    expect(heldOn({ asOf: '2023-04' }, '2023-04-01')).toBe(true);
    expect(heldOn({ asOf: '2023' }, '2023-01-01')).toBe(true);
    expect(heldOn({ asOf: '2023', validUntil: '2023-06' }, '2023-06-30')).toBe(false);
  });

  it('without a beginning did not come with its check: of the days before nothing is known', () => {
    const checked = { asOf: '2025-02' };
    expect(since(checked, '2024-03-20')).toBe(false);
    expect(isKnownLater(checked, '2024-03-20')).toBe(true);
    expect(isKnownLater(checked, '2025-02-01')).toBe(false);
    expect(isKnownLater({ ...checked, validUntil: '2024-01' }, '2024-03-20')).toBe(false);
    expect(isKnownLater({ ...checked, validFrom: '2024-04' }, '2024-03-20')).toBe(false);
    // Short words with a year tell what happened, and that is news.
    for (const brief of ['Fled in January 2025', 'فرّ في يناير ٢٠٢٥']) {
      expect(since({ ...checked, brief }, '2024-03-20')).toBe(true);
      expect(isKnownLater({ ...checked, brief }, '2024-03-20')).toBe(false);
    }
    expect(since({ ...checked, brief: 'Economist' }, '2024-03-20')).toBe(false);
  });

  it('has ended since a day on which it held once its end has come', () => {
    const chair = { asOf: '2025-02', validFrom: '2022-01', validUntil: '2025-01' };
    expect(endedSince(chair, '2023-08-24', '2025-01-30')).toBe(false);
    expect(endedSince(chair, '2023-08-24', '2025-01-31')).toBe(true);
    expect(endedSince(chair, '2021-08-24', '2025-02-01')).toBe(false);
    expect(endedSince(chair, '2025-01-31', '2025-02-01')).toBe(false);
    expect(endedSince({ ...chair, brief: 'Chairman until January 2025' }, '2023-08-24', '2025-02-01')).toBe(
      false,
    );
  });

  it('that was checked only after its end, and nobody says since when it held, holds on no day', () => {
    expect(isNeverHeld({ asOf: '2023-06-01', validUntil: '2023-06-01' })).toBe(true);
    expect(isNeverHeld({ asOf: '2023-05-31', validUntil: '2023-06-01' })).toBe(false);
    expect(isNeverHeld({ asOf: '2023-06', validUntil: '2023-06-01' })).toBe(true);
    expect(isNeverHeld({ asOf: '2023-05', validUntil: '2023-06-01' })).toBe(false);
    expect(isNeverHeld({ asOf: '2024', validFrom: '2001', validUntil: '2023-06-01' })).toBe(false);
  });
});

it.each([
  ['2024-12-01', '2024-12-01', true],
  ['2024-12-01', '2024-11-30', false],
  ['2024-12', '2024-12-01', false],
  ['2024-12', '2024-12-30', false],
  ['2024-12', '2024-12-31', true],
  ['2024-02', '2024-02-28', false],
  ['2024-02', '2024-02-29', true],
  ['2023-02', '2023-02-28', true],
  ['2024', '2024-12-30', false],
  ['2024', '2024-12-31', true],
  ['0079', '0079-10-24', false],
  ['0079-08', '0079-10-24', true],
  ['2024-12', '2024-12', true],
  ['2024', '2024-12', true],
  ['2024-12', '2024-11', false],
])('%s is past on %s: %s', (date, day, past) => {
  expect(isPast(date, day)).toBe(past);
});

it('A date lies before another only where both are known well enough', () => {
  expect(isBefore('2023-03-04', '2023-03-05')).toBe(true);
  expect(isBefore('2023-03-05', '2023-03-05')).toBe(false);
  expect(isBefore('2023', '2023-03-05')).toBe(false);
  expect(isBefore('2022', '2023-03-05')).toBe(true);
  expect(isBefore('2023-03-05', '2023')).toBe(false);
  expect(isBefore('2023-03-05', '2024')).toBe(true);
});

describe('the role of a day', () => {
  it('is the one that held on it', () => {
    const roles = (day: string) => roleOn(actorOf('nadia-tarvani').facts, day)?.id;
    expect(roles('2021-09-29')).toBeUndefined();
    expect(roles('2021-09-30')).toBe('engineer');
    expect(roles('2023-06-09')).toBe('engineer');
    expect(roles('2023-06-10')).toBe('director');
  });

  it('is of two the one that began last, and of one day the first named', () => {
    const old = fact('old', { validFrom: '2019' });
    const late = fact('late', { validFrom: '2023-01' });
    const same = fact('same', { validFrom: '2023-01' });
    expect(roleOn([late, old], '2023-03-05')?.id).toBe('late');
    expect(roleOn([old, late], '2023-03-05')?.id).toBe('late');
    expect(roleOn([late, same], '2023-03-05')?.id).toBe('late');
  });
});
