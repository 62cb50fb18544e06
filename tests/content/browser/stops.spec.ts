import { base } from '../../../src/site.ts';
import { expect, test } from '../../browser/reader.ts';
import { dist, pathsIn, readPage } from '../pages.ts';

/** How often a reader may press the Tab key from the top of an article to its foot, with all folded that can be. */
const MOST = 120;
/** In an article with many claims and names: a stop for each of them, and so many for all the rest. */
const REST = 50;

const articles = pathsIn(dist)
  .filter((path) => path.startsWith('/articles/'))
  .map((path) => ({ path, document: readPage(dist, path).document }))
  .filter(({ document }) => document.querySelector('#sheet-prose'))
  .map(({ path, document }) => {
    const own = document.querySelectorAll('.claim, .cards > li').length;
    return { path, most: Math.max(MOST, own + REST) };
  });

for (const { path, most } of articles)
  test(`${path} has at most ${most} stops of the Tab key before its foot`, async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.goto(base + path);
    for (const stop of Array.from({ length: most + 1 }, (_, index) => index)) {
      await page.keyboard.press('Tab');
      const isFoot = await page.evaluate(() => document.activeElement?.matches('body > footer *'));
      if (isFoot) return;
      expect(stop, 'a claim, an actor and a place are one stop each').toBeLessThan(most);
    }
  });
