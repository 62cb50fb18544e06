import axe from 'axe-core';
import { expect, paths, SCHEMES, test, WIDTHS } from './reader.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

for (const path of paths) {
  test(`axe finds nothing on ${path}, light or dark, narrow or wide`, async ({ page }) => {
    await page.goto(path);
    await page.evaluate(axe.source);
    for (const colorScheme of SCHEMES) {
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 800 });
        await page.emulateMedia({ colorScheme });
        const { found, passed } = await page.evaluate(async (tags) => {
          const run = (window as unknown as { axe: typeof axe }).axe.run;
          const { violations, passes } = await run(document, { runOnly: tags, resultTypes: ['violations'] });
          return {
            found: violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target}`)),
            passed: passes.map(({ id }) => id),
          };
        }, TAGS);
        expect(found, `${colorScheme}, ${width} px`).toEqual([]);
        expect(passed).toContain('color-contrast');
      }
    }
  });
}
