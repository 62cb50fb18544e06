import { pathOf } from '../../../src/newsroom/model/paths.ts';
import { words } from '../../../src/words/words.ts';
import { seed } from '../seed.ts';
import { bringAxe, runAxe } from '../axe.ts';
import { overhang } from '../overhang.ts';
import { expect, expectArrival, test, WAYS } from '../reader.ts';
import { box, countOf, field, pathsOf, quoted, results, status, unfold } from '../search-page.ts';
import type { Locator, Page } from '@playwright/test';

const { search } = words;

const tabTo = async (page: Page, goal: Locator): Promise<void> => {
  const stops = await page.locator('a, button, summary, input').count();
  const isFocused = () => goal.evaluate((element) => element === document.activeElement);
  for (let stop = 0; stop < stops && !(await isFocused()); stop++) await page.keyboard.press('Tab');
  await expect(goal).toBeFocused();
};

/** Where there is no room beside the results, the filters are folded away over them. */
const openFilters = async (page: Page): Promise<void> => {
  const filters = page.locator('#page-narrow');
  await expect(filters).toBeVisible();
  await unfold(filters);
  await expect(filters.locator('fieldset').first()).toBeVisible();
};

test(
  'a claim is found by its words, and the link lands on it',
  { tag: ['@every-browser', '@narrow'] },
  async ({ page }) => {
    const [claim] = seed.body.claims;
    if (!claim) throw new Error('The article has no claim.');
    await page.goto('/search/');
    await field(page).click();
    await field(page).fill(claim.text.split(' ').slice(0, 8).join(' '));
    const path = `${pathOf('article', seed.id)}#${claim.id}`;
    const result = results(page).filter({ has: page.locator(`a[href="${path}"]`) });
    await expect(result).toContainText(words.standings[claim.standing]);
    await expect(result.locator('time')).toHaveAttribute('datetime', seed.asOf);
    await expect(result.locator('mark').first()).toBeVisible();
    // Where another passage of the page answers better, this one is folded under it.
    const link = result.locator(`a[href="${path}"]`);
    if (!(await link.isVisible())) await unfold(result.locator('details'));
    await link.click();
    await expect(page).toHaveURL(path);
    await expectArrival(page.locator(`#${claim.id}`));
  },
);

test('the address holds words and filters: reloading, sharing and going back restore them', async ({
  page,
  context,
}) => {
  await page.goto('/search/');
  await field(page).fill('gates');
  await field(page).press('Enter');
  await expect(page).toHaveURL('/search/?q=gates');
  const all = await countOf(page);
  const said = (await status(page).textContent()) ?? '';
  await openFilters(page);
  await box(page, 'actor', 'water-board').check();
  await expect(page).toHaveURL('/search/?q=gates&actor=water-board');
  await expect(status(page)).not.toHaveText(said);
  const some = await countOf(page);
  const paths = await pathsOf(page);
  await page.reload();
  await expect(field(page)).toHaveValue('gates');
  await expect(box(page, 'actor', 'water-board')).toBeChecked();
  expect(await countOf(page)).toBe(some);
  const other = await context.newPage();
  await other.goto(page.url());
  expect(await countOf(other)).toBe(some);
  expect(await pathsOf(other)).toEqual(paths);
  await page.goBack();
  await expect(status(page)).toHaveText(said);
  await expect(box(page, 'actor', 'water-board')).not.toBeChecked();
  await page.goBack();
  await expect(field(page)).toHaveValue('');
  await expect(page.getByText(search.browse)).toBeVisible();
  await page.goForward();
  await expect(field(page)).toHaveValue('gates');
  expect(await countOf(page)).toBe(all);
});

test('typing leaves one step to go back, not one for each letter', async ({ page }) => {
  await page.goto('/');
  await page.goto('/search/');
  await field(page).pressSequentially('flood', { delay: 300 });
  await expect(page).toHaveURL('/search/?q=flood');
  await page.goBack();
  await expect(page).toHaveURL('/search/');
});

