import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { digestsIn } from '../content/pages.ts';
import { createProject, type Project } from '../project.ts';

/** A digest of every file of a built site. */
type Digests = Record<string, string>;

const build = async (project: Project): Promise<Digests> => {
  const { status, stdout, stderr } = await project.build();
  if (status !== 0) throw new Error(stdout + stderr);
  return digestsIn(project.dist);
};

const changed = (before: Digests, after: Digests): string[] =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (file) => before[file] !== after[file],
  );

const ARTICLE = 'articles/dam-gates-opened';

/**
 * Edits of a file each, and the pages that show them. Of those at least one shows no other edit, and is not a page of
 * the file itself: it must be made anew for this edit alone.
 */
const edits = [
  {
    of: 'a claim',
    file: `${ARTICLE}.mdx`,
    was: 'opened two gates',
    is: 'opened both gates',
    shownOn: [ARTICLE, 'actors/water-board'],
  },
  {
    of: 'the name of an actor',
    file: 'actors/farmers-league.mdx',
    was: "name: Farmers'",
    is: "name: Great Farmers'",
    shownOn: ['articles/who-controls-the-orun', 'actors'],
  },
  {
    of: 'the title of an event',
    file: 'events/treaty-signed.mdx',
    was: 'title: ',
    is: 'title: Again, ',
    shownOn: ['articles/water-agreement', 'topics/orun-river'],
  },
  {
    of: 'the publisher of a source',
    file: 'sources/ledger-league.yaml',
    was: 'publisher: ',
    is: 'publisher: Old ',
    shownOn: ['locations/tel-marun'],
  },
];
const edit = (project: Project) => {
  for (const { file, was, is } of edits) project.edit(file, was, is);
};

// One project for all tests, which follow one another: each build finds what those before it have left.
let project: Project;
let first: Digests;
beforeAll(async () => {
  project = createProject();
  first = await build(project);
});
afterAll(() => project.remove());

test('a second build without a change gives the same bytes', async () => {
  expect(changed(first, await build(project))).toEqual([]);
});

test('after edits a build gives the same bytes as one in another folder that has never seen this site', async () => {
  edit(project);
  const warm = await build(project);
  for (const { of, is, shownOn } of edits) {
    const word = is.replace(/^.*: /, '');
    for (const page of shownOn) {
      const file = `${page}/index.html`;
      expect(changed(first, warm), of).toContain(file);
      expect(readFileSync(path.join(project.dist, file), 'utf8'), of).toContain(word.replace(/'.*/, ''));
    }
  }
  const other = createProject();
  try {
    edit(other);
    expect(changed(warm, await build(other))).toEqual([]);
  } finally {
    other.remove();
  }
});

test('an article that comes and goes leaves nothing behind', async () => {
  project.restore();
  const text = readFileSync(path.join(project.content, `${ARTICLE}.mdx`), 'utf8');
  project.write('articles/passing.mdx', text.replace('headline: ', 'headline: Passing, '));
  expect(changed(first, await build(project))).toContain('articles/passing/index.html');
  project.restore();
  expect(changed(first, await build(project))).toEqual([]);
});
