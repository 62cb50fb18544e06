import './browser/environment.ts';
import { defineConfig } from '@playwright/test';
import { otherBrowsers } from '../src/cli/other-browsers.ts';
import { MIDDLE, NARROW, WIDE } from './browser/windows.ts';
import shared from './content/playwright.config.ts';

const { firefox, webkit } = otherBrowsers();
const BEHAVIOUR = '**/behaviour/*.spec.ts';
const IN_WEBKIT = '**/webkit.spec.ts';

/**
 * Tests of what needs a real browser, on the site of the small world. What a reader does (`behaviour/`) is tested in a
 * narrow light and in a wide dark window, each a project of its own, and what changes in between also there; the other
 * tests set viewport and colours themselves, as far as they matter.
 */
export default defineConfig({
  ...shared,
  testDir: '.',
  outputDir: '../test-results/browser',
  reporter: [['list'], ['json', { outputFile: '../test-results/browser.json' }]],
  projects: [
    { name: 'pages', testIgnore: [BEHAVIOUR, IN_WEBKIT] },
    {
      name: `${NARROW} px, light`,
      testMatch: BEHAVIOUR,
      use: { viewport: { width: NARROW, height: 800 }, colorScheme: 'light' },
    },
    {
      name: `${WIDE} px, dark`,
      testMatch: BEHAVIOUR,
      use: { viewport: { width: WIDE, height: 800 }, colorScheme: 'dark' },
    },
    {
      name: `${MIDDLE} px, light`,
      testMatch: ['**/behaviour/cards.spec.ts', '**/behaviour/map.spec.ts'],
      use: { viewport: { width: MIDDLE, height: 800 }, colorScheme: 'light' },
    },
    ...(firefox === undefined
      ? []
      : [
          {
            name: 'Firefox',
            testMatch: BEHAVIOUR,
            // Playwright drives it by WebDriver, which has no touch and cannot switch script off.
            grep: /@every-browser/,
            use: {
              browserName: 'firefox' as const,
              launchOptions: firefox,
              viewport: { width: WIDE, height: 800 },
            },
          },
        ]),
    ...(webkit ? [{ name: 'WebKit', testMatch: IN_WEBKIT }] : []),
  ],
});
