import { base } from '../../../src/site.ts';
import { pathOf } from '../../../src/newsroom/model/paths.ts';
import { expect, test } from '../../browser/reader.ts';
import { NARROW } from '../../browser/windows.ts';
import { newsroom } from '../content.ts';

/** Of WCAG 2.2, in pixels. */
const LEAST_TARGET = 24;

for (const { id } of newsroom.topics.list) {
  const address = base + pathOf('topic', id);

  test.describe(`the topic ${id} without script`, () => {
    test.use({ javaScriptEnabled: false, viewport: { width: NARROW, height: 800 } });

    test('has bars that a finger can hit, and that lead to what can be seen', async ({ page }) => {
      await page.goto(address);
      const bars = page.locator('.time-scale a');
      for (const bar of await bars.all()) {
        const box = await bar.boundingBox();
        // The smallest text in a phone's window is a hair narrower than its part of the hundred.
        expect(Math.round(box?.width ?? 0)).toBeGreaterThanOrEqual(LEAST_TARGET);
        expect(box?.height).toBeGreaterThanOrEqual(LEAST_TARGET);
        // Beside a bar its count, over a line what it stands for.
        await expect(bar.locator('text')).toHaveText(/\S/);
        const href = (await bar.getAttribute('href')) ?? '';
        expect(href).not.toBe('');
        if (!href.startsWith('#')) continue;
        await page.goto(address + href);
        await expect(page.locator(href)).toBeInViewport();
      }
    });

    test('opens what is folded where a link leads into it', async ({ page }) => {
      await page.goto(address);
      const folded = await page
        .locator('details:has(li[id])')
        .evaluateAll((all) => all.map((details) => [...details.querySelectorAll('li[id]')].at(-1)?.id ?? ''));
      for (const target of folded) {
        await page.goto(address);
        await expect(page.locator(`#${target}`)).toBeHidden();
        await page.goto(`${address}#${target}`);
        await expect(page.locator(`#${target}`)).toBeInViewport();
      }
    });
  });
}
