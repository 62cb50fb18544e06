import { pathOf } from '../../../src/newsroom/model/paths.ts';
import { words } from '../../../src/words/words.ts';
import { articleNamed } from '../../content/content.ts';
import { expect, test } from '../reader.ts';
import { marginOf } from '../margin.ts';
import { seed } from '../seed.ts';
import { NARROW } from '../windows.ts';

/** The least height and width of what a finger taps, in CSS pixels. */
const TARGET = 24;

/** An explainer in which several short claims follow each other, by claimants with long names. */
const crowded = articleNamed('orun-on-the-moon');

test(
  'the mark of a standing is never alone on a line',
  { tag: ['@every-browser', '@narrow'] },
  async ({ page }) => {
    // Narrower than this, standings stand in the line of the text.
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.goto(pathOf('article', seed.id));
    expect(await page.locator('.claim > .standing').count()).toBeGreaterThan(3);
    const lonely = await page.evaluate(() => {
      const found: string[] = [];
      // At some of these widths words fit and their mark does not. A margin too narrow for a word breaks it anywhere.
      for (let width = 125; width <= 180; width++) {
        for (const standing of document.querySelectorAll<HTMLElement>('.claim > .standing')) {
          standing.style.width = `${width}px`;
          const words = document.createRange();
          words.selectNodeContents(standing);
          const line = Number.parseFloat(getComputedStyle(standing).lineHeight);
          const box = standing.getBoundingClientRect();
          const rects = [...words.getClientRects()];
          const last = Math.max(...rects.map(({ bottom }) => bottom));
          if (box.bottom - last > line) found.push(`${width} px: ${standing.textContent}`);
          standing.style.removeProperty('width');
        }
      }
      return found;
    });
    expect(lonely).toEqual([]);
  },
);

test('a mark that has no room in the margin stands in the line', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto(pathOf('article', crowded.id));
  const { beside, inLine, away } = await marginOf(page);
  expect(away).toEqual([]);
  expect(beside).toBeGreaterThan(3);
  expect(inLine).toBeGreaterThan(1);
});

/** Those that nearly every claim has. */
const CALM = new Set(['recorded', 'confirmed', 'reported']);

test('a narrow page shows the words of exceptions alone, and a reader of the screen hears all', async ({
  page,
}) => {
  await page.setViewportSize({ width: NARROW, height: 640 });
  await page.goto(pathOf('article', seed.id));
  const named = new Set(seed.body.claims.map(({ standing }) => CALM.has(standing)));
  expect(named).toEqual(new Set([true, false]));
  for (const { id, standing } of seed.body.claims) {
    const mark = page.locator(`#${id} a.standing`).first();
    await expect(mark).toHaveAccessibleName(new RegExp(words.standings[standing]));
    const size = await mark.evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize));
    expect(size > 0, `${id} has its word`).toBe(!CALM.has(standing));
    const box = await mark.boundingBox();
    expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(TARGET);
  }
});
