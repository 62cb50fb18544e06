import { pathOf } from '../../src/newsroom/paths.ts';
import { newsroom } from '../site/content.ts';
import { expect, test } from './reader.ts';

/** The width of an A4 sheet without its margins, in CSS pixels. */
const A4 = 718;

for (const id of newsroom.articles.keys()) {
  test.describe(`the article ${id} on paper`, () => {
    test.use({ viewport: { width: A4, height: 1000 } });
    test.beforeEach(async ({ page }) => {
      await page.goto(pathOf('article', id));
      await page.emulateMedia({ media: 'print' });
    });

    test('has every paragraph, heading and entry of its lists', async ({ page }) => {
      const pieces = page.locator('main, aside').locator('h1, h2, h3, h4, p, li, dt, dd, td, th, .claim');
      const missing = await pieces.evaluateAll((elements) =>
        elements
          .filter((element) => {
            // What is nothing but links and buttons says nothing: on paper it is of no use.
            const words = element.cloneNode(true) as Element;
            for (const control of words.querySelectorAll('p :is(a, button)')) control.remove();
            return words.textContent?.trim() && !element.closest('nav');
          })
          .filter((element) => {
            const { width, height } = element.getBoundingClientRect();
            return (
              !element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) ||
              width * height === 0
            );
          })
          .map((element) => element.textContent?.trim().slice(0, 80)),
      );
      expect(missing).toEqual([]);
      expect(await pieces.count()).toBeGreaterThan(0);
    });

    test('has nothing that is cut off because it could be scrolled', async ({ page }) => {
      const cut = await page.locator('body *').evaluateAll((elements) =>
        elements
          .filter((element) => getComputedStyle(element).overflowY !== 'visible')
          .filter(
            (element) =>
              element.scrollHeight > element.clientHeight + 1 ||
              element.scrollWidth > element.clientWidth + 1,
          )
          .map((element) => element.outerHTML.slice(0, 80)),
      );
      expect(cut).toEqual([]);
    });

    test('has no navigation', async ({ page }) => {
      const navigations = await page.locator('nav').all();
      expect(navigations.length).toBeGreaterThan(0);
      for (const navigation of navigations) await expect(navigation).toBeHidden();
      await expect(page.locator('a[href="#page-text"]')).not.toBeInViewport();
    });
  });
}
