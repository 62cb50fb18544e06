import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';

/** What git knows about the content folder. Few calls, whatever the number of files. */

/** A git mistake in words that an editor can act on. */
export class GitError extends Error {
  override name = 'GitError';
  /** A build prints the stack, which tells nothing that the words do not. */
  override stack = '';
}

const MOST_BYTES = 2 ** 31;

/** What the user has set for `git log`, and what it then prints between the lines that are read here. */
const AS_READ_HERE = ['-c', 'log.showSignature=false', '-c', 'log.follow=false'];

const git = (folder: string, args: string[], input?: string): Buffer => {
  // A hook names the repository that it runs in, by a path that holds for its own folder alone.
  const { GIT_DIR: _dir, GIT_WORK_TREE: _tree, GIT_INDEX_FILE: _index, ...environment } = process.env;
  return execFileSync('git', ['-C', folder, ...AS_READ_HERE, ...args], {
    maxBuffer: MOST_BYTES,
    stdio: ['pipe', 'pipe', 'pipe'],
    // Its messages are read and passed on, so they must be in one language.
    env: { ...environment, LC_ALL: 'C' },
    ...(input !== undefined && { input }),
  });
};

/** Where the folder is in its repository: `content/`, or nothing where it is the repository. */
const prefixOf = (folder: string): string => git(folder, ['rev-parse', '--show-prefix']).toString().trim();

/** The nearest folder that has a `.git`: this one or one above it; undefined where none has. */
const checkoutAround = (folder: string): string | undefined => {
  if (existsSync(path.join(folder, '.git'))) return folder;
  const above = path.dirname(folder);
  return above === folder ? undefined : checkoutAround(above);
};

/** Why git cannot read a checkout, and what to do about it. */
const refusal = (checkout: string, error: { code?: string; stderr?: Buffer }): string => {
  if (error.code === 'ENOENT') return 'git is not installed. Install it, then try again.';
  const said = error.stderr?.toString() ?? '';
  return said.includes('dubious ownership')
    ? `git does not read ${checkout}, because it belongs to another user. To allow it, run git config --global --add safe.directory "${checkout}".`
    : `git cannot read ${checkout}: ${said.split('\n')[0]}`;
};

/**
 * Whether the folder lies in a git checkout.
 *
 * @throws GitError where it does, and git is missing or refuses to read it.
 */
export const isCheckout = (folder: string): boolean => {
  try {
    return git(folder, ['rev-parse', '--is-inside-work-tree']).toString().trim() === 'true';
  } catch (error) {
    const checkout = checkoutAround(path.resolve(folder));
    if (checkout === undefined) return false;
    throw new GitError(refusal(checkout, error as { code?: string; stderr?: Buffer }));
  }
};

/** A shallow clone knows only the last commits: what it would tell of history is false. */
export const isShallow = (folder: string): boolean =>
  git(folder, ['rev-parse', '--is-shallow-repository']).toString().trim() === 'true';

/** Id of the commit that is checked out; undefined in a repository without commits. */
export const headOf = (folder: string): string | undefined => {
  try {
    return git(folder, ['rev-parse', '--verify', '--quiet', 'HEAD']).toString().trim();
  } catch {
    return undefined;
  }
};

/** One file as a commit left it. Paths are seen from the folder, with `/`: `../content/articles/dam.mdx` where it was in another. */
export interface Revision {
  commit: string;
  /** Day of the commit in its author's time zone, `YYYY-MM-DD`. */
  day: string;
  path: string;
  /** Where the file was before, if the commit moved it. */
  movedFrom?: string;
  /** True when the commit took the file away. */
  removed: boolean;
}

/**
 * Every change of every file below folders of this name, wherever in the repository they are, since a content folder may
 * have moved. Newest first, in one call.
 */
