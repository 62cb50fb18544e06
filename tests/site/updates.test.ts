import { execFileSync } from 'node:child_process';
import {
  appendFileSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { copy } from '../copy.ts';
import { linkPackages } from '../project.ts';
import { ROOT } from '../unit/check-command.ts';

/** What README.md promises to whoever has a newsroom of their own: the content folder is theirs, all else is ours. */

const folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'wherefore-updates-')));
const ours = path.join(folder, 'ours');
const theirs = path.join(folder, 'theirs');
const NOT_OURS = [':/', ':(exclude)content'];

const git = (cwd: string, ...args: string[]): string =>
  execFileSync('git', ['-c', 'user.name=Editor', '-c', 'user.email=editor@hillpost.example', ...args], {
    cwd,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
const commit = (cwd: string, message: string) => {
  git(cwd, 'add', '--all');
  git(cwd, '-c', 'commit.gpgsign=false', 'commit', '-q', '-m', message);
};
const changed = (cwd: string) =>
  git(cwd, 'status', '--porcelain', '--untracked-files=all')
    .split('\n')
    .filter((line) => line !== '' && !/ node_modules\//.test(line));

const MADE = ['node_modules', '.git', '.cache', '.astro', '.vitest', 'dist', 'test-results'];
beforeAll(() => {
  for (const name of readdirSync(ROOT).filter((one) => !MADE.includes(one)))
    copy(path.join(ROOT, name), path.join(ours, name));
  git(ours, 'init', '-q', '-b', 'main');
  commit(ours, 'As it is now');
  git(folder, 'clone', '-q', ours, theirs);
  linkPackages(theirs);
  // All of content/ is theirs: not one file of it is as it was.
  rmSync(path.join(theirs, 'content'), { recursive: true });
  copy(path.join(ROOT, 'tests/fixtures/arabic'), path.join(theirs, 'content'));
  writeFileSync(path.join(theirs, 'content/README.md'), 'How we write.\n');
  commit(theirs, 'A newsroom of our own');
});
afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }));

test('what the commands of an editor write is in the content folder', () => {
  const run = (command: string, ...args: string[]) =>
    execFileSync(process.execPath, [`src/cli/${command}`, ...args], { cwd: theirs, encoding: 'utf8' });
  run('check.ts');
  run('publish-addresses.ts');
  run('editor/new.ts', 'newsroom', 'content/another');
  expect(changed(theirs).length).toBeGreaterThan(2);
  expect(changed(theirs).filter((line) => !/^.. content\//.test(line))).toEqual([]);
  git(theirs, 'checkout', '-q', '.');
  git(theirs, 'clean', '-q', '-f', '-d', 'content');
});

test('an update of everything else merges without a conflict, and is taken in whole', () => {
  const tracked = git(ours, 'ls-files', '-z', ...NOT_OURS)
    .split('\0')
    .filter(Boolean);
  const folders = new Map(tracked.map((file) => [path.dirname(file), file]));
  expect(folders.size).toBeGreaterThan(50);
  for (const file of folders.values()) appendFileSync(path.join(ours, file), '\n');
  for (const name of readdirSync(path.join(ours, 'src'), { recursive: true, withFileTypes: true }))
    if (name.isDirectory()) writeFileSync(path.join(name.parentPath, name.name, 'added.txt'), 'It is new.\n');
  commit(ours, 'An update');

  git(theirs, 'fetch', '-q', 'origin');
  git(theirs, '-c', 'commit.gpgsign=false', 'merge', '-q', '--no-edit', 'origin/main');
  expect(changed(theirs)).toEqual([]);
  expect(git(theirs, 'diff', '--name-only', 'origin/main', 'HEAD', '--', ...NOT_OURS)).toBe('');
  expect(readFileSync(path.join(theirs, 'content/README.md'), 'utf8')).toBe('How we write.\n');
});
