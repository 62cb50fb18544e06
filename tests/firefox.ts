import type { Project } from '@playwright/test';
import { otherBrowsers } from '../src/cli/other-browsers.ts';
import { WIDE } from './browser/windows.ts';

/** What a reader does. */
export const BEHAVIOUR = '**/behaviour/*.spec.ts';

/** These tests in Firefox, as far as it can be asked; none where none is. */
export const inFirefox = (testMatch: string): Project[] => {
  const { firefox } = otherBrowsers();
  if (firefox === undefined) return [];
  return [
    {
      name: 'Firefox',
      testMatch,
      // Playwright drives it by WebDriver, which has no touch and cannot switch script off.
      grep: /@every-browser/,
      use: { browserName: 'firefox', launchOptions: firefox, viewport: { width: WIDE, height: 800 } },
    },
  ];
};
