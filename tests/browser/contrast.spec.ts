import { arrivals } from './arrivals.ts';
import { expect, paths, test } from './reader.ts';
import { SCHEMES, WIDTHS } from './windows.ts';
import type { Page } from '@playwright/test';

/** For text of any size; the standard asks for 4.5, and for this much at its highest level. */
const LEAST = 7;

/** Every pair of text and background on the page, with its contrast by the formula of WCAG 2. */
const contrasts = (page: Page): Promise<{ contrast: number; pair: string }[]> =>
  page.evaluate(() => {
    type Colour = [red: number, green: number, blue: number, alpha: number];
    const context = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
    if (!context) throw new Error('This browser has no canvas.');
    const read = new Map<string, Colour>();
    const colour = (css: string): Colour => {
      let known = read.get(css);
      if (!known) {
        context.clearRect(0, 0, 1, 1);
        context.fillStyle = css;
        context.fillRect(0, 0, 1, 1);
        const [red = 0, green = 0, blue = 0, alpha = 0] = context.getImageData(0, 0, 1, 1).data;
        read.set(css, (known = [red, green, blue, alpha / 255]));
      }
      return known;
    };
    const over = ([r, g, b, a]: Colour, [R, G, B]: Colour): Colour => [
      r * a + R * (1 - a),
      g * a + G * (1 - a),
      b * a + B * (1 - a),
      1,
    ];
    const behind = (element: Element | null): Colour => {
      if (!element) return colour(matchMedia('(prefers-color-scheme: dark)').matches ? '#121212' : '#fff');
      const own = colour(getComputedStyle(element).backgroundColor);
      return own[3] === 1 ? own : over(own, behind(element.parentElement));
    };
    const luminance = (of: Colour) => {
      const [r, g, b] = of.map((part) =>
        part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4,
      );
      return 0.2126 * (r ?? 0) + 0.7152 * (g ?? 0) + 0.0722 * (b ?? 0);
    };
    const pairs = new Map<string, number>();
    for (const element of document.body.querySelectorAll('*')) {
      const text = [...element.childNodes].some(
        (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim(),
      );
      if (!text || !element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
      const back = behind(element);
      const front = over(colour(getComputedStyle(element).color), back);
      const [light = 0, dark = 0] = [luminance(front), luminance(back)].sort((a, b) => b - a);
      pairs.set(`${front.slice(0, 3)} on ${back.slice(0, 3)}`, (light + 0.05) / (dark + 0.05));
    }
    return [...pairs].map(([pair, contrast]) => ({ contrast, pair }));
  });

for (const colorScheme of SCHEMES) {
  test(`all text stands out at ${LEAST}:1 or more, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    const backgrounds = new Set<string>();
    for (const path of [...paths, ...arrivals]) {
      await page.goto(path);
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 800 });
        const found = await contrasts(page);
        expect(found.length).toBeGreaterThan(0);
        for (const { pair } of found) backgrounds.add(pair.replace(/.* on /, ''));
        expect(
          found.filter(({ contrast }) => contrast < LEAST),
          `${path}, ${width} px`,
        ).toEqual([]);
      }
    }
    // Paper, and at least the wash of what a link has led to.
    expect(backgrounds.size).toBeGreaterThan(1);
  });
}
