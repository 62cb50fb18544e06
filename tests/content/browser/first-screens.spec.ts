import type { Locator } from '@playwright/test';
import { base } from '../../../src/site.ts';
import { expect, test } from '../../browser/reader.ts';
import { dist, pathsIn, readPage } from '../pages.ts';

// A withdrawn article has no key points.
const withKeyPoints = pathsIn(dist).filter(
  (path) => path.startsWith('/articles/') && readPage(dist, path).document.querySelector('#page-points'),
);

/** How far down, in pixels, the third key point may end, and what else a reader looks for first may begin. */
const SCREENS = [
  { width: 360, height: 640, most: { first: 640, third: 1280, actors: 2200, map: 3200 } },
  { width: 1280, height: 900, most: { first: 640, third: 860, actors: 640, map: 1800 } },
];

const boxOf = async (place: Locator) => (await place.boundingBox()) ?? { y: NaN, height: NaN };

/** What an article need not have is nowhere. */
const topOf = async (place: Locator) => ((await place.count()) > 0 ? (await boxOf(place.first())).y : 0);

for (const path of withKeyPoints) {
  test(`${path} has its key points, actors and map on the first screens`, async ({ page }) => {
    await page.goto(base + path);
    const points = page.locator('#page-points li');
    const third = points.nth(Math.min(await points.count(), 3) - 1);
    for (const { width, height, most } of SCREENS) {
      await page.setViewportSize({ width, height });
      const { y, height: high } = await boxOf(third);
      const found = {
        first: (await boxOf(points.first())).y,
        third: y + high,
        actors: await topOf(page.locator('#page-actors .cards > li')),
        map: await topOf(page.locator('#page-places .map')),
      };
      for (const part of ['first', 'third', 'actors', 'map'] as const)
        expect
          .soft(
            found[part],
            `${part} at ${width} x ${height}: shorten headline, description, statusNote, key points or whyItMatters`,
          )
          .toBeLessThanOrEqual(most[part]);
    }
  });
}
