/**
 * Finds a Firefox for the browser tests. None is installed for them: Chromium is what they need, and Firefox finds
 * more. Run as a program it looks for one that starts and remembers it; whoever wants one then asks `knownFirefox()`.
 */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { firefox, type LaunchOptions } from '@playwright/test';

const memory = fileURLToPath(new URL('../../node_modules/.cache/browser/firefox.json', import.meta.url));

/** What to say where there is none. */
export const NO_FIREFOX =
  'NOT TESTED IN FIREFOX: there is none here that starts. Install Firefox, or name one in the environment variable FIREFOX_PATH.';

/** How to start the Firefox that was found, if any was. */
export function knownFirefox(): LaunchOptions | undefined {
  return existsSync(memory) ? JSON.parse(readFileSync(memory, 'utf8')) : undefined;
}

/** The one that FIREFOX_PATH names, or else those that the machine has as commands. */
function candidates(): string[] {
  const chosen = process.env['FIREFOX_PATH'];
  if (chosen) return [chosen];
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return folders
    .flatMap((folder) => ['firefox-esr', 'firefox'].map((name) => join(folder, name)))
    .filter((path) => existsSync(path));
}

/** Playwright drives the Firefox of its makers by WebDriver; its own build is another one. */
const launchOptions = (executablePath: string): LaunchOptions => ({ executablePath, channel: 'moz-firefox' });

async function starts(executablePath: string): Promise<boolean> {
  try {
    const browser = await firefox.launch({ ...launchOptions(executablePath), timeout: 60_000 });
    await browser.close();
    return true;
  } catch {
    return false;
  }
}

if (import.meta.main) {
  let found: string | undefined;
  for (const path of candidates()) {
    if (await starts(path)) {
      found = path;
      break;
    }
  }
  mkdirSync(dirname(memory), { recursive: true });
  if (found !== undefined) writeFileSync(memory, JSON.stringify(launchOptions(found)));
  else rmSync(memory, { force: true });
  console.log(found === undefined ? NO_FIREFOX : `Firefox is tested as well: ${found}.`);
}
