import type { Locator } from '@playwright/test';
import { base, site } from '../../../src/site.ts';
import { expect, test } from '../../browser/reader.ts';

/** Of this newsroom, and longer than a narrow phone has room for in a line. */
const NAMES = [site.name, 'Longshore Explained'];
/** Of two widths of phones, in pixels. */
const WIDTHS = [320, 360];
const FRONT = '/';
const INNER = '/corrections/';

/** Of two widths of windows with room beside the name, in pixels; and names without and with room for it. */
const WIDE = [1024, 1280];
const IN_WIDE = [
  site.name,
  'Today',
  'Valbrook Explained',
  'Valbrook Explained (trial)',
  'The Independent Regional Review of Valbrook and the Estuary',
  'شرح السهل والوادي والأنهار',
];
/** Words beside a name are no column of single words. */
const MOST_LINES = 3;

/** The words of a part of the page that run over two lines. */
const brokenWords = (part: Locator): Promise<string[]> =>
  part.evaluate((element) =>
    [...element.childNodes].flatMap((node) =>
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
        expect(await brokenWords(brand)).toEqual([]);
        if (address === FRONT) return;
        const [left, right] = [brand, page.locator('.masthead button')].map((part) => part.boundingBox());
        const [said, menu] = [await left, await right];
        if (!said || !menu) throw new Error('The masthead has a name and a menu.');
        // In one row, the menu at its end.
        expect(menu.y).toBeLessThan(said.y + said.height);
        expect(said.y).toBeLessThan(menu.y + menu.height);
        expect(Math.min(said.x + said.width, menu.x + menu.width)).toBeLessThanOrEqual(Math.max(said.x, menu.x));
      });

for (const name of IN_WIDE)
  for (const width of WIDE)
    test(`beside the name ${name} in ${width} px words stand whole`, async ({ page }) => {
      await page.setViewportSize({ width, height: 640 });
      await page.goto(base + FRONT);
      const brand = page.locator('.brand');
      await brand.evaluate((element, text) => {
        element.lastChild?.replaceWith(text);
      }, name);
      for (const part of await page.locator('.brand, .brand ~ p, p:has(~ .brand)').all())
        expect(await brokenWords(part)).toEqual([]);
      if (name !== site.name) return;
      for (const part of await page.locator('p:has(~ .brand), .brand ~ p').all()) {
        const lines = await part.evaluate(
          (element) => element.getBoundingClientRect().height / parseFloat(getComputedStyle(element).lineHeight),
        );
        expect(Math.round(lines)).toBeLessThanOrEqual(MOST_LINES);
      }
    });