test('nothing found says so, and offers what to do', async ({ page }) => {
  await page.goto('/search/?q=quagga');
  await expect(status(page)).toHaveText(words.results.missing({ quoted: quoted('quagga') }));
  await expect(page.getByText(words.search.advice.words)).toBeVisible();
  await expect(page.getByRole('link', { name: words.pages.actors, exact: true }).last()).toBeVisible();
  await expect(results(page)).toHaveCount(0);
  await expect(page.locator('#page-narrow')).toBeHidden();
});

test(
  'more pages come when asked for, and the focus goes to the first of them',
  { tag: '@every-browser' },
  async ({ page }) => {
    await page.goto('/search/?q=dam');
    await countOf(page);
    await expect(results(page)).toHaveCount(10);
    const more = page.locator('#page-more');
    const [left = ''] = /\d+/.exec((await more.textContent()) ?? '') ?? [];
    await more.click();
    await expect(results(page)).toHaveCount(10 + Number(left));
    await expect(results(page).nth(10).getByRole('link').first()).toBeFocused();
  },
);

test(
  'the keyboard is enough: slash, words, Enter, a filter, a result',
  { tag: ['@every-browser', '@narrow'] },
  async ({ page }) => {
    await page.goto('/search/');
    await page.keyboard.press('/');
    await expect(field(page)).toBeFocused();
    await page.keyboard.type('board/');
    await page.keyboard.press('Backspace');
    await page.keyboard.press('Enter');
    await expect(status(page)).toContainText(quoted('board'));
    // An arrow moves in the field, and not through the results.
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowDown');
    await expect(field(page)).toBeFocused();
    const filters = page.locator('#page-narrow');
    await tabTo(page, filters.locator('> summary'));
    if ((await filters.getAttribute('open')) === null) await page.keyboard.press('Enter');
    await expect(filters.locator('input').first()).toBeVisible();
    await tabTo(page, filters.locator('input').first());
    await page.keyboard.press('Space');
    await expect(page).toHaveURL(/&actor=/);
    await expect(page.locator('#page-narrow input:checked')).toBeFocused();
    const link = results(page).first().getByRole('link').first();
    await expect(link).toBeVisible();
    await tabTo(page, link);
    await page.keyboard.press('Enter');
    await expect(page).not.toHaveURL(/search/);
  },
);

test('the key / leads to the search from any page, unless a reader has turned it off', async ({ page }) => {
  await page.goto('/actors/water-board/');
  await page.keyboard.press('/');
  await expect(field(page)).toBeFocused();
  await page.keyboard.type('flood');
  await expect(page).toHaveURL('/search/?q=flood');
  await page.goto('/actors/water-board/');
  const choice = page.getByRole('checkbox', { name: words.scripts.slash });
  await choice.uncheck();
  await page.keyboard.press('/');
  await page.reload();
  await expect(choice).not.toBeChecked();
  await page.keyboard.press('/');
  await expect(page).toHaveURL('/actors/water-board/');
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });
  test('it says what to do, and the lists lead everywhere', async ({ page }) => {
    await page.goto('/search/?q=gates');
    await expect(page.locator('noscript > p')).toHaveText(search.noScript);
    await expect(page.locator('noscript > p')).toBeVisible();
    await expect(field(page)).toBeHidden();
    for (const path of ['/topics/', '/actors/', '/locations/']) {
      await expect(page.locator(`.lists a[href="${path}"]`)).toBeVisible();
    }
  });

  for (const [by, follow] of Object.entries(WAYS)) {
    test(`by ${by} the lists lead on`, async ({ page }) => {
      await page.goto('/search/');
      await follow(page.locator('.lists a[href="/actors/"]'));
      await expect(page).toHaveURL('/actors/');
    });
  }
});

for (const [what, address] of [
  ['before it was asked anything', '/search/'],
  ['with results and a filter', '/search/?q=gates&actor=water-board'],
  ['with nothing found', '/search/?q=quagga&actor=farmers-league'],
] as const) {
  test(
    `axe finds nothing ${what}, and nothing runs out of the page`,
    { tag: '@narrow' },
    async ({ page }) => {
      await page.goto(address);
      if (address !== '/search/') {
        await expect(status(page)).not.toBeEmpty();
        await openFilters(page);
      }
      await bringAxe(page);
      expect((await runAxe(page)).found).toEqual([]);
      expect(await overhang(page)).toEqual({ pixels: 0, sticksOut: [] });
    },
  );
}
