import { arrivals } from './arrivals.ts';
import { bringAxe, runAxe, runAxeOnPaper } from './axe.ts';
import { pageOfEachKind } from './kinds.ts';
import { expect, test } from './reader.ts';
import { NARROW, WIDE } from './windows.ts';
import type { Page } from '@playwright/test';

/** Narrow in light colours, wide in dark ones: each rule in both widths, those about colours in both schemes. */
const WINDOWS = [
  { width: NARROW, colorScheme: 'light' },
  { width: WIDE, colorScheme: 'dark' },
] as const;

const expectNothing = async (
  page: Page,
  windows: readonly (typeof WINDOWS)[number][] = WINDOWS,
): Promise<void> => {
  await bringAxe(page);
  for (const { width, colorScheme } of windows) {
    await page.setViewportSize({ width, height: 800 });
    await page.emulateMedia({ colorScheme });
    const { found, passed } = await runAxe(page);
    expect(found, `${width} px, ${colorScheme}`).toEqual([]);
    expect(passed).toContain('color-contrast');
  }
};

for (const path of pageOfEachKind) {
  test(`axe finds nothing on ${path}, light or dark, narrow or wide, or on paper`, async ({ page }) => {
    await page.goto(path);
    await expectNothing(page);
    await page.emulateMedia({ media: 'print' });
    expect((await runAxeOnPaper(page)).found).toEqual([]);
  });

  test(`axe finds nothing on ${path} without script`, async ({ page }) => {
    // As a browser without script has it. Axe itself is a script, so script cannot be switched off.
    await page.route(path, async (route) => {
      const response = await route.fetch();
      const body = (await response.text())
        .replace(/<script(?![^>]*json)[^>]*>.*?<\/script>/gs, '')
        .replace(/<\/?noscript>/g, '');
      await route.fulfill({ response, body });
    });
    await page.goto(path);
    expect(await page.locator('script:not([type*="json"]), noscript').count()).toBe(0);
    // Script has no part in what the colours are, nor in how wide things are.
    await expectNothing(page, [WINDOWS[0]]);
  });
}

for (const address of arrivals) {
  test(`axe finds nothing where a link has led to ${address}`, async ({ page }) => {
    await page.goto(address);
    await expect(page.locator(':target')).toHaveCount(1);
    await expectNothing(page);
  });
}
