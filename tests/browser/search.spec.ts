import type { Page } from '@playwright/test';
import { FILTERS, searchRecords } from '../../src/newsroom/search-records.ts';
import { words } from '../../src/words/words.ts';
import { newsroom } from '../site/content.ts';
import { bringAxe, runAxe } from './axe.ts';
import { expect, expectArrival, SCHEMES, test, WIDTHS } from './reader.ts';

const { search } = words;
const records = searchRecords(newsroom);

const field = (page: Page) => page.getByRole('searchbox', { name: search.ask });
const status = (page: Page) => page.locator('#page-status[role="status"]');
const results = (page: Page) => page.locator('#page-results > li');
const box = (page: Page, filter: string, id: string) =>
  page.locator(`input[name="${filter}"][value="${id}"]`);

/** How many passages the page says it has found. */
const countOf = async (page: Page): Promise<number> => {
  await expect(status(page)).toHaveText(/^\d+ passages?/);
  return parseInt((await status(page).textContent()) ?? '', 10);
};

/** Paths of the results on the page. */
const pathsOf = (page: Page): Promise<string[]> =>
  results(page)
    .locator('h2 a')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));

test('a claim is found by its words, and the link lands on it', async ({ page }) => {
  const claim = newsroom.articles.get('iran-backs-assad')?.body.claims[0];
  if (!claim) throw new Error('The article has no claim.');
  await page.goto('/search/');
  await field(page).fill(claim.text.split(' ').slice(0, 8).join(' '));
  const path = `/articles/iran-backs-assad/#${claim.id}`;
  const result = results(page).filter({ has: page.locator(`a[href="${path}"]`) });
  await expect(result).toContainText(words.standings[claim.standing]);
  await expect(result.locator('time')).toHaveAttribute('datetime', '2024-12-01');
  await expect(result.locator('mark').first()).toBeVisible();
  await result.getByRole('link').click();
  await expect(page).toHaveURL(path);
  await expectArrival(page.locator(`#${claim.id}`));
});

test('a fact and an event are found, and their links land on them', async ({ page }) => {
  for (const kind of ['fact', 'event'] as const) {
    const record = records.find(({ shown }) => shown.kind === kind);
    if (!record) throw new Error(`There is no ${kind}.`);
    await page.goto(`/search/?q=${encodeURIComponent(record.shown.sentences[0] ?? record.shown.title)}`);
    await page.locator(`#page-results a[href="${record.shown.path}"]`).click();
    await expectArrival(page.locator(`#${record.shown.path.split('#')[1]}`));
  }
});

test('a search for a name leads to its page first', async ({ page }) => {
  for (const name of ['Iran', 'Aleppo', 'Abbas Araghchi', 'Turkey']) {
    await page.goto(`/search/?q=${encodeURIComponent(name)}`);
    await expect(results(page).first().getByRole('heading')).toHaveText(name);
    await expect(results(page).first().locator('.gloss')).toContainText(/Actor|Place/);
  }
});

for (const [what, spellings] of [
  ['Persian and Arabic letters', ['عراقچی', 'عراقجي', 'عراقچي']],
  ['accents and none', ['Türkiye', 'Turkiye', 'TÜRKİYE']],
  ['teh marbuta and heh', ['سورية', 'سوريه']],
  ['alef with hamza and without', ['الأسد', 'الاسد']],
] as const) {
  test(`${what}: every spelling finds the same passages`, async ({ page }) => {
    const found: string[][] = [];
    for (const spelling of spellings) {
      await page.goto(`/search/?q=${encodeURIComponent(spelling)}`);
      expect(await countOf(page)).toBeGreaterThan(1);
      found.push(await pathsOf(page));
    }
    for (const paths of found) expect(paths).toEqual(found[0]);
  });
}

test('a name in another script finds the actor and passages that mention them', async ({ page }) => {
  await page.goto(`/search/?q=${encodeURIComponent('عراقچی')}`);
  await countOf(page);
  const paths = await pathsOf(page);
  expect(paths[0]).toBe('/actors/abbas-araghchi/');
  expect(paths.some((path) => path.startsWith('/articles/'))).toBe(true);
  await expect(page.getByText(search.through('Abbas Araghchi')).first()).toBeVisible();
});

