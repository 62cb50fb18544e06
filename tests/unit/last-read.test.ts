import { expect, it } from 'vitest';
import { assemble } from '../../src/newsroom/checking/assemble.ts';
import { bibliography } from '../../src/newsroom/questions/sources/bibliography.ts';
import { lastRead } from '../../src/newsroom/questions/sources/last-read.ts';
import { source } from './a-document.ts';

const readOn = (...days: (string | undefined)[]) => {
  const sources = days.map((day, index) => source(`s${index}`, day === undefined ? '' : `accessed: ${day}`));
  const ids = days.map((_, index) => `s${index}`);
  return lastRead(bibliography(assemble(sources, 'en-GB'), [{ sources: ids }]));
};

it('half the sources of a page or more were read on the day that they name', () => {
  expect(readOn('2023-03-01', '2023-03-02', '2023-03-02', undefined)).toBe('2023-03-02');
});

it('of two days with as many sources it is the later one', () => {
  expect(readOn('2023-03-01', '2023-03-02')).toBe('2023-03-02');
});

it('no day is said where most sources have another or none', () => {
  expect(readOn(undefined, undefined)).toBeUndefined();
  expect(readOn('2023-03-01', undefined, undefined)).toBeUndefined();
  expect(readOn('2023-03-01', '2023-03-01', '2023-03-02', '2023-03-03', '2023-03-04')).toBeUndefined();
});
