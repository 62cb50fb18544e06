/**
 * Finds Firefox and WebKit for the browser tests. None is installed for them: Chromium is what they need, and the
 * others find more. Run as a program it looks for those that start, and remembers and says which; whoever wants one
 * then asks `otherBrowsers()`.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { firefox, type LaunchOptions } from '@playwright/test';

interface OtherBrowsers {
  /** How Playwright starts it. */
  firefox?: LaunchOptions;
  /** WebKitGTK's driver is there, and a display that nobody has to look at. */
  webkit?: true;
}

const memory = fileURLToPath(new URL('../../node_modules/.cache/browser/others.json', import.meta.url));

/** The browsers besides Chromium that the last run of this file found. */
export const otherBrowsers = (): OtherBrowsers =>
  existsSync(memory) ? (JSON.parse(readFileSync(memory, 'utf8')) as OtherBrowsers) : {};

/** What to say, loudly, of the browsers that are not there. */
export const untested = ({ firefox, webkit }: OtherBrowsers): string[] => [
  ...(firefox
    ? []
    : ['NOT TESTED IN FIREFOX: none starts here. Install it, or name one in the variable FIREFOX_PATH.']),
  ...(webkit
    ? []
    : [
        'NOT TESTED IN WEBKIT: its driver is not here. Debian, Ubuntu: apt-get install webkit2gtk-driver xvfb',
      ]),
];

const onPath = (...names: string[]): string[] =>
  (process.env['PATH'] ?? '')
    .split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name)))
    .filter((path) => existsSync(path));

/** The first Firefox that starts: a file of that name may be a stub that asks for a snap. */
async function findFirefox(): Promise<LaunchOptions | undefined> {
  const chosen = process.env['FIREFOX_PATH'];
  for (const executablePath of chosen ? [chosen] : onPath('firefox-esr', 'firefox')) {
    // By WebDriver: Playwright's other way needs a Firefox of its own.
    const options = { executablePath, channel: 'moz-firefox' };
    try {
      const browser = await firefox.launch({ ...options, timeout: 60_000 });
      await browser.close();
      return options;
    } catch {
      // The next one may start.
    }
  }
  return undefined;
}

if (import.meta.main) {
  const found = await findFirefox();
  const hasWebKit = onPath('WebKitWebDriver').length > 0 && onPath('xvfb-run').length > 0;
  const others: OtherBrowsers = { ...(found && { firefox: found }), ...(hasWebKit && { webkit: true }) };
  mkdirSync(dirname(memory), { recursive: true });
  writeFileSync(memory, JSON.stringify(others));
  for (const sentence of untested(others)) console.log(sentence);
}
