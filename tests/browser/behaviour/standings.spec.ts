import { pathOf } from '../../../src/newsroom/model/paths.ts';
import { expect, test } from '../reader.ts';
import { seed } from '../seed.ts';

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
