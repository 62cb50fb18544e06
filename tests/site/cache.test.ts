import { createHash } from 'node:crypto';
import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { filesIn } from './pages.ts';
import { createProject, type Project } from './project.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

/**
 * A digest of every file of a built site but the index of the search: Pagefind writes it from hash maps, in
 * another order each time.
 */
type Digests = Record<string, string>;

const build = async (project: Project): Promise<Digests> => {
  const { status, stdout, stderr } = await project.build();
  if (status !== 0) throw new Error(stdout + stderr);
  const digest = (file: string) => createHash('sha256').update(readFileSync(path.join(project.dist, file)));
  const files = filesIn(project.dist).filter((file) => !file.startsWith('pagefind/'));
  return Object.fromEntries(files.map((file) => [file, digest(file).digest('hex')]));
};

/** As on a machine that has never built this site. */
const buildClean = (project: Project): Promise<Digests> => {
  for (const made of ['node_modules/.astro', 'node_modules/.cache', 'node_modules/.vite', '.astro', 'dist']) {
    rmSync(path.join(project.folder, made), { recursive: true, force: true });
  }
  return build(project);
};

const changed = (before: Digests, after: Digests): string[] =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (file) => before[file] !== after[file],
  );

let project: Project;
let first: Digests;
beforeAll(async () => {
  project = createProject();
  first = await buildClean(project);
});
afterEach(() => project.restore());
afterAll(() => project.remove());

test('a second build without a change gives the same bytes', async () => {
  expect(changed(first, await build(project))).toEqual([]);
});

test('a build in another folder gives the same bytes', async () => {
  const other = createProject();
  try {
    expect(changed(first, await buildClean(other))).toEqual([]);
  } finally {
    other.remove();
  }
});

const ARTICLE = 'articles/dam-gates-opened';
test.each([
  ['a claim', `${ARTICLE}.mdx`, 'opened two gates', 'opened both gates', [ARTICLE, 'actors/water-board']],
  [
    'the name of an actor',
    'actors/farmers-league.mdx',
    "name: Farmers'",
    "name: Great Farmers'",
    [ARTICLE, 'actors'],
  ],
  [
    'the title of an event',
    'events/fields-flooded.mdx',
    'title: ',
    'title: Again, ',
    [ARTICLE, 'topics/orun-river'],
  ],
  [
    'the publisher of a source',
    'sources/gazette-gates.yaml',
    'publisher: River',
    'publisher: Old River',
    [ARTICLE],
  ],
])('after an edit of %s a build gives the same bytes as a clean one', async (_, file, was, is, shownOn) => {
  project.edit(file, was, is);
  const warm = await build(project);
  expect(changed(first, warm)).toEqual(expect.arrayContaining(shownOn.map((page) => `${page}/index.html`)));
  expect(changed(warm, await buildClean(project))).toEqual([]);
});

test('an article that comes and goes leaves nothing behind', async () => {
  const text = readFileSync(path.join(project.content, `${ARTICLE}.mdx`), 'utf8');
  project.write('articles/passing.mdx', text.replace('headline: ', 'headline: Passing, '));
  expect(changed(first, await build(project))).toContain('articles/passing/index.html');
  project.restore();
  expect(changed(first, await build(project))).toEqual([]);
});
