import path from 'node:path';
import { knownBrowser } from '../../src/cli/browser.ts';
import { dist } from './pages.ts';

/** What must hold of any newsroom in a real browser, on the built site, whatever newsroom it is of. */
export default {
  testDir: 'browser',
  testMatch: '**/*.spec.ts',
  outputDir: '../../test-results/content-browser',
  reporter: [['list'], ['json', { outputFile: '../../test-results/content-browser.json' }]] as [string, object?][],
  forbidOnly: Boolean(process.env['CI']),
  fullyParallel: true,
  // Machines that many share may stall a browser. The end of the run names what needed its second try.
  retries: process.env['CI'] ? 1 : 0,
  // A machine may be slow: a test fails for what it finds, not for how long it took to find it.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  workers: 2,
  webServer: {
    command: 'node src/cli/serve.ts',
    cwd: path.dirname(dist),
    // The server takes another port when the usual one is busy, so it is the one to say where it is: the
    // named group becomes the environment variable SITE_URL.
    wait: { stdout: /served at (?<site_url>http:\S+)/ },
    gracefulShutdown: { signal: 'SIGTERM' as const, timeout: 2000 },
  },
  use: { baseURL: process.env['SITE_URL'], launchOptions: knownBrowser(), actionTimeout: 20_000 },
};