test('without words, each filter finds exactly the passages that have to do with it', async ({ page }) => {
  for (const filter of FILTERS) {
    const value = records.flatMap(({ filters }) => filters[filter])[0] ?? '';
    const expected = records.filter(({ filters }) => filters[filter].includes(value)).length;
    await page.goto(`/search/?${filter}=${value.split(' ')[0]}`);
    expect(await countOf(page)).toBe(expected);
  }
});

test('each filter narrows to as many passages as it promises', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto('/search/?q=aleppo');
  const all = await countOf(page);
  for (const [filter, id] of [
    ['actor', 'russia'],
    ['location', 'damascus'],
    ['year', '2024'],
  ] as const) {
    await page.goto('/search/?q=aleppo');
    const promised = Number(
      await page
        .locator('label', { has: box(page, filter, id) })
        .locator('small')
        .textContent(),
    );
    expect(promised).toBeLessThan(all);
    await box(page, filter, id).check();
    await expect(status(page)).toHaveText(search.found(search.passages(promised), 'aleppo'));
    await expect(page).toHaveURL(`/search/?q=aleppo&${filter}=${id}`);
    const expected = new Set(
      records
        .filter(({ filters }) => filters[filter].some((value) => value.split(' ')[0] === id))
        .map(({ shown }) => shown.path),
    );
    expect((await pathsOf(page)).filter((path) => !expected.has(path))).toEqual([]);
  }
  await page.getByRole('link', { name: search.unnarrowed(search.passages(all)) }).click();
  expect(await countOf(page)).toBe(all);
});

test('the address holds words and filters: reloading, sharing and going back restore them', async ({
  page,
  context,
}) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto('/search/');
  await field(page).fill('aleppo');
  await field(page).press('Enter');
  await expect(page).toHaveURL('/search/?q=aleppo');
  const all = await countOf(page);
  await box(page, 'actor', 'russia').check();
  await expect(page).toHaveURL('/search/?q=aleppo&actor=russia');
  await expect(status(page)).not.toHaveText(search.found(search.passages(all), 'aleppo'));
  const some = await countOf(page);
  const paths = await pathsOf(page);
  await page.reload();
  await expect(field(page)).toHaveValue('aleppo');
  await expect(box(page, 'actor', 'russia')).toBeChecked();
  expect(await countOf(page)).toBe(some);
  const other = await context.newPage();
  await other.goto(page.url());
  expect(await countOf(other)).toBe(some);
  expect(await pathsOf(other)).toEqual(paths);
  await page.goBack();
  await expect(status(page)).toHaveText(search.found(search.passages(all), 'aleppo'));
  await expect(box(page, 'actor', 'russia')).not.toBeChecked();
  await page.goBack();
  await expect(field(page)).toHaveValue('');
  await expect(page.getByText(search.browse)).toBeVisible();
  await page.goForward();
  await expect(field(page)).toHaveValue('aleppo');
  expect(await countOf(page)).toBe(all);
});

test('typing leaves one step to go back, not one for each letter', async ({ page }) => {
  await page.goto('/');
  await page.goto('/search/');
  await field(page).pressSequentially('hama', { delay: 300 });
  await expect(page).toHaveURL('/search/?q=hama');
  await page.goBack();
  await expect(page).toHaveURL('/search/');
});

test('nothing found says so, and offers what to do', async ({ page }) => {
  await page.goto('/search/?q=quagga');
  await expect(status(page)).toHaveText(search.nothing('quagga'));
  await expect(page.getByText(search.advice[0] ?? '')).toBeVisible();
  await expect(page.getByRole('link', { name: words.pages.actors, exact: true }).last()).toBeVisible();
  await expect(results(page)).toHaveCount(0);
});

