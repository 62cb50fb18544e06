import { expect, it } from 'vitest';
import { OURS, summaryOf, tableOf, type Result } from '../bench/report.ts';

const measured = { date: '2026-11-29', machine: '2 cores', node: 'v26.10.0' };
const result = (program: string, phase: string, articles: number, cpu: number, pages: number): Result => ({
  ...{ program, phase, articles, cpu, wall: cpu / 2, memory: 2e9, pages },
  ...{ files: pages * 2, bytes: pages * 1e6, made: 7 },
});
const summary = summaryOf(
  [
    result(OURS, 'cold', 100, 20, 400),
    result('Eleventy', 'cold', 100, 1, 100),
    result(OURS, 'one article edited', 100, 5, 400),
    result(OURS, 'cold', 1000, 200, 4000),
    result('Eleventy', 'cold', 1000, 10, 1000),
  ],
  [{ program: OURS, phase: 'one article edited', articles: 1000, message: 'npm ended with 134.' }],
  measured,
);

it('says how the time grows, and what a page costs as a multiple of theirs', () => {
  expect(summary.exponents).toEqual({ [`${OURS}, cold`]: 1, 'Eleventy, cold': 1 });
  expect(summary.ratios).toEqual([
    { peer: 'Eleventy', articles: 100, ratio: 5 },
    { peer: 'Eleventy', articles: 1000, ratio: 5 },
  ]);
});

it('the table has a column for each size, and names what failed and what was not measured', () => {
  const table = tableOf(summary);
  expect(table).toContain('| articles | 100 | 1,000 | grows with the power |\n| --- | --- | --- | --- |\n');
  expect(table).toContain('| cold: processor time (on the clock) | 20.0 s (10.0 s) | 200 s (100 s) | 1.00 |');
  expect(table).toContain(
    '| one article edited: processor time (on the clock) | 5.0 s (2.5 s) | failed |  |',
  );
  expect(table).toContain('| files | 800 | 8,000 |  |');
  expect(table).toContain('| bare @astrojs/mdx, cold: processor time (pages) | - | - |  |');
  expect(table).toContain(
    `Measured on 2026-11-29 with Node v26.10.0 on 2 cores. "Most memory" is that of all processes of a cold build.\n\n1,000 articles, ${OURS}, one article edited: npm ended with 134.`,
  );
});