export const revisionsOf = (folder: string, within: string): Revision[] => {
  const format = '%x01%H %ad';
  // Along first parents, a merged pull request is one change: the day it was published.
  const args = ['log', '-z', '-M', '-m', '--first-parent', '--no-relative', '--name-status', '--date=short'];
  const fields = git(folder, [...args, `--format=${format}`, '--', `:(top,glob)**/${within}/**`])
    .toString()
    .split('\0');
  const prefix = prefixOf(folder);
  const seen = (file = '') => path.posix.relative(prefix, file);
  const revisions: Revision[] = [];
  let commit = '';
  let day = '';
  for (let index = 0; index < fields.length; index++) {
    const field = (fields[index] ?? '').replace(/^\n/, '');
    if (field.startsWith('\x01')) [commit = '', day = ''] = field.slice(1).split(' ');
    else if (/^[RC]\d+$/.test(field)) {
      const [movedFrom, to] = [seen(fields[++index]), seen(fields[++index])];
      revisions.push({ commit, day, path: to, removed: false, ...(field.startsWith('R') && { movedFrom }) });
    } else if (/^[AMDT]$/.test(field)) {
      revisions.push({ commit, day, path: seen(fields[++index]), removed: field === 'D' });
    }
  }
  return revisions;
};

/**
 * The bytes of many files as commits left them, in one call.
 *
 * @returns In the order asked; undefined where a commit does not have the file.
 */
export const contentsOf = (
  folder: string,
  wanted: readonly { commit: string; path: string }[],
): (Buffer | undefined)[] => {
  if (wanted.length === 0) return [];
  const prefix = prefixOf(folder);
  const names = wanted.map(({ commit, path: file }) => `${commit}:${path.posix.join(prefix, file)}`);
  const output = git(folder, ['cat-file', '--batch'], `${names.join('\n')}\n`);
  let at = 0;
  return names.map(() => {
    const lineEnd = output.indexOf(10, at);
    const size = / blob (\d+)$/.exec(output.toString('utf8', at, lineEnd))?.[1];
    at = lineEnd + 1;
    if (size === undefined) return undefined;
    const bytes = output.subarray(at, at + Number(size));
    at += Number(size) + 1;
    return bytes;
  });
};

const unknownCommit = (ref: string): GitError =>
  new GitError(
    `git knows no commit, branch or tag "${ref}" here. Fetch it first (git fetch), or name another.`,
  );

/**
 * Paths of the files below a folder in a commit, branch or tag.
 *
 * @throws GitError when git does not know the name.
 */
export const filesAt = (folder: string, ref: string): string[] => {
  try {
    const args = ['ls-tree', '-r', '-z', '--name-only', '--end-of-options', `${ref}^{commit}`];
    return git(folder, args).toString().split('\0').filter(Boolean);
  } catch {
    throw unknownCommit(ref);
  }
};

/** Whether a folder has the files that a commit has in it, and no others that git would take. */
export const isAsIn = (folder: string, commit: string): boolean =>
  [
    ['diff', '--name-only', commit, '--', '.'],
    ['ls-files', '--others', '--exclude-standard', '--', '.'],
  ].every((args) => git(folder, args).length === 0);

/**
 * The commit with which a proposal is compared: the last one that what is checked out has in common with a commit, branch or tag, as
 * the differences of a pull request have it. What was published since is no change of the proposal's.
 *
 * @returns Its id, and a sentence where it is another commit than the one that was named.
 * @throws GitError when git does not know the name.
 */
export const proposedFrom = (folder: string, ref: string): { commit: string; said?: string } => {
  if (!isCheckout(folder))
    throw new GitError(
      `${folder} is not in a git checkout, so there is nothing to compare with. Make it one: in that folder run "git init -b main", "git add ." and "git commit -m Published". What you change from then on is compared with that commit.`,
    );
  const line = (args: string[]): string => git(folder, args).toString().trim();
  let named: string;
  try {
    named = line(['rev-parse', '--verify', '--end-of-options', `${ref}^{commit}`]);
  } catch {
    throw unknownCommit(ref);
  }
  let commit: string;
  try {
    commit = line(['merge-base', 'HEAD', named]);
  } catch {
    return {
      commit: named,
      said:
        `"${ref}" and what is checked out have no commit in common here, so all that differs is reported as a change of this proposal. ` +
        'If this is a shallow clone, run git fetch --unshallow first.',
    };
  }
  if (commit === named) return { commit };
  const [short, day] = line(['show', '-s', '--date=short', '--format=%h %ad', commit]).split(' ');
  return {
    commit,
    said: `Compared with commit ${short} of ${day}, the last one that this proposal has in common with "${ref}". What came to "${ref}" later is left out.`,
  };
};
