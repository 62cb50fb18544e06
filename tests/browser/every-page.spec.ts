import { arrivals } from './arrivals.ts';
import { contrasts } from './contrast.ts';
import { overhang, TWICE_AS_LARGE } from './overhang.ts';
import { expect, paths, test } from './reader.ts';
import { NARROW, SCHEMES, WIDE, WIDTHS } from './windows.ts';
import type { Page } from '@playwright/test';

/** Contrast, for text of any size; the standard asks for 4.5, and for this much at its highest level. */
const LEAST = 7;

/** Expects that all text stands out; returns the grounds it stands on in each of the colours. */
const expectContrast = async (page: Page): Promise<string[][]> => {
  const grounds: string[][] = [];
  for (const colorScheme of SCHEMES) {
    await page.emulateMedia({ colorScheme });
    const pairs = await contrasts(page);
    expect(
      pairs.filter(({ contrast }) => contrast < LEAST),
      colorScheme,
    ).toEqual([]);
    grounds.push([...new Set(pairs.map(({ ground }) => ground))]);
  }
  return grounds;
};

// `test` fails as well for what a page logs, misses or asks of another host.
for (const path of paths) {
  test(`${path} logs nothing, asks nobody else, stands out and never has to be moved sideways`, async ({
    page,
  }) => {
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 800 });
      expect(await overhang(page), `${width} px`).toEqual({ pixels: 0, sticksOut: [] });
      for (const grounds of await expectContrast(page)) expect(grounds.length).toBeGreaterThan(0);
    }
    await page.addStyleTag({ content: TWICE_AS_LARGE });
    for (const width of [NARROW, WIDE]) {
      await page.setViewportSize({ width, height: 800 });
      expect(await overhang(page), `${width} px, text twice as large`).toEqual({ pixels: 0, sticksOut: [] });
    }
  });
}

for (const address of arrivals) {
  test(`where a link has led to ${address}, the text stands out from its wash`, async ({ page }) => {
    await page.goto(address);
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 800 });
      for (const grounds of await expectContrast(page)) expect(grounds.length).toBeGreaterThan(1);
    }
  });
}
