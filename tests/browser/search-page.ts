import { expect, type Locator, type Page } from '@playwright/test';
import { words } from '../../src/words/words.ts';

const { search } = words;

/** What there is on the page of the search. */
export const field = (page: Page): Locator => page.getByRole('searchbox', { name: search.ask });
export const status = (page: Page): Locator => page.locator('#page-status[role="status"]');
/** One a page of which something was found. */
export const results = (page: Page): Locator => page.locator('#page-results > li');
export const box = (page: Page, filter: string, id: string): Locator =>
  page.locator(`input[name="${filter}"][value="${id}"]`);

/** How many passages the page says it has found. */
export const countOf = async (page: Page): Promise<number> => {
  await expect(status(page)).toHaveText(/^\d+ results?/);
  return parseInt((await status(page).textContent()) ?? '', 10);
};

/** Where the results on the page lead: to pages, and to passages of them, folded ones too. */
export const pathsOf = (page: Page): Promise<string[]> =>
  results(page)
    .locator('a')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));

/** Opens a folded list if it is folded. */
export const unfold = async (folded: Locator): Promise<void> => {
  if ((await folded.getAttribute('open')) === null) await folded.locator('> summary').click();
};

export const quoted = (text: string): string => words.results.quote({ text: `\u2068${text}\u2069` });
