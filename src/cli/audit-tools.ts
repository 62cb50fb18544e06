/**
 * Runs the two programs of `npm run audit`, each in a process of its own. They lie in tests/audit, with the lock
 * file that says what they are.
 */
import { execFile, spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { knownBrowser } from './browser.ts';
import { findingsOf, type Findings } from './checker-report.ts';
import { isFast, median, type LighthouseReport } from './lighthouse-report.ts';

/** Where their package.json is. */
export const tools = fileURLToPath(new URL('../../tests/audit/', import.meta.url));
const lighthouse = `${tools}node_modules/lighthouse/cli/index.js`;
const checker = `${tools}node_modules/vnu-jar/build/dist/vnu.jar`;

/** Both end with a status of their own where they found something, and say what in their report. */
const run = (command: string, args: readonly string[], env: NodeJS.ProcessEnv = process.env) =>
  new Promise<{ stdout: string; stderr: string }>((resolve) => {
    execFile(command, args, { env, maxBuffer: 2 ** 28 }, (_, stdout, stderr) => {
      resolve({ stdout, stderr });
    });
  });

async function lookOnce(url: string): Promise<LighthouseReport> {
  const { executablePath } = knownBrowser();
  // Chromium's sandbox refuses to run as root.
  const sandbox = process.getuid?.() === 0 ? ' --no-sandbox' : '';
  const { stdout, stderr } = await run(
    process.execPath,
    [
      lighthouse,
      url,
      '--output=json',
      '--output-path=stdout',
      '--locale=en',
      '--quiet',
      '--no-enable-error-reporting',
      `--chrome-flags=--headless${sandbox}`,
    ],
    { ...process.env, CHROME_PATH: executablePath },
  );
  if (stdout === '') throw new Error(`Lighthouse has no report on ${url}.\n${stderr}`);
  return JSON.parse(stdout);
}

/**
 * Looks at a page with Lighthouse: as a phone, with all that it looks for unless told otherwise. Times depend on
 * what else the machine does, and Lighthouse's own advice is the median of several runs: a page that was
 * not as fast as can be is looked at twice more.
 */
export async function look(url: string): Promise<LighthouseReport> {
  const first = await lookOnce(url);
  return isFast(first) ? first : median([first, await lookOnce(url), await lookOnce(url)]);
}

/** Checks the pages of a built site, the styles and drawings in them, and the drawings beside them. */
export async function checkMarkup(folder: string, pages: readonly string[]): Promise<Findings> {
  const options = ['--format', 'json', '--verbose', '--skip-non-html', '--also-check-svg'];
  const { stdout, stderr } = await run('java', ['-jar', checker, ...options, folder]);
  if (!stderr.startsWith('{')) throw new Error(`The HTML checker has no report.\n${stderr}`);
  return findingsOf(folder, pages, stderr, stdout);
}

/** Java is no package of npm: it has to be there. */
export const hasJava = (): boolean => spawnSync('java', ['-version'], { stdio: 'ignore' }).status === 0;
