import { pathOf } from '../../../src/newsroom/model/paths.ts';
import { longDate } from '../../../src/words/dates.ts';
import { words } from '../../../src/words/words.ts';
import { seed } from '../seed.ts';
import { expect, expectArrival, test, WAYS } from '../reader.ts';
import type { Page } from '@playwright/test';

const address = pathOf('article', seed.id);
const [beginning = ''] = words.scripts.changedSince.parts({ date: '' });
const notice = (page: Page) => page.getByText(beginning);

/** From now on the article has had an update on this day, as ArticleDates.astro says it. */
const update = (page: Page, day: string) =>
  page.route(address, async (route) => {
    const response = await route.fetch();
    const html = await response.text();
    const entry = `<dt>${words.dates.updated}</dt><dd><time datetime="${day}">${longDate(day)}</time><a href="#page-changes">${words.changes.kinds.update}</a></dd>`;
    await route.fulfill({ response, body: html.replace(/(<dl class="dates[^>]*>)/, `$1${entry}`) });
  });

const visit = async (page: Page, day: string) => {
  await page.clock.setFixedTime(`${day}T12:00:00`);
  await page.goto(address);
};

for (const [by, follow] of Object.entries(WAYS)) {
  test(`a reader who comes back after a change is told since when, and comes by ${by} to the changes`, async ({
    page,
  }) => {
    await visit(page, '2027-03-01');
    await expect(notice(page)).toHaveCount(0);
    await update(page, '2027-03-05');
    await visit(page, '2027-03-09');
    await expect(notice(page)).toContainText(longDate('2027-03-01'));
    await follow(notice(page));
    await expectArrival(page.locator('#page-changes'));
  });
}

test('it is said once for each change', async ({ page }) => {
  await visit(page, '2027-03-01');
  await update(page, '2027-03-05');
  await visit(page, '2027-03-09');
  await visit(page, '2027-03-10');
  await expect(page.getByRole('button').first()).toBeVisible();
  await expect(notice(page)).toHaveCount(0);
  await page.unrouteAll();
  await update(page, '2027-03-10');
  await visit(page, '2027-03-10');
  await expect(notice(page)).toContainText(longDate('2027-03-10'));
});

test('a first visit is told nothing, however old the change', async ({ page }) => {
  await update(page, '2027-03-05');
  await visit(page, '2027-03-09');
  await expect(page.getByRole('button').first()).toBeVisible();
  await expect(notice(page)).toHaveCount(0);
});

test('what the browser remembers of a visit is a day for each article, and it is sent to nobody', async ({
  page,
  context,
}) => {
  await visit(page, '2027-03-01');
  await expect(page.getByRole('button').first()).toBeVisible();
  const kept = await page.evaluate(() => Object.entries(localStorage));
  // The day of the visit, and that of the page's last change, if it has one.
  expect(kept).toEqual([[`visit:${address}`, expect.stringMatching(/^2027-03-01\/(?:\d{4}-\d{2}-\d{2})?$/)]]);
  expect(await context.cookies()).toEqual([]);
});
