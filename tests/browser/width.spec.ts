import { overhang, TWICE_AS_LARGE } from './overhang.ts';
import { expect, paths, test } from './reader.ts';
import { WIDTHS } from './windows.ts';

for (const path of paths) {
  test(`${path} never has to be moved sideways to be read`, async ({ page }) => {
    await page.goto(path);
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 800 });
      expect(await overhang(page), `${width} px`).toEqual({ pixels: 0, sticksOut: [] });
    }
    await page.addStyleTag({ content: TWICE_AS_LARGE });
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 800 });
      expect(await overhang(page), `${width} px, text twice as large`).toEqual({ pixels: 0, sticksOut: [] });
    }
  });
}
