import { pathOf, pointPath } from '../../../src/newsroom/model/paths.ts';
import { languageOf } from '../../../src/text/language/language.ts';
import { site } from '../../../src/site.ts';
import { words } from '../../../src/words/words.ts';
import { seed } from '../seed.ts';
import { expect, expectArrival, test, WAYS } from '../reader.ts';
import type { Locator, Page } from '@playwright/test';

const { typeset } = languageOf('en-GB');

const address = pathOf('article', seed.id);
const canonical = `${site.url}${address}`;
const { copy, copied, share } = words.scripts;
const [point] = seed.keyPoints;
const [claim] = seed.body.claims;
if (!point || !claim) throw new Error(`${seed.id} has no key point or no claim.`);

/** A claim has its controls once its permalink was followed. */
const arriveAtClaim = (page: Page) => page.locator(`#${claim.id} > .standing`).click();

interface Place {
  what: string;
  where: (page: Page) => Locator;
  url: string;
  prepare?: typeof arriveAtClaim;
}
const places: Place[] = [
  { what: 'the page', where: (page) => page.locator('.copy > .share'), url: canonical },
  {
    what: 'a key point',
    where: (page) => page.locator(`#${point.id}`),
    url: `${site.url}${pointPath(seed.id, point.id)}`,
  },
  {
    what: 'a claim',
    where: (page) => page.locator(`#${claim.id}`),
    url: `${canonical}#${claim.id}`,
    prepare: arriveAtClaim,
  },
];

for (const { what, where, url, prepare } of places) {
  test.describe(`sharing ${what}`, () => {
    test('copies its lasting address and says so', async ({ page, context }) => {
      await context.grantPermissions(['clipboard-read', 'clipboard-write']);
      await page.goto(address);
      await prepare?.(page);
      await where(page).getByRole('button', { name: copy }).click();
      await expect(page.getByRole('status')).toHaveText(copied);
      expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(url);
    });

    test('works with the keyboard', async ({ page, context }) => {
      await context.grantPermissions(['clipboard-read', 'clipboard-write']);
      await page.goto(address);
      await prepare?.(page);
      await where(page).getByRole('button', { name: copy }).focus();
      await page.keyboard.press('Enter');
      await expect(page.getByRole('status')).toHaveText(copied);
      await expect(where(page).getByRole('button', { name: copy })).toBeFocused();
    });

    test('hands it to the system where there is a share sheet, and not where there is none', async ({
      page,
    }) => {
      await page.goto(address);
      await prepare?.(page);
      await expect(where(page).getByRole('button', { name: copy })).toBeVisible();
      await expect(where(page).getByRole('button', { name: share })).toHaveCount(0);

      await page.addInitScript(() => {
        Navigator.prototype.share = (data) => {
          Object.assign(window, { shared: data });
          return Promise.reject(new DOMException('The reader thought better of it.', 'AbortError'));
        };
      });
      await page.goto('/');
      await page.goto(address);
      await prepare?.(page);
      await where(page).getByRole('button', { name: share }).click();
      const shared = await page.evaluate(() => (window as unknown as { shared: ShareData }).shared);
      expect(shared).toMatchObject({ title: typeset(seed.headline), url });
    });
  });
}

test('what is copied for a key point is an address of this site, and leads on to the point', async ({
  page,
}) => {
  await page.goto(pointPath(seed.id, point.id));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(typeset(point.text));
  await expect(page.locator(`a[href="${address}#${point.id}"]`).first()).toBeVisible();
});

test(
  'the controls of a claim go where the reader goes, and say which claim they mean',
  { tag: '@narrow' },
  async ({ page }) => {
    await page.goto(`${address}#${claim.id}`);
    const button = page.locator('.claim').getByRole('button', { name: copy });
    await expect(button).toHaveCount(1);
    const name = (await button.getAttribute('aria-label')) ?? '';
    const beginning = name.replace(`${copy}: `, '').replace(/ …$/, '');
    expect(beginning.length).toBeGreaterThan(10);
    await expect(page.locator(`#${claim.id}`)).toContainText(beginning);

    const [, other] = seed.body.claims;
    await page.locator(`#${other?.id} > .standing`).click();
    await expect(page.locator(`#${claim.id}`).getByRole('button')).toHaveCount(0);
    await expect(page.locator(`#${other?.id}`).getByRole('button', { name: copy })).toBeVisible();
  },
);

test('a clipboard that refuses is admitted, with the address to copy by hand', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(Navigator.prototype, 'clipboard', { get: () => undefined });
  });
  await page.goto(address);
  await page.locator('.copy > .share').getByRole('button', { name: copy }).click();
  await expect(page.getByRole('status')).toContainText(canonical);
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the page, its key points and its claims have links to themselves', async ({ page }) => {
    await page.goto(address);
    await expect(page.locator('button:not([popovertarget])')).toHaveCount(0);
    await expect(page.locator(`.copy > .share a[href="${canonical}"]`)).toBeVisible();
    await expect(page.locator(`#${point.id} > a[href="#${point.id}"]`)).toBeVisible();
    await expect(page.locator(`#${claim.id} > a[href="#${claim.id}"]`)).toBeVisible();
  });

  for (const [by, follow] of Object.entries(WAYS)) {
    test(`by ${by} a key point and a claim put their own address into the address line`, async ({ page }) => {
      await page.goto(address);
      for (const { id } of [point, claim]) {
        await follow(page.locator(`#${id} > a[href="#${id}"]`));
        await expect(page).toHaveURL(`${address}#${id}`);
        await expectArrival(page.locator(`#${id}`));
      }
    });
  }
});
