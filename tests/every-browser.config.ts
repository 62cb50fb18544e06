import './browser/environment.ts';
import { defineConfig } from '@playwright/test';
import shared from './content/playwright.config.ts';
import { BEHAVIOUR, inFirefox } from './firefox.ts';

/** `npm run test:browsers`: all that Firefox is asked, which takes too long for `npm test`. */
export default defineConfig({
  ...shared,
  testDir: '.',
  outputDir: '../test-results/browsers',
  reporter: 'list',
  projects: inFirefox(BEHAVIOUR),
});
