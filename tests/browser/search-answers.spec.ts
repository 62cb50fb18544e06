import { searchRecords, type SearchRecord } from '../../src/searching/records.ts';
import { FILTERS, type Filter } from '../../src/searching/shown.ts';
import { language } from '../../src/words/language.ts';
import { words } from '../../src/words/words.ts';
import { newsroom } from '../content/content.ts';
import { isolated } from '../../src/components/search/isolated.ts';
import { expect, expectArrival, test } from './reader.ts';
import { box, countOf, pathsOf, quoted, results, status, unfold } from './search-page.ts';

/** What is found, which is the same in every window. The unit tests ask more of it. */
const { search, results: said } = words;
const records = searchRecords(newsroom, language);
const hasSubject = ({ subjects }: SearchRecord, filter: Filter, id: string): boolean =>
  subjects.some((subject) => subject.kind === filter && subject.id === id);

test('a fact and an event are found, and their links land on them', async ({ page }) => {
  for (const kind of ['fact', 'event'] as const) {
    const record = records.find(({ shown }) => shown.kind === kind);
    if (!record) throw new Error(`There is no ${kind}.`);
    await page.goto(`/search/?q=${encodeURIComponent(record.shown.sentences[0] ?? record.shown.title)}`);
    const link = page.locator(`#page-results a[href="${record.shown.path}"]`);
    await expect(link).toBeAttached();
    const folded = page.locator('#page-results details').filter({ has: link });
    if ((await folded.count()) > 0) await unfold(folded);
    await link.click();
    await expectArrival(page.locator(`#${record.shown.path.split('#')[1]}`));
  }
});

test('a search for a name leads to its page first', async ({ page }) => {
  for (const name of ['Orun Water Board', 'Darabrud', 'Nadia Tarvani', 'Orun dam']) {
    await page.goto(`/search/?q=${encodeURIComponent(name)}`);
    await expect(results(page).first().getByRole('heading')).toHaveText(name);
    await expect(results(page).first().locator('.gloss')).toContainText(/Actor|Place/);
  }
});

test('a page is one result, with its best passage, and the others folded', async ({ page }) => {
  await page.goto('/search/?q=Darabrud');
  const count = await countOf(page);
  await expect(status(page)).toHaveText(
    said.found.allFor({ results: count, pages: await results(page).count(), quoted: quoted('Darabrud') }),
  );
  const headings = await results(page).getByRole('heading').allTextContents();
  expect(new Set(headings.map((text) => text.trim())).size).toBe(headings.length);
  const folded = results(page).first().locator('details');
  const inside = folded.locator('li');
  await expect(inside.first()).toBeHidden();
  await expect(folded.locator('summary')).toHaveText(said.moreHere({ count: await inside.count() }));
  await unfold(folded);
  await expect(inside.first()).toBeVisible();
});

test('a word that is nowhere is said to be nowhere, and the nearest name is one click away', async ({
  page,
}) => {
  await page.goto('/search/?q=zebra+crossing');
  await expect(status(page)).toContainText(said.missing({ quoted: quoted('zebra') }));
  await expect(status(page)).toContainText(quoted('crossing'));
  await expect(page.locator('#page-results mark').first()).toHaveText(/^cross/);
  await page.goto('/search/?q=darabrdu');
  await expect(status(page)).toContainText(said.missing({ quoted: quoted('darabrdu') }));
  await expect(page.locator('#page-narrow')).toBeHidden();
  await status(page).getByRole('link', { name: 'Darabrud' }).click();
  await expect(page).toHaveURL('/search/?q=Darabrud');
  await expect(results(page).first().getByRole('heading')).toHaveText('Darabrud');
});

test('a publisher is told to be one, with what it is the source of', async ({ page }) => {
  await page.goto('/search/?q=Hill-Post');
  const count = await countOf(page);
  const first = results(page).first();
  await expect(first.locator('.gloss')).toHaveText(said.publisher);
  await expect(first.getByRole('heading')).toHaveText('Hill Post');
  expect(count).toBeLessThan(60);
  const through = said.source({ name: isolated('Hill Post') });
  await expect(results(page).filter({ hasText: through })).not.toHaveCount(0);
});

