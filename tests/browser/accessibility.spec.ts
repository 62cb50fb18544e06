import { pathOf } from '../../src/newsroom/model/paths.ts';
import { arrivals } from './arrivals.ts';
import { expectNothing, WINDOWS } from './axe.ts';
import { expect, test } from './reader.ts';
import { seed } from './seed.ts';

/** Where script adds something besides what it adds to every page. */
for (const address of ['/', pathOf('article', seed.id), '/search/']) {
  test(`axe finds nothing on ${address} without script`, async ({ page }) => {
    // As a browser without script has it. Axe itself is a script, so script cannot be switched off.
    await page.route(address, async (route) => {
      const response = await route.fetch();
      const body = (await response.text())
        .replace(/<script(?![^>]*json)[^>]*>.*?<\/script>/gs, '')
        .replace(/<\/?noscript>/g, '');
      await route.fulfill({ response, body });
    });
    await page.goto(address);
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
