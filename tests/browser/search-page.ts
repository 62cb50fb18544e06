import { expect, type Locator, type Page } from '@playwright/test';
import { words } from '../../src/words/words.ts';

/** What there is on the page of the search. */
export const field = (page: Page): Locator => page.getByRole('searchbox', { name: words.search.ask });
export const status = (page: Page): Locator => page.locator('#page-status[role="status"]');
export const results = (page: Page): Locator => page.locator('#page-results > li');
export const box = (page: Page, filter: string, id: string): Locator =>
  page.locator(`input[name="${filter}"][value="${id}"]`);

/** How many passages the page says it has found. */
export const countOf = async (page: Page): Promise<number> => {
  await expect(status(page)).toHaveText(/^\d+ passages?/);
  return parseInt((await status(page).textContent()) ?? '', 10);
};

/** Paths of the results on the page. */
export const pathsOf = (page: Page): Promise<string[]> =>
  results(page)
    .locator('h2 a')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
