import { expect, test } from '@playwright/test';
import { pathOf } from '../../src/newsroom/model/paths.ts';
import { languageOf } from '../../src/text/language/language.ts';
import { words } from '../../src/words/words.ts';
import { newsroom } from '../content/content.ts';

const { typeset } = languageOf('en-GB');

const [actor] = newsroom.actors.list;
const name = typeset(actor?.name ?? '');
const address = pathOf('actor', actor?.id ?? '');
/** Of the sentence with the nearest page. */
const [beginning = ''] = words.notFound.nearest.parts({ page: '' });
/** One letter too many. */
const mistyped = address.replace(/(.)\/$/, '$1$1/');

test('a mistyped address is answered with 404 and the nearest page', async ({ page }) => {
  const response = await page.goto(mistyped);
  expect(response?.status()).toBe(404);
  const offer = page.getByText(beginning);
  await expect(offer).toBeVisible();
  await offer.getByRole('link', { name }).click();
  await expect(page).toHaveURL(address);
});

test('an address that is near to nothing is answered without a guess', async ({ page }) => {
  await page.goto('/xyzzy-quux-plugh/');
  await expect(page.getByRole('heading', { level: 1, name: words.notFound.title })).toBeVisible();
  await expect(page.getByText(beginning)).toBeHidden();
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('a mistyped address is answered with lists of what there is', async ({ page }) => {
    await page.goto(mistyped);
    await expect(page.getByText(beginning)).toBeHidden();
    const main = page.getByRole('main');
    for (const { headline } of newsroom.articles.list) {
      await expect(main.getByRole('link', { name: typeset(headline) })).toBeVisible();
    }
    for (const path of ['/topics/', '/actors/', '/locations/']) {
      await expect(main.locator(`a[href="${path}"]`)).toBeVisible();
    }
    await main.getByRole('link', { name, exact: true }).click();
    await expect(page).toHaveURL(address);
  });
});