test('more results come when asked for, and the focus goes to the first of them', async ({ page }) => {
  await page.goto('/search/?q=syria');
  const count = await countOf(page);
  await expect(results(page)).toHaveCount(20);
  await page.getByRole('button', { name: search.more(20) }).click();
  await expect(results(page)).toHaveCount(Math.min(40, count));
  await expect(results(page).nth(20).getByRole('link')).toBeFocused();
});

test('the keyboard is enough: slash, words, Enter, a filter, a result', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto('/search/');
  await page.keyboard.press('/');
  await expect(field(page)).toBeFocused();
  await page.keyboard.type('russia/');
  await page.keyboard.press('Backspace');
  await page.keyboard.press('Enter');
  await expect(status(page)).toHaveText(/for “russia”$/);
  // An arrow moves in the field, and not through the results.
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowDown');
  await expect(field(page)).toBeFocused();
  const first = page.locator('#page-narrow input').first();
  for (let stop = 0; stop < 6 && !(await first.evaluate((one) => one === document.activeElement)); stop++)
    await page.keyboard.press('Tab');
  await expect(first).toBeFocused();
  await page.keyboard.press('Space');
  await expect(page).toHaveURL(/&actor=/);
  await expect(page.locator('#page-narrow input:checked')).toBeFocused();
  const link = results(page).first().getByRole('link');
  await expect(link).toBeVisible();
  for (let stop = 0; stop < 60 && !(await link.evaluate((one) => one === document.activeElement)); stop++)
    await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page).not.toHaveURL(/search/);
});

test('it works under a strict policy for content, with trusted types', async ({ page }) => {
  const policy = [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "style-src 'unsafe-inline'",
    "img-src 'self' data:",
    "connect-src 'self'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');
  await page.route('/search/**', async (route) => {
    const response = await route.fetch();
    // The line that sets the theme, in the head of every page, is a matter of its own hash.
    const body = (await response.text()).replace(/<script>[^<]*<\/script>/g, '');
    await route.fulfill({
      response,
      body,
      headers: { ...response.headers(), 'content-security-policy': policy },
    });
  });
  await page.goto('/search/?q=aleppo');
  expect(await countOf(page)).toBeGreaterThan(1);
  expect(await page.locator('.found [style], [onclick], [onchange]').count()).toBe(0);
});

test('when the index cannot be loaded, it says so and the lists are there', async ({ page, complaints }) => {
  await page.route('/pagefind/**', (route) => route.abort());
  await page.goto('/search/?q=aleppo');
  await expect(status(page)).toHaveText(search.broken);
  await expect(page.getByText(search.browse)).toBeVisible();
  complaints.length = 0;
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });
  test('it says what to do, and the lists lead everywhere', async ({ page }) => {
    await page.goto('/search/?q=aleppo');
    await expect(page.locator('noscript > p')).toHaveText(search.noScript);
    await expect(page.locator('noscript > p')).toBeVisible();
    await expect(field(page)).toBeHidden();
    for (const path of ['/topics/', '/actors/', '/locations/']) {
      await expect(page.locator(`.lists a[href="${path}"]`)).toBeVisible();
    }
    await page.locator('.lists a[href="/actors/"]').click();
    await expect(page).toHaveURL('/actors/');
  });
});

for (const colorScheme of SCHEMES) {
  for (const width of WIDTHS) {
    test(`axe finds nothing in any state, ${colorScheme}, ${width} px, and nothing runs out of the page`, async ({
      page,
    }) => {
      test.slow();
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme });
      for (const address of ['/search/', '/search/?q=aleppo&actor=russia', '/search/?q=quagga&actor=iran']) {
        await page.goto(address);
        if (address !== '/search/') await expect(page.locator('#page-narrow')).toBeVisible();
        await page.locator('#page-narrow').evaluate((narrow) => narrow.setAttribute('open', ''));
        await bringAxe(page);
        expect((await runAxe(page)).found).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
      }
    });
  }
}

test('other pages load nothing of the search', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  for (const path of ['/', '/articles/iran-backs-assad/', '/actors/iran/']) {
    await page.goto(path, { waitUntil: 'networkidle' });
  }
  expect(asked.filter((path) => /pagefind|Found/.test(path))).toEqual([]);
});
