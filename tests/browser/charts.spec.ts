import type { Locator } from '@playwright/test';
import { pathOf } from '../../src/newsroom/model/paths.ts';
import { PLOT_HEIGHT, TOP } from '../../src/drawing/charts/plot.ts';
import { newsroom } from '../content/content.ts';
import { expect, test } from './reader.ts';
import { NARROW } from './windows.ts';

const article = newsroom.articles.list.find(({ body }) => body.tree.some(({ type }) => type === 'chart'));
if (!article) throw new Error('No article has a chart.');

test.use({ viewport: { width: NARROW, height: 800 } });
test.beforeEach(({ page }) => page.goto(pathOf('article', article.id)));

/** Gives a table columns with the names of rates. */
const widen = (table: Locator, names: readonly string[]): Promise<void> =>
  table.evaluate((element, head) => {
    for (const row of element.querySelectorAll('tr')) {
      const [, cell] = row.cells;
      while (cell && row.cells.length < head.length) row.append(cell.cloneNode(true));
    }
    element.querySelectorAll('th').forEach((cell, index) => (cell.textContent = head[index] ?? ''));
  }, names);

const FOUR = ['In effect from', 'Deposit facility', 'Main refinancing', 'Marginal lending'];

test('the figures of a chart stand in sight on a narrow phone, and a wider table shows that it goes on', async ({
  page,
}) => {
  const table = page.locator('.chart .wide').first();
  await page.locator('.chart summary').first().click();
  const hidden = () => table.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth);
  await widen(table, FOUR);
  expect(await hidden()).toBe(0);
  // The last letters of a line: at the end of the table nothing covers them, before it they lie in the shadow.
  await widen(table, [...FOUR, ...FOUR, ...FOUR]);
  expect(await hidden()).toBeGreaterThan(0);
  const { x = 0, y = 0, width = 0 } = (await table.boundingBox()) ?? {};
  await table.evaluate((element) => {
    for (const cell of element.querySelectorAll('td')) cell.textContent = '';
  });
  const edge = async () =>
    (await page.screenshot({ clip: { x: x + width - 4, y: y + 4, width: 4, height: 4 } })).toString('base64');
  const before = await edge();
  await table.evaluate((element) => element.scrollTo(element.scrollWidth, 0));
  expect(await edge()).not.toBe(before);
});

test('each date along a chart has a tick at its place', async ({ page }) => {
  const chart = page.locator('.chart > svg').first();
  const placesOf = (selector: string, name: string) =>
    chart.locator(selector).evaluateAll((all, of) => all.map((one) => one.getAttribute(of)), name);
  const dates = await placesOf(`:scope > text[y="${TOP + PLOT_HEIGHT + 18}"]`, 'x');
  expect(dates.length).toBeGreaterThan(1);
  expect(await placesOf(`:scope > line[y1="${TOP + PLOT_HEIGHT}"][x1]`, 'x1')).toEqual(dates);
});
