import type { Page } from '@playwright/test';
import { base, site } from '../../../src/site.ts';
import { expect, test } from '../../browser/reader.ts';

/** Of this newsroom, and longer than a narrow phone has room for in a line. */
const NAMES = [site.name, 'Longshore Explained'];
/** Of two widths of phones, in pixels. */
const WIDTHS = [320, 360];
const FRONT = '/';
const INNER = '/corrections/';

/** The words of the name that run over two lines. */
const brokenWords = (page: Page): Promise<string[]> =>
  page.locator('.brand').evaluate((brand) =>
    [...brand.childNodes].flatMap((node) =>
      [...(node.nodeType === Node.TEXT_NODE ? (node.textContent ?? '') : '').matchAll(/\S+/g)]
        .filter(({ 0: word, index }) => {
          const range = document.createRange();
          range.setStart(node, index);
          range.setEnd(node, index + word.length);
          return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1;
        })
        .map(([word]) => word),
    ),
  );

for (const name of NAMES)
  for (const address of [FRONT, INNER])
    for (const width of WIDTHS)
      test(`the name ${name} has its words whole over ${address} of ${width} px`, async ({ page }) => {
        await page.setViewportSize({ width, height: 640 });
        await page.goto(base + address);
        const brand = page.locator('.brand');
        await brand.evaluate((element, text) => {
          element.lastChild?.replaceWith(text);
        }, name);
        await expect(brand).toHaveText(name);
        expect(await brokenWords(page)).toEqual([]);
        if (address === FRONT) return;
        const [left, right] = [brand, page.locator('.masthead button')].map((part) => part.boundingBox());
        const [said, menu] = [await left, await right];
        if (!said || !menu) throw new Error('The masthead has a name and a menu.');
        // In one row, the menu at its end.
        expect(menu.y).toBeLessThan(said.y + said.height);
        expect(said.y).toBeLessThan(menu.y + menu.height);
        expect(Math.min(said.x + said.width, menu.x + menu.width)).toBeLessThanOrEqual(Math.max(said.x, menu.x));
      });
