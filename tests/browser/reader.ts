import { test as base, expect, type Locator } from '@playwright/test';
import { tell } from '../tried.ts';

/** What a test's page complained of, or asked of anyone but the server of the site. */
interface Watched {
  complaints: string[];
}

const FORBIDDEN = 'The policy forbids';

/** A test that fails when a page it visits logs an error, misses something, asks another host for anything or would do what its policy forbids. */
export const test = base.extend<Watched>({
  complaints: [
    async ({ page, context, baseURL }, use) => {
      const complaints: string[] = [];
      const pages = new Set<string>();
      const site = new URL(baseURL ?? '').origin;
      page.on('framenavigated', (frame) => {
        // Each newsroom has its own page of an address.
        const newsroom = process.env['BUILT_SITE'] ?? '';
        if (frame.url().startsWith(site)) pages.add(newsroom + new URL(frame.url()).pathname);
      });
      page.on('console', (message) => {
        if (['error', 'warning'].includes(message.type()))
          complaints.push(`${page.url()}: ${message.text()}`);
      });
      // Browsers say of some only in this way.
      await context.addInitScript(
        (forbidden) =>
          addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) =>
            console.error(`${forbidden} ${blockedURI} (${effectiveDirective}): ${sample}`),
          ),
        FORBIDDEN,
      );
      page.on('pageerror', ({ message }) => complaints.push(`${page.url()}: ${message}`));
      page.on('requestfailed', (request) => {
        // A browser gives a picture up when the window gets a size that another one fits.
        const isGivenUp =
          request.resourceType() === 'image' && request.failure()?.errorText.includes('ABORTED');
        if (!isGivenUp) complaints.push(`${request.url()} failed`);
      });
      // Of the context: what it opens in other tabs asks as well.
      context.on('request', (request) => {
        const { origin, protocol } = new URL(request.url());
        if (protocol !== 'data:' && origin !== site) {
          complaints.push(`A page asked for ${request.url()}`);
        }
      });
      await use(complaints);
      tell({ pages: [...pages], violations: complaints.filter((one) => one.includes(FORBIDDEN)).length });
      expect(complaints).toEqual([]);
    },
    { auto: true },
  ],
});

/** What shows a reader where a link has led. */
export const lookOf = (locator: Locator): Promise<string> =>
  locator.evaluate((element) => {
    const { backgroundColor, boxShadow, outline } = getComputedStyle(element);
    return [backgroundColor, boxShadow, outline].join(' / ');
  });

/** Expects that a link has led here: the address says so, it is in view, and it looks different than before. */
export const expectArrival = async (place: Locator, lookBefore?: string): Promise<void> => {
  // In one go: what stands on the first screen is in view before a browser, which runs the scripts first, makes it the target.
  await expect(place.and(place.page().locator(':target'))).toBeInViewport();
  if (lookBefore !== undefined) expect(await lookOf(place)).not.toBe(lookBefore);
};

/** How a reader follows a link. */
export const WAYS = {
  pointer: (link: Locator) => link.click(),
  keyboard: async (link: Locator) => {
    await link.focus();
    await link.press('Enter');
  },
};

export { expect };
