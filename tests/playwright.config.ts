import './browser/environment.ts';
import { defineConfig } from '@playwright/test';
import { otherBrowsers } from '../src/cli/other-browsers.ts';
import { BEHAVIOUR, inFirefox } from './firefox.ts';
import { MIDDLE, NARROW, WIDE } from './browser/windows.ts';
import shared from './content/playwright.config.ts';

const { webkit } = otherBrowsers();
const IN_WEBKIT = '**/webkit.spec.ts';

/**
 * Tests of what needs a real browser, on the site of the small world. What a reader does (`behaviour/`) is tested in a
 * wide dark window, and what depends on the window (`@narrow`, `@middle`) in narrower light ones, too; the other tests
 * set viewport and colours themselves, as far as they matter. Firefox and WebKit go the way of a reader; `npm run
 * test:browsers` has the rest of what Firefox is asked.
 */
export default defineConfig({
  ...shared,
  testDir: '.',
  outputDir: '../test-results/browser',
  reporter: [['list'], ['json', { outputFile: '../test-results/browser.json' }]],
  projects: [
    { name: 'pages', testIgnore: [BEHAVIOUR, IN_WEBKIT] },
    {
      name: `${WIDE} px, dark`,
      testMatch: BEHAVIOUR,
      use: { viewport: { width: WIDE, height: 800 }, colorScheme: 'dark' },
    },
    {
      name: `${NARROW} px, light`,
      testMatch: BEHAVIOUR,
      grep: /@narrow/,
      use: { viewport: { width: NARROW, height: 800 }, colorScheme: 'light' },
    },
    {
      name: `${MIDDLE} px, light`,
      testMatch: BEHAVIOUR,
      grep: /@middle/,
      use: { viewport: { width: MIDDLE, height: 800 }, colorScheme: 'light' },
    },
    ...inFirefox('**/behaviour/{reading-path,next-page}.spec.ts'),
    ...(webkit ? [{ name: 'WebKit', testMatch: IN_WEBKIT }] : []),
  ],
});
