import { expect, paths, test } from './reader.ts';
import type { Page } from '@playwright/test';

/** By how many pixels the page can be moved sideways, and what sticks out. */
const overhang = (page: Page) =>
  page.evaluate(() => {
    const root = document.documentElement;
    const past = (element: Element) => element.getBoundingClientRect().right - root.clientWidth;
    const out = [...document.body.querySelectorAll('*')].filter((element) => past(element) > 1);
    return {
      pixels: root.scrollWidth - root.clientWidth,
      sticksOut:
        root.scrollWidth > root.clientWidth
          ? out.slice(-3).map((element) => element.outerHTML.slice(0, 80))
          : [],
    };
  });

for (const path of paths) {
  test(`${path} never has to be moved sideways to be read`, async ({ page }) => {
    await page.goto(path);
    for (const width of [320, 360, 768, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      expect(await overhang(page), `${width} px`).toEqual({ pixels: 0, sticksOut: [] });
    }
    await page.addStyleTag({ content: ':root { font-size: 200% !important }' });
    for (const width of [360, 768, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      expect(await overhang(page), `${width} px, text twice as large`).toEqual({ pixels: 0, sticksOut: [] });
    }
  });
}
