import { base } from '../../../src/site.ts';
import { expect, test } from '../../browser/reader.ts';
import { dist, pathsIn, readPage } from '../pages.ts';

/** How often a reader presses the Tab key from the top of an article to its foot, with all folded that can be. */
const MOST = 120;

const withText = pathsIn(dist).filter(
  (path) => path.startsWith('/articles/') && readPage(dist, path).document.querySelector('#sheet-prose'),
);

for (const path of withText)
  test(`${path} has at most ${MOST} stops of the Tab key before its foot`, async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.goto(base + path);
    for (const stop of Array.from({ length: MOST + 1 }, (_, index) => index)) {
      await page.keyboard.press('Tab');
      const isFoot = await page.evaluate(() => document.activeElement?.matches('body > footer *'));
      if (isFoot) return;
      expect(
        stop,
        'each claim is one stop, and each actor, place and section of sources: tell it as two articles',
      ).toBeLessThan(MOST);
    }
  });
