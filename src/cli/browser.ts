/**
 * Finds a Chromium for the browser tests, or installs one, and remembers it for `knownBrowser()`. That a file is there
 * proves little (it may lack its libraries, or only ask for a snap): each candidate has to start before it is taken.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type LaunchOptions } from '@playwright/test';

const memory = fileURLToPath(new URL('../../node_modules/.cache/chromium-path', import.meta.url));
const chosen = process.env['CHROMIUM_PATH'];

/** How to start the browser that CHROMIUM_PATH names, or else the one that this file found when it last ran. */
export function knownBrowser(): LaunchOptions {
  const executablePath = chosen || (existsSync(memory) && readFileSync(memory, 'utf8'));
  if (!executablePath) throw new Error('No browser was looked for yet: "npm run test:browser" does.');
  // Nobody looks at the screen: drawing it is a tenth of the work.
  return { executablePath, args: ['--disable-gpu'] };
}

/** Starts and stops each in turn. Returns the path of the first that starts. */
async function firstThatStarts(candidates: readonly LaunchOptions[]): Promise<string | undefined> {
  for (const candidate of candidates) {
    const server = await chromium.launchServer({ ...candidate, timeout: 20_000 }).catch(() => undefined);
    const file = server?.process().spawnfile;
    await server?.close();
    if (file) return file;
  }
  return undefined;
}

/** What Playwright downloaded, which it takes when told nothing; Chrome at its usual place; Chromium on the PATH. */
function installed(): LaunchOptions[] {
  const names = ['chromium-headless-shell', 'chromium', 'chromium-browser'];
  const folders = (process.env['PATH'] ?? '').split(path.delimiter);
  const files = names.flatMap((name) => folders.map((folder) => path.join(folder, name)));
  const onPath = files.filter((file) => existsSync(file)).map((executablePath) => ({ executablePath }));
  return [{}, { channel: 'chrome' }, ...onPath];
}

/** How to start a browser that this machine has; undefined where none starts. Nothing is installed. */
export async function browserHere(): Promise<LaunchOptions | undefined> {
  const remembered = chosen || !existsSync(memory) ? [] : [knownBrowser()];
  const executablePath = await firstThatStarts([
    ...remembered,
    ...(chosen ? [{ executablePath: chosen }] : installed()),
  ]);
  return executablePath === undefined ? undefined : { executablePath };
}

/** What installs one: the system's package manager, which wants root, then Playwright. */
const apt = 'apt-get update && apt-get install --yes --no-install-recommends chromium-headless-shell';
const installers = [
  ...(process.getuid?.() === 0 ? [apt] : []),
  'npx playwright install chromium-headless-shell',
];

async function findOrInstall(): Promise<string | undefined> {
  if (chosen) return firstThatStarts([{ executablePath: chosen }]);
  for (const command of ['', ...installers]) {
    if (command) console.log(`Installing a browser for the tests (first run only): ${command}`);
    if (command) spawnSync(command, { shell: true, stdio: 'ignore' });
    const found = await firstThatStarts(installed());
    if (found) return found;
  }
  return undefined;
}

if (import.meta.main) {
  const found = await findOrInstall();
  if (!found) {
    const why = chosen ? `${chosen} does not start` : 'There is no browser, and none could be installed';
    console.error(
      `${why}: install Chromium or Chrome, or name one in the environment variable CHROMIUM_PATH.`,
    );
    process.exit(1);
  }
  mkdirSync(path.dirname(memory), { recursive: true });
  writeFileSync(memory, found);
  console.log(`The browser for the tests is ${found}.`);
}
