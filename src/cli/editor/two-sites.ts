import { execFile, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { constants } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { contentFolder } from '../../files/content-folder.ts';
import { copyAt } from '../../files/copy-at.ts';
import { isAsIn } from '../../files/git.ts';
import { settingsIn } from '../../files/settings.ts';

/** A site that was built. */
export interface BuiltSite {
  folder: string;
  /** The path below which it lives; nothing where it is alone at its host. */
  base: string;
}

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const BUILD = fileURLToPath(new URL('../build.ts', import.meta.url));

/** The build that runs. */
let building: ChildProcess | undefined;

/** @returns What the build said where it failed. */
const build = (content: string, site: string): Promise<string | undefined> =>
  new Promise((resolve) => {
    // History would tell of commits: what is proposed has none yet.
    const env = { ...process.env, CONTENT_DIR: content, HISTORY: 'off' };
    const options = { cwd: ROOT, env, maxBuffer: 2 ** 26 };
    const args = [BUILD, '--out', site, '--host', 'none'];
    building = execFile(process.execPath, args, options, (error, stdout, stderr) => {
      building = undefined;
      resolve(error ? stdout + stderr : undefined);
    });
  });

const baseOf = (content: string): string =>
  new URL(settingsIn(content).settings.url).pathname.replace(/\/$/, '');

/** A folder of its own on the disk of the project, from which a build finds its packages. It is removed whatever happens. */
const inFolder = async <T>(use: (folder: string) => Promise<T>): Promise<T> => {
  mkdirSync(path.join(ROOT, '.cache'), { recursive: true });
  const folder = mkdtempSync(path.join(ROOT, '.cache/review-'));
  const remove = () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  const stop = async (name: NodeJS.Signals) => {
    // What it writes would be left behind.
    if (building?.kill()) await once(building, 'exit');
    remove();
    process.exit(128 + constants.signals[name]);
  };
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  for (const name of signals) process.once(name, stop);
  try {
    return await use(folder);
  } finally {
    for (const name of signals) process.off(name, stop);
    remove();
  }
};

/**
 * Builds the content as a commit has it and as it is now, both with the code that is here and without history. The site in dist/
 * stays as it is.
 *
 * @param use What is done with the two before they are removed.
 * @returns What that gives, or a sentence: why there are no two sites.
 */
export const withTwoSites = async <T>(
  commit: string,
  use: (before: BuiltSite, after: BuiltSite) => Promise<T>,
): Promise<T | string> => {
  const content = contentFolder();
  if (isAsIn(content, commit)) return 'No page changes, since no file of the content does.';
  return inFolder(async (folder) => {
    const [old, before, after] = ['content', 'before', 'after'].map((name) => path.join(folder, name)) as [
      string,
      string,
      string,
    ];
    copyAt(content, commit, old);
    process.stderr.write('Building the pages as they were and as they would be …\n');
    const failed = (said: string, sentence: string): string => {
      process.stderr.write(`${said.trim()}\n\n${sentence}\n`);
      return sentence;
    };
    const first = await build(old, after);
    if (first !== undefined)
      return failed(
        first,
        'The pages cannot be compared: the content as it was cannot be built with the code that is here.',
      );
    // The second build takes over what the first one has made, so that it is made of a copy.
    cpSync(after, before, { recursive: true });
    const second = await build(content, after);
    if (second !== undefined)
      return failed(
        second,
        'The pages cannot be compared: the proposal cannot be built. npm run check says what is wrong.',
      );
    return use({ folder: before, base: baseOf(old) }, { folder: after, base: baseOf(content) });
  });
};
