import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync, existsSync, mkdirSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { formerPages } from '../../src/newsroom/model/addresses.ts';
import { fixedPaths, OPEN_PATH, PEOPLE, pathOf, TERMS } from '../../src/newsroom/model/paths.ts';
import { archivePaths } from '../../src/newsroom/questions/archive/lists.ts';
import { languageOf } from '../../src/text/language/language.ts';
import { readNewsroom, sharePaths } from '../content/content.ts';
import { digestsIn, pathsIn } from '../content/pages.ts';
import type { Project } from '../project.ts';
import { builtWorld, environmentOf } from '../sites.ts';
import { tell } from '../tried.ts';

/**
 * The site that readers have stays whole, whatever becomes of the build of the next one. `npm run test:kills` kills more
 * builds, at random moments, and has two at once.
 */

/** What tells a programmer where, and an editor nothing. */
const STACK = /^\s+at .+:\d+:\d+|Stack trace/m;

const { BUILT_SITE, CONTENT_DIR } = environmentOf('world');

let project: Project;
/** Where a build keeps what is not the site yet, or no longer. */
let cache: string;
beforeAll(() => {
  project = builtWorld();
  cache = path.join(project.folder, '.cache');
  mkdirSync(cache, { recursive: true });
});
beforeEach(() => project.restore());
afterAll(() => project.remove());

/** Mistakes of many sorts, in files of every collection. */
const spoil = () => {
  const article = 'articles/dam-gates-opened.mdx';
  project.edit(article, 'successor: water-agreement', 'successor: water-agrement');
  project.edit(article, '(location:darabrud)', '(location:darabrut)');
  project.edit(article, '[Hill Post](source:post-town-hall)</Claim>', '</Claim>');
  project.edit(article, 'standing="unsourced"', 'standing="guessed"');
  project.edit(article, '(https://board.example/basin)', '(javascript:alert)');
  project.edit('articles/water-agreement.mdx', 'asOf:', 'asof:');
  appendFileSync(path.join(project.content, 'actors/farmers-league.mdx'), '\nexport const league = 1\n');
  appendFileSync(path.join(project.content, 'topics/orun-river.mdx'), '\n<iframe>\n');
  project.write('locations/nowhere.mdx', 'No frontmatter here.\n');
  project.write('events/broken.mdx', Buffer.from([0x2d, 0xff, 0xfe]));
  project.write('sources/post-gates.yaml', 'publisher: "Hill Post\n');
  project.write('artciles/lost.mdx', '');
  project.write('published.txt', '/actors/who-was-published/\n');
};

test('the build fails on mistakes, prints exactly the list of the check and leaves the last good site, even where one was killed before', async () => {
  const before = digestsIn(project.dist);
  spoil();
  const check = await project.check();
  const list = check.stdout.replace(/\n\d+ files read\.\n$/, '');
  expect(check.status).toBe(1);
  expect(list.match(/^content\/\S+:\d+:\d+ {2}error {2}/gm)?.length).toBeGreaterThanOrEqual(13);
  expect(list).toContain('/actors/who-was-published/ was published, and nothing is there now.');

  // What a build leaves that is killed between its two renames.
  renameSync(project.dist, path.join(cache, 'site-last'));
  tell({ kills: 1 });
  const build = await project.build();
  expect(build.status).toBe(1);
  const output = build.stdout + build.stderr;
  expect(output).not.toMatch(STACK);
  expect(output.split(list)).toHaveLength(2);
  expect(output.match(/^content\/\S+:\d+:\d+ /gm)).toEqual(list.match(/^content\/\S+:\d+:\d+ /gm));
  expect(output.trim().split('\n').at(-1)).toBe(
    'The site in dist/ is still the last one that was built whole.',
  );
  expect(digestsIn(project.dist)).toEqual(before);
  expect(readdirSync(cache).filter((name) => /site|lock/.test(name))).toEqual([]);
  tell({ survived: 1 });
});

test('the last good site stays when a build is killed half way', async () => {
  const before = digestsIn(project.dist);
  const next = path.join(cache, 'site-next');
  const build = spawn(process.execPath, ['src/cli/build.ts'], {
    cwd: project.folder,
    env: project.env,
    stdio: 'ignore',
  });
  const ended = once(build, 'exit');
  while (!existsSync(next) && build.exitCode === null) await setTimeout(10);
  build.kill('SIGKILL');
  await ended;
  expect(existsSync(next)).toBe(true);
  tell({ kills: 1 });
  expect(digestsIn(project.dist)).toEqual(before);
  tell({ survived: 1 });
});

test('a built site has the pages of its content and no others', () => {
  const newsroom = readNewsroom(CONTENT_DIR);
  const made = (['article', 'actor', 'location', 'term', 'topic', 'page'] as const).flatMap((kind) =>
    newsroom[`${kind}s`].list.map(({ id }) => pathOf(kind, id)),
  );
  const people = newsroom.people.list.map(({ id }) => pathOf('person', id));
  const retired = formerPages(newsroom, true).map(({ address }) => address);
  const pages = [
    ...fixedPaths(),
    ...archivePaths(newsroom, languageOf('en-GB').letterOf),
    OPEN_PATH,
    PEOPLE,
    TERMS,
    ...people,
    ...made,
    ...sharePaths(newsroom),
    ...retired,
    '/404.html',
  ];
  const built = pathsIn(BUILT_SITE).filter((address) => !address.endsWith('/history/'));
  expect(built.sort()).toEqual(pages.sort());
});

test('a content folder that is missing fails the build with one sentence and no stack', async () => {
  const { status, stdout, stderr } = await project.build({ CONTENT_DIR: 'no-such-folder' });
  expect(status).toBe(1);
  expect(stdout + stderr).toContain('There is no content folder');
  expect(stdout + stderr).not.toMatch(STACK);
});

test('the last good site stays when the next one cannot be written', async () => {
  const before = digestsIn(project.dist);
  writeFileSync(path.join(cache, 'site-next'), 'A file where the folder would be.');
  const { status, stdout, stderr } = await project.build();
  expect(status).toBe(1);
  expect(stdout + stderr).not.toMatch(STACK);
  expect(digestsIn(project.dist)).toEqual(before);
});
