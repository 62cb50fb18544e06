import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { calledWith } from '../src/cli/editor/command.ts';
import { copy } from './copy.ts';
import { CODE, createProject, type Project } from './project.ts';

/**
 * The sites of the two newsrooms in tests/fixtures, which most tests look at: built once, and again only when the code,
 * the newsroom or the day is another. `node tests/sites.ts` builds what has to be built.
 */

const root = fileURLToPath(new URL('..', import.meta.url));
const SITES = path.join(root, '.cache/sites');
export const FIXTURES = ['world', 'arabic'] as const;
export type Fixture = (typeof FIXTURES)[number];

/** The name of the home folder of whoever builds these sites. It is nobody else's business. */
export const HOME = 'home-of-the-build-machine';

/** The project that a site was built in. */
export const folderOf = (fixture: Fixture): string => path.join(SITES, fixture);

/** For a process that looks at one of these sites: whose content it is, and where the built site is. */
export const environmentOf = (fixture: Fixture): { CONTENT_DIR: string; BUILT_SITE: string } => ({
  CONTENT_DIR: path.join(folderOf(fixture), 'content'),
  BUILT_SITE: path.join(folderOf(fixture), 'dist'),
});

/** What a build leaves behind: the site, what the next build makes use of, and the git in which its history is told. */
const LEFT = ['dist', '.git', '.astro', 'node_modules/.astro', 'node_modules/.cache/site'];

/** A copy of the world as it was built, for tests of what the next build does. */
export const builtWorld = (): Project => {
  const project = createProject('world');
  for (const name of LEFT) {
    const made = path.join(folderOf('world'), name);
    if (existsSync(made)) copy(made, path.join(project.folder, name));
  }
  project.env['HISTORY'] = '';
  return project;
};

/** What the build of a fixture said. */
export const saidOf = (fixture: Fixture): string =>
  readFileSync(path.join(folderOf(fixture), 'said.txt'), 'utf8');

const digestOf = (fixture: Fixture): string => {
  const hash = createHash('sha256').update(new Date().toISOString().slice(0, 10));
  for (const name of [...CODE, `tests/fixtures/${fixture}`, 'tests/sites.ts', 'tests/project.ts']) {
    const files = globSync(
      ['', '/**/*'].map((end) => name + end),
      { cwd: root, withFileTypes: true },
    );
    for (const file of files
      .filter((one) => one.isFile())
      .map((one) => path.join(one.parentPath, one.name))
      .sort())
      hash.update(path.relative(root, file)).update('\0').update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
};

const git = (folder: string, args: string[], day = '2023-03-06'): void => {
  const date = `${day}T12:00:00Z`;
  const env = { ...process.env, GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date };
  const who = [
    '-c',
    'user.name=Editor',
    '-c',
    'user.email=editor@hillpost.example',
    '-c',
    'commit.gpgsign=false',
  ];
  execFileSync('git', ['-C', folder, ...who, ...args], { env, stdio: 'pipe' });
};

/** Puts the newsroom into a git of its own, with an article that was another at first: its page has a history. */
const tellHistory = ({ folder, edit, restore }: Project): void => {
  const commit = (day: string) => {
    git(folder, ['add', 'content']);
    git(folder, ['commit', '-q', '-m', `Content of ${day}`], day);
  };
  git(folder, ['init', '-q', '-b', 'main']);
  edit(
    'articles/dam-gates-opened.mdx',
    'on 2 March 2023. [River Gazette]',
    'on 1 March 2023. [River Gazette]',
  );
  commit('2023-03-06');
  restore();
  commit('2023-03-07');
};

const build = async (fixture: Fixture): Promise<void> => {
  const folder = folderOf(fixture);
  const built = path.join(folder, 'built-of');
  const digest = digestOf(fixture);
  if (existsSync(built) && readFileSync(built, 'utf8') === digest) return;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const project = createProject(fixture, folder);
  const home = { HOME: path.join(folder, HOME), USERPROFILE: path.join(folder, HOME) };
  mkdirSync(home.HOME);
  if (fixture === 'world') tellHistory(project);
  const { status, stdout, stderr } = await project.build({
    ...home,
    ...(fixture === 'world' && { HISTORY: '' }),
  });
  if (status !== 0)
    throw new Error(`The site of tests/fixtures/${fixture} was not built.\n${stdout}${stderr}`);
  writeFileSync(path.join(folder, 'said.txt'), stdout + stderr);
  writeFileSync(built, digest);
};

const USAGE = `npm run test:sites
Builds the sites of the newsrooms in tests/fixtures that have to be built, for the other tests to look at.`;

if (import.meta.main) {
  calledWith(USAGE, {});
  // Nobody waits for it: a module that is awaited would be evaluated after those that are imported behind it.
  void Promise.all(FIXTURES.map(build));
}
