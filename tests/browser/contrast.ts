import { expect, type Page } from '@playwright/test';
import { SCHEMES } from './windows.ts';

/** A colour of text and the one behind it. */
export interface Pair {
  text: string;
  ground: string;
  /** By the formula of WCAG 2, from 1 to 21. */
  contrast: number;
}

/** Every pair of text and background on the page, once. */
export const contrasts = (page: Page): Promise<Pair[]> =>
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
    const pairs = new Map<string, Pair>();
    for (const element of document.body.querySelectorAll('*')) {
      const hasText = [...element.childNodes].some(
        (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim(),
      );
      if (!hasText || !element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
      const back = behind(element);
      const front = over(colour(getComputedStyle(element).color), back);
      const [light = 0, dark = 0] = [luminance(front), luminance(back)].sort((a, b) => b - a);
      const [text, ground] = [`${front.slice(0, 3)}`, `${back.slice(0, 3)}`];
      pairs.set(`${text} on ${ground}`, { text, ground, contrast: (light + 0.05) / (dark + 0.05) });
    }
    return [...pairs.values()];
  });

/** Contrast, for text of any size; the standard asks for 4.5, and for this much at its highest level. */
const LEAST = 7;

/** Expects that all text stands out; returns the grounds it stands on in each of the colours. */
export const expectContrast = async (page: Page): Promise<string[][]> => {
  const grounds: string[][] = [];
  for (const colorScheme of SCHEMES) {
    await page.emulateMedia({ colorScheme });
    const pairs = await contrasts(page);
    expect(
      pairs.filter(({ contrast }) => contrast < LEAST),
      colorScheme,
    ).toEqual([]);
    grounds.push([...new Set(pairs.map(({ ground }) => ground))]);
  }
  return grounds;
};
