import { bringAxe, runAxe } from './axe.ts';
import { expect, paths, SCHEMES, test, WIDTHS } from './reader.ts';

for (const path of paths) {
  test(`axe finds nothing on ${path}, light or dark, narrow or wide`, async ({ page }) => {
    await page.goto(path);
    await bringAxe(page);
    for (const colorScheme of SCHEMES) {
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 800 });
        await page.emulateMedia({ colorScheme });
        const { found, passed } = await runAxe(page);
        expect(found, `${colorScheme}, ${width} px`).toEqual([]);
        expect(passed).toContain('color-contrast');
      }
    }
  });
}
