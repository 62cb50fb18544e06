import { defineConfig } from '@playwright/test';
import { knownBrowser } from '../src/cli/browser.ts';

/** Tests of what needs a real browser, on the built site. Each spec sets its own viewport and colours. */
export default defineConfig({
  testDir: 'browser',
  outputDir: '../test-results/browser',
  reporter: [['list'], ['json', { outputFile: '../test-results/browser.json' }]],
  forbidOnly: Boolean(process.env['CI']),
  fullyParallel: true,
  retries: 0,
  workers: 2,
  webServer: {
    command: 'node src/cli/serve.ts',
    cwd: '..',
    // The server takes another port when the usual one is busy, so it is the one to say where it is: the
    // named group becomes the environment variable SITE_URL.
    wait: { stdout: /served at (?<site_url>http:\S+)/ },
    gracefulShutdown: { signal: 'SIGTERM', timeout: 2000 },
  },
  use: { baseURL: process.env['SITE_URL'], launchOptions: knownBrowser() },
});
