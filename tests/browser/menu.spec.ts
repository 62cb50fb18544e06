import { readFileSync } from 'node:fs';
import { expect, test } from './reader.ts';
import { NARROW } from './windows.ts';

/** Of WCAG 2.2, in pixels. */
const LEAST_TARGET = 24;
/** More than any newsroom has, each as long as a line. */
const MANY = 24;

interface Messages {
  masthead: { menu: string };
  pages: Record<string, string>;
}
const inLanguage = (language: string): Messages =>
  JSON.parse(
    readFileSync(new URL(`../../src/words/messages/${language}.json`, import.meta.url), 'utf8'),
  ) as Messages;

for (const address of ['/', '/topics/']) {
  test.describe(`the menu of ${address} on a phone`, () => {
    test.use({ viewport: { width: NARROW, height: 640 }, javaScriptEnabled: false });

    test('is one button, and opens a list of targets that a finger can hit', async ({ page }) => {
      await page.goto(address);
      const links = page.locator('#page-menu a');
      const button = page.locator('[popovertarget="page-menu"]');
      await expect(links.first()).toBeHidden();
      expect((await button.boundingBox())?.height).toBeGreaterThanOrEqual(LEAST_TARGET);
      await button.click();
      // Over nothing that stands above its button, such as the name of the site.
      const [{ y = 0, height = 0 } = {}, menu] = [
        (await button.boundingBox()) ?? {},
        await page.locator('#page-menu').boundingBox(),
      ];
      expect(menu?.y).toBeGreaterThanOrEqual(y + height);
      for (const link of await links.all()) {
        await expect(link).toBeInViewport();
        expect((await link.boundingBox())?.height).toBeGreaterThanOrEqual(LEAST_TARGET);
      }
    });
  });

  test(`the menu of ${address} has room for the words of each language and for many entries`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: NARROW, height: 320 });
    await page.goto(address);
    const button = page.locator('[popovertarget="page-menu"]');
    const heightBefore = (await button.boundingBox())?.height;
    for (const language of ['ar', 'es', 'fa', 'fr', 'zh']) {
      const { masthead, pages } = inLanguage(language);
      const longest = Object.values(pages).reduce((a, b) => (b.length > a.length ? b : a));
      await button.evaluate((element, text) => (element.textContent = text), masthead.menu);
      await page.locator('#page-menu ul').evaluate(
        (list, [text, count]) => {
          const [entry] = list.children;
          if (!entry) return;
          list.replaceChildren(...Array.from({ length: count }, () => entry.cloneNode(true)));
          for (const link of list.querySelectorAll('a')) link.textContent = `${text} ${text}`;
        },
        [longest, MANY] as const,
      );
      expect((await button.boundingBox())?.height, language).toBe(heightBefore);
      await button.click();
      const last = page.locator('#page-menu a').last();
      await last.scrollIntoViewIfNeeded();
      await expect(last, language).toBeInViewport();
      await page.keyboard.press('Escape');
    }
  });
}