for (const [what, spellings] of [
  ['Persian and Arabic letters', ['تاروانی', 'تارواني', 'تاروانى']],
  ['accents and none', ['Tarváni', 'Tarvani', 'TARVÁNI']],
  ['teh marbuta and heh', ['هيئة', 'هيئه']],
  ['alef with hamza and without', ['أورون', 'اورون']],
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
  await page.goto(`/search/?q=${encodeURIComponent('تاروانی')}`);
  await countOf(page);
  const paths = await pathsOf(page);
  expect(paths[0]).toBe('/actors/nadia-tarvani/');
  expect(paths.some((path) => path.startsWith('/articles/'))).toBe(true);
  await expect(
    page
      .getByText(said.linkedAs({ name: isolated('Nadia Tarvani'), asked: isolated('نادیا تاروانی') }))
      .first(),
  ).toBeVisible();
});

test('without words, each filter finds exactly the passages that have to do with it', async ({ page }) => {
  for (const filter of FILTERS) {
    const subjects = records.flatMap((record) => record.subjects);
    const id = subjects.find(({ kind }) => kind === filter)?.id ?? '';
    const expected = records.filter((record) => hasSubject(record, filter, id)).length;
    await page.goto(`/search/?${filter}=${id}`);
    expect(await countOf(page)).toBe(expected);
  }
});

test('each filter narrows to as many passages as it promises', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto('/search/?q=board');
  const all = await countOf(page);
  for (const [filter, id] of [
    ['actor', 'farmers-league'],
    ['location', 'darabrud'],
    ['year', '2023'],
  ] as const) {
    await page.goto('/search/?q=board');
    const promised = Number(
      await page
        .locator('label', { has: box(page, filter, id) })
        .locator('small')
        .textContent(),
    );
    expect(promised).toBeLessThan(all);
    await box(page, filter, id).check();
    await expect(status(page)).toContainText(new RegExp(`\\b${promised} result`));
    await expect(page).toHaveURL(`/search/?q=board&${filter}=${id}`);
    const expected = records
      .filter((record) => hasSubject(record, filter, id))
      .map(({ shown }) => shown.path);
    const passages = (await pathsOf(page)).filter((path) => path.includes('#'));
    expect(passages.filter((path) => !expected.includes(path))).toEqual([]);
  }
  await page.getByRole('link', { name: said.unnarrowed({ results: all }) }).click();
  expect(await countOf(page)).toBe(all);
});

test('it works under a strict policy for content, with trusted types', async ({ page }) => {
  const policy = [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'unsafe-inline'",
    "img-src 'self' data:",
    "connect-src 'self'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');
  await page.route('/search/?*', async (route) => {
    const response = await route.fetch();
    // The line that sets the theme, in the head of every page, is a matter of its own hash.
    const body = (await response.text()).replace(/<script>[^<]*<\/script>/g, '');
    await route.fulfill({
      response,
      body,
      headers: { ...response.headers(), 'content-security-policy': policy },
    });
  });
  await page.goto('/search/?q=gates');
  expect(await countOf(page)).toBeGreaterThan(1);
  expect(await page.locator('.found [style], [onclick], [onchange]').count()).toBe(0);
});

test('when the index cannot be loaded, it says so and the lists are there', async ({ page, complaints }) => {
  await page.route('/search/*.json', (route) => route.abort());
  await page.goto('/search/?q=gates');
  await expect(status(page)).toHaveText(said.broken);
  await expect(page.getByText(search.browse)).toBeVisible();
  complaints.length = 0;
});

test('other pages load nothing of the search', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  for (const path of ['/', '/articles/dam-gates-opened/', '/actors/water-board/']) {
    await page.goto(path, { waitUntil: 'networkidle' });
  }
  expect(asked.filter((path) => /search|Found/.test(path))).toEqual([]);
});
