import { defineConfig } from '@playwright/test';
import { knownBrowser } from '../src/cli/browser.ts';
import { otherBrowsers } from '../src/cli/other-browsers.ts';
import { MIDDLE, NARROW, WIDE } from './browser/windows.ts';

const { firefox, webkit } = otherBrowsers();
const BEHAVIOUR = '**/behaviour/*.spec.ts';
const IN_WEBKIT = '**/webkit.spec.ts';

/**
 * Tests of what needs a real browser, on the built site. What a reader does (`behaviour/`) is tested in a
 * narrow light and in a wide dark window, each a project of its own, and what changes in between also there; the other
 * tests set viewport and colours themselves, as far as they matter.
 */
export default defineConfig({
  testDir: 'browser',
  outputDir: '../test-results/browser',
  reporter: [['list'], ['json', { outputFile: '../test-results/browser.json' }]],
  forbidOnly: Boolean(process.env['CI']),
  fullyParallel: true,
  retries: 0,
  // A machine may be slow: a test fails for what it finds, not for how long it took to find it.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  workers: 2,
  webServer: {
    command: 'node src/cli/serve.ts',
    cwd: '..',
    // The server takes another port when the usual one is busy, so it is the one to say where it is: the
    // named group becomes the environment variable SITE_URL.
    wait: { stdout: /served at (?<site_url>http:\S+)/ },
    gracefulShutdown: { signal: 'SIGTERM', timeout: 2000 },
  },
  use: { baseURL: process.env['SITE_URL'], launchOptions: knownBrowser(), actionTimeout: 20_000 },
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
