import { arrivals } from './arrivals.ts';
import { bringAxe, runAxe, runAxeOnColours, runAxeOnPaper } from './axe.ts';
import { expect, paths, test } from './reader.ts';
import { WIDTHS, type Scheme } from './windows.ts';
import type { Page } from '@playwright/test';

/** All rules in the first colours, those about colours in the others. */
const expectNothingInAnyWindow = async (page: Page, ...schemes: Scheme[]): Promise<void> => {
  await bringAxe(page);
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 800 });
    for (const colorScheme of schemes) {
      const run = colorScheme === schemes[0] ? runAxe : runAxeOnColours;
      await page.emulateMedia({ colorScheme });
      const { found, passed } = await run(page);
      expect(found, `${colorScheme}, ${width} px`).toEqual([]);
      expect(passed).toContain('color-contrast');
    }
  }
};

for (const path of paths) {
  test(`axe finds nothing on ${path}, light or dark, narrow or wide, or on paper`, async ({ page }) => {
    await page.goto(path);
    await expectNothingInAnyWindow(page, 'light', 'dark');
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
    // Script has no part in what the colours are.
    await expectNothingInAnyWindow(page, 'dark');
  });
}

for (const address of arrivals) {
  test(`axe finds nothing where a link has led to ${address}`, async ({ page }) => {
    await page.goto(address);
    await expect(page.locator(':target')).toHaveCount(1);
    await expectNothingInAnyWindow(page, 'light', 'dark');
  });
}
