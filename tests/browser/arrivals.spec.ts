import { arrivals } from './arrivals.ts';
import { expectContrast } from './contrast.ts';
import { expect, test } from './reader.ts';
import { WIDTHS } from './windows.ts';

for (const address of arrivals) {
  test(`where a link has led to ${address}, the text stands out from its wash`, async ({ page }) => {
    await page.goto(address);
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 800 });
      for (const grounds of await expectContrast(page)) expect(grounds.length).toBeGreaterThan(1);
    }
  });
}
