import { base } from '../../../src/site.ts';
import { expect, test } from '../../browser/reader.ts';
import { dist, pathsIn, readPage } from '../pages.ts';

/** What is folded, and what in it links lead to. */
const FOLDED = {
  'the section of a source': ['#sheet-sources details', '.sources > li'],
  'the changes with an entry': ['#page-changes details', 'ol > li'],
} as const;

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with script' : 'without script', () => {
    test.use({ javaScriptEnabled });

    for (const [name, [details, entry]] of Object.entries(FOLDED))
      for (const path of pathsIn(dist).filter((path) => readPage(dist, path).document.querySelector(details)))
        test(`${path} opens ${name} that a link leads to`, async ({ page }) => {
          await page.goto(base + path);
          const place = page.locator(details).last().locator(entry).first();
          await expect(place).toBeHidden();
          const id = (await place.getAttribute('id')) ?? '';
          await page.goto(`${base}${path}#${id}`);
          await expect(place).toBeInViewport();
        });
  });
}
