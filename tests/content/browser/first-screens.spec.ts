import type { Locator } from '@playwright/test';
import { base } from '../../../src/site.ts';
import { beginningOf } from '../../../src/text/beginning.ts';
import { expect, expectArrival, test } from '../../browser/reader.ts';
import { words } from '../../../src/words/words.ts';
import { pathOf } from '../../../src/newsroom/model/paths.ts';
import { sidebarOf } from '../../../src/newsroom/questions/sidebar.ts';
import { laterFacts, newsOfWhole } from '../../../src/newsroom/questions/since.ts';
import { typeset } from '../../../src/words/language.ts';
import { articles, newsroom, today } from '../content.ts';
import { dist, pathsIn, read, readPage } from '../pages.ts';

// A withdrawn article has no key points.
const withKeyPoints = pathsIn(dist).filter(
  (path) => path.startsWith('/articles/') && readPage(dist, path).document.querySelector('#page-points'),
);

/** How far down, in pixels, the first line of a key point may end, the third key point, and what else a reader looks for first may begin. */
const SCREENS = [
  { width: 360, height: 640, most: { first: 640, third: 1280, actors: 2200, map: 3200 } },
  { width: 1280, height: 900, most: { first: 640, third: 860, actors: 640, map: 1800 } },
];

const [PHONE, LAPTOP] = SCREENS as [(typeof SCREENS)[0], (typeof SCREENS)[0]];
declare global {
  interface Window {
    /** How much of the screen has moved, as the browser adds it up. */
    moved: number;
  }
}

/** How far down, in pixels, a phone may begin and end to say who and where. */
const TWO_SCREENS = 2 * PHONE.height;

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
        first: await points.first().locator('> p').evaluate((point) => {
          const words = document.createRange();
          words.selectNodeContents(point);
          return (words.getClientRects()[0]?.bottom ?? NaN) + scrollY;
        }),
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

for (const article of articles.filter(({ status }) => status !== 'withdrawn')) {
  const path = pathOf('article', article.id);

  test(`${path} says on the first screen what came after its day`, async ({ page }) => {
    const later = laterFacts(article, sidebarOf(newsroom, article, today));
    for (const { width, height } of SCREENS) {
      await page.setViewportSize({ width, height });
      await page.goto(base + path);
      const said = page.locator('.dates dt', { hasText: words.sidebar.sinceThen }).locator('+ dd');
      const isSaid = ['overtaken', 'superseded'].includes(article.status);
      const place = isSaid && width === PHONE.width ? page.locator('.status') : said;
      if (later.length + newsOfWhole(article).length === 0 && article.status === 'developing') {
        await expect(said).toHaveCount(0);
        continue;
      }
      const { y, height: high } = await boxOf(place);
      expect(y + high, `at ${width}`).toBeLessThanOrEqual(height);
      const [first] = later;
      if (place === said && first)
        await expect(said).toContainText(typeset(first.fact.brief ?? first.fact.role ?? first.fact.text));
      const [news] = newsOfWhole(article);
      if (place === said && news) await expect(said).toContainText(typeset(beginningOf(news.text)));
      if (place === said && !first && !news) await expect(said).toHaveText(words.since.nothing);
      for (const link of await place.locator('a[href^="#"]').all()) {
        await link.click();
        await expect(page.locator('#page-since')).toBeInViewport();
      }
    }
  });
}

for (const path of withKeyPoints) {
  const { document } = readPage(dist, path);
  /** What the page has cards of, by the labels of the two rows. */
  const cards = [
    [words.timeline.who, '#page-actors'],
    [words.timeline.where, '#page-places'],
  ].filter(([, part]) => document.querySelector(`${part} .cards > li`));

  test(`${path} says on the first two screens of a phone who it is about, and where`, async ({ page }) => {
    await page.setViewportSize(PHONE);
    await page.goto(base + path);
    const rows = page.locator('.who dt');
    await expect(rows).toHaveText(cards.map(([label = '']) => label));
    for (const [index, [label, part]] of cards.entries()) {
      const row = page.locator('.who dd').nth(index);
      const { y, height } = await boxOf(row);
      expect(y, `${label}: shorten headline, description or statusNote`).toBeLessThanOrEqual(TWO_SCREENS);
      expect(y + height, `${label}: shorten headline, description or statusNote`).toBeLessThanOrEqual(TWO_SCREENS);
      const named = await row.getByRole('link').all();
      expect(named.length).toBeGreaterThan(0);
      for (const link of named) {
        const entry = page.locator(`${part} .cards > li`).filter({ has: page.locator((await link.getAttribute('href')) ?? '') });
        await expect(entry.locator('summary')).toContainText(read(await link.textContent()));
      }
    }
    if (cards.length === 0) return;
    const link = page.locator('.who dd a').first();
    const to = page.locator((await link.getAttribute('href')) ?? '');
    await link.click();
    await expectArrival(to);
    // Where there is room the cards stand beside the text, and say it.
    await page.setViewportSize(LAPTOP);
    await expect(page.locator('.who')).toBeHidden();
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('.who')).toBeHidden();
  });

  test(`${path} says in words what each key point is based on, and on a phone folds who says so`, async ({
    page,
  }) => {
    await page.goto(base + path);
    const rests = page.locator('.rests');
    const marks = rests.locator('a.standing');
    const all = await marks.count();
    expect(all).toBeGreaterThan(0);
    const ofHeight = async () =>
      (await marks.evaluateAll((links) => links.map((link) => link.checkVisibility({ contentVisibilityAuto: true }))))
        .filter(Boolean).length;
    await page.setViewportSize(LAPTOP);
    expect(await ofHeight()).toBe(all);
    await expect(rests.locator('summary:visible')).toHaveCount(0);

    await page.setViewportSize(PHONE);
    const long = rests.filter({ has: page.locator('details') });
    for (const one of await long.all()) {
      await expect(one.locator('a.standing').first()).toBeHidden();
      const counts = await one.locator('summary .standing').allTextContents();
      const standings = await one
        .locator('a.standing')
        .evaluateAll((links) => links.map(({ classList }) => classList[1] ?? ''));
      expect(counts).toHaveLength(new Set(standings).size);
      await one.locator('summary').click();
    }
    expect(await ofHeight()).toBe(all);
    for (const link of await marks.all()) await expect(link).not.toHaveText('');
  });

  test(`${path} stands still on a phone while what scripts add comes`, async ({ page }) => {
    await page.setViewportSize({ width: 412, height: 823 }); // Lighthouse's phone
    await page.route('**/*.js', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 300));
      await route.continue();
    });
    await page.addInitScript(() => {
      Object.assign(window, { moved: 0 });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) window.moved += (entry as PerformanceEntry & { value: number }).value;
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await page.goto(base + path);
    await expect(page.locator('.rests .share').first()).toBeVisible();
    await page.evaluate(
      () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
    );
    // Lighthouse gives all points up to 0.04; a line that is full may break.
    expect(await page.evaluate(() => window.moved)).toBeLessThan(0.04);
  });
}
