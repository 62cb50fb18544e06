import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';

const HOME = 'https://built.example';

/** Opens a page of a built site that nobody serves, with nothing but its style sheet, if that is a file. */
export const openBuilt = async (page: Page, site: string, address: string): Promise<void> => {
  await page.route(`${HOME}/**`, (route) => {
    const { pathname } = new URL(route.request().url());
    const file = path.join(site, pathname.endsWith('/') ? `${pathname}index.html` : pathname);
    return /\.(?:html|css)$/.test(file) && existsSync(file) ? route.fulfill({ path: file }) : route.abort();
  });
  await page.goto(HOME + address);
};
