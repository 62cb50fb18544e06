import { base } from '../../../src/site.ts';
import { expect, test } from '../../browser/reader.ts';
import { dist, pathsIn, readPage } from '../pages.ts';

const folded = pathsIn(dist).filter((path) =>
  readPage(dist, path).document.querySelector('#sheet-sources details'),
);

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with script' : 'without script', () => {
    test.use({ javaScriptEnabled });

    for (const path of folded)
      test(`${path} opens the section of a source that a link leads to`, async ({ page }) => {
        await page.goto(base + path);
        const source = page.locator('#sheet-sources details').last().locator('.sources > li').first();
        await expect(source).toBeHidden();
        const id = (await source.getAttribute('id')) ?? '';
        await page.goto(`${base}${path}#${id}`);
        await expect(source).toBeInViewport();
      });
  });
}
