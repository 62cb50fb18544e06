import { execFile } from 'node:child_process';
import {
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { copy } from './copy.ts';
import { COMPILED } from './unit/check-command.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/** All that a build reads besides content and packages. */
export const CODE = [
  'src',
  'public',
  'LICENSE',
  'astro.config.mjs',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
];
/** What a command may see of the environment: a test runner leaves traces that change how Astro builds. */
const SEEN = ['PATH', 'HOME', 'USERPROFILE', 'TMPDIR', 'TEMP', 'SystemRoot', 'LANG'];

export interface Outcome {
  status: number;
  stdout: string;
  stderr: string;
}

/**
 * A copy of this project in a folder of its own, with a small newsroom of tests/fixtures as its content: it
 * can be broken, built and served without touching the project's own dist and caches.
 */
export interface Project {
  folder: string;
  content: string;
  dist: string;
  env: NodeJS.ProcessEnv;
  /** Runs a file of src/cli, as the scripts of package.json do. */
  run: (file: string, args?: string[], env?: Record<string, string>) => Promise<Outcome>;
  build: (env?: Record<string, string>) => Promise<Outcome>;
  check: (env?: Record<string, string>) => Promise<Outcome>;
  /** Puts a file into the content folder, or another text into one. */
  write: (file: string, text: string | Buffer) => void;
  /** Replaces words of a content file, which must be there exactly once. */
  edit: (file: string, was: string, is: string) => void;
  /** Takes all files back to the fixture as it was. */
  restore: () => void;
  remove: () => void;
}

/** Gives a copy of the project the packages of this one. */
export const linkPackages = (folder: string): void => {
  // The caches of a build lie in node_modules, so that folder must be the copy's own; the packages need not.
  mkdirSync(path.join(folder, 'node_modules'), { recursive: true });
  for (const name of readdirSync(path.join(root, 'node_modules')).filter((one) => !one.startsWith('.'))) {
    symlinkSync(path.join(root, 'node_modules', name), path.join(folder, 'node_modules', name), 'junction');
  }
};

/** @param folder Where it is made: a new folder if none is named. */
export const createProject = (
  fixture: 'world' | 'arabic' = 'world',
  folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'wherefore-'))),
): Project => {
  const world = fileURLToPath(new URL(`fixtures/${fixture}`, import.meta.url));
  for (const name of CODE) copy(path.join(root, name), path.join(folder, name));
  linkPackages(folder);

  const content = path.join(folder, 'content');
  const seen = SEEN.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]]));
  const project: Project = {
    folder,
    content,
    dist: path.join(folder, 'dist'),
    env: { ...Object.fromEntries(seen), NO_COLOR: '1', HISTORY: 'off', NODE_COMPILE_CACHE: COMPILED },
    run: (file, args = [], env = {}) =>
      new Promise((resolve) => {
        const options = { cwd: folder, env: { ...project.env, ...env }, maxBuffer: 2 ** 26 };
        execFile(process.execPath, [`src/cli/${file}`, ...args], options, (error, stdout, stderr) => {
          resolve({ status: error ? Number(error.code ?? -1) : 0, stdout, stderr });
        });
      }),
    build: (env) => project.run('build.ts', [], env),
    check: (env) => project.run('check.ts', [], env),
    write: (file, text) => {
      mkdirSync(path.dirname(path.join(content, file)), { recursive: true });
      writeFileSync(path.join(content, file), text);
    },
    edit: (file, was, is) => {
      const parts = readFileSync(path.join(content, file), 'utf8').split(was);
      if (parts.length !== 2) throw new Error(`${file} has "${was}" ${parts.length - 1} times, not once.`);
      project.write(file, parts.join(is));
    },
    restore: () => {
      for (const name of globSync('**/*', { cwd: content })) {
        if (!existsSync(path.join(world, name)))
          rmSync(path.join(content, name), { recursive: true, force: true });
      }
      // Only what differs: a dev server watches, and should not see files change that did not.
      for (const entry of globSync('**/*', { cwd: world, withFileTypes: true }).filter((one) =>
        one.isFile(),
      )) {
        const file = path.join(entry.parentPath, entry.name);
        const there = path.join(content, path.relative(world, file));
        const bytes = readFileSync(file);
        if (!existsSync(there) || !bytes.equals(readFileSync(there))) {
          project.write(path.relative(world, file), bytes);
        }
      }
    },
    remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }),
  };
  project.restore();
  return project;
};
