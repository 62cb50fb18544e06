import { cardId, pathOf } from '../../../src/newsroom/model/paths.ts';
import { words } from '../../../src/words/words.ts';
import { seed } from '../seed.ts';
import { expect, expectArrival, test, WAYS } from '../reader.ts';
import type { Locator, Page } from '@playwright/test';

/** For text of any size. */
const LEAST_CONTRAST = 4.5;
/** In CSS pixels on the screen, whatever the drawing is scaled to. */
const LEAST_SIZE = 9;

const mapOn = (page: Page) => page.locator('aside .map');
const drawing = (page: Page) => mapOn(page).getByRole('img');
const numbers = (page: Page) => mapOn(page).locator('.numbers text');
const entries = (page: Page) => page.locator('aside .places > li');
/** What a folded entry shows when it is opened, by a link to it too. */
const card = (page: Page) =>
  entries(page)
    .first()
    .locator(`[id^="${cardId('location', '')}"]`);

const styleOf = (element: Locator, property: 'fill' | 'stroke' | 'backgroundColor'): Promise<string> =>
  element.evaluate((element, property) => getComputedStyle(element)[property], property);

/** Contrast of two opaque colours by the formula of WCAG 2. */
const contrast = (...colours: [string, string]): number => {
  const [dark = 0, light = 0] = colours
    .map((colour) => {
      const [red = 0, green = 0, blue = 0] = (colour.match(/\d+/g) ?? []).map((part) =>
        Number(part) / 255 <= 0.04045
          ? Number(part) / 255 / 12.92
          : ((Number(part) / 255 + 0.055) / 1.055) ** 2.4,
      );
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    })
    .sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
};

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with script' : 'without script', { tag: ['@narrow', '@middle'] }, () => {
    test.use({ javaScriptEnabled });
    test.beforeEach(({ page }) => page.goto(pathOf('article', seed.id)));

    test('the map has a number for each place of the list below, in its order, and says so in words', async ({
      page,
    }) => {
      const names = await entries(page).locator('summary h3').allTextContents();
      expect(names.length).toBeGreaterThan(1);
      expect(await numbers(page).allTextContents()).toEqual(names.map((_, index) => `${index + 1}`));
      const described = await drawing(page).locator('desc').textContent();
      for (const [index, name] of names.entries()) expect(described).toContain(`${index + 1} ${name} (`);
      await expect(drawing(page)).toHaveAccessibleName(new RegExp(`${words.map.title({ country: '' })}.+`));
    });

    test('the whole map lies in the window, with every number in it, large enough to be read', async ({
      page,
    }) => {
      await drawing(page).scrollIntoViewIfNeeded();
      await expect(drawing(page)).toBeInViewport({ ratio: 1 });
      const map = await drawing(page).boundingBox();
      if (!map) throw new Error('The map has no box.');
      for (const number of await numbers(page).all()) {
        const box = await number.boundingBox();
        if (!box) throw new Error('A number has no box.');
        expect(box.x).toBeGreaterThan(map.x);
        expect(box.y).toBeGreaterThan(map.y);
        expect(box.x + box.width).toBeLessThan(map.x + map.width);
        expect(box.y + box.height).toBeLessThan(map.y + map.height);
        expect(box.height).toBeGreaterThan(LEAST_SIZE);
      }
    });

    test('numbers stand out from their pins, names from land and sea', async ({ page }) => {
      const pin = await styleOf(mapOn(page).locator('.pins'), 'stroke');
      expect(contrast(await styleOf(numbers(page).first(), 'fill'), pin)).toBeGreaterThan(LEAST_CONTRAST);
      const name = await styleOf(mapOn(page).locator('svg > text').first(), 'fill');
      for (const ground of [
        await styleOf(mapOn(page).locator('.country'), 'fill'),
        await styleOf(mapOn(page).locator('svg > path').first(), 'fill'),
        await styleOf(drawing(page), 'backgroundColor'),
      ]) {
        expect(contrast(name, ground)).toBeGreaterThan(LEAST_CONTRAST);
      }
    });

    test('only what is closed has a fill: a border would cover the coast between its two ends', async ({
      page,
    }) => {
      const fills = await mapOn(page)
        .locator('path')
        .evaluateAll((paths) =>
          paths.map(
            (path) => [/z$/.test(path.getAttribute('d') ?? ''), getComputedStyle(path).fill] as const,
          ),
        );
      const open = fills.filter(([isClosed]) => !isClosed);
      expect(open.length).toBeGreaterThan(1);
      expect(open.filter(([, fill]) => fill !== 'none')).toEqual([]);
    });

    for (const [by, follow] of Object.entries(WAYS)) {
      test(`by ${by} a reader comes from the name of a place to its number, and on to its page`, async ({
        page,
      }) => {
        const id = (await card(page).getAttribute('id')) ?? '';
        await follow(page.locator(`.text a[href="#${id}"]`).first());
        await expectArrival(card(page));
        const link = card(page).getByRole('link').first();
        const path = (await link.getAttribute('href')) ?? '';
        expect(path).toBe(pathOf('location', id.slice(cardId('location', '').length)));
        await follow(link);
        await expect(page).toHaveURL(path);
        await expect(page.locator('.map').getByRole('img')).toBeVisible();
      });
    }
  });
}
