import { cpSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { digestsIn } from '../content/pages.ts';
import { createProject, type Project } from '../project.ts';
import { builtWorld } from '../sites.ts';

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
const ADDED = 'articles/passing';

test('a build after edits gives the bytes of one that has never seen this site, and those of before when all is taken back', async () => {
  const project = builtWorld();
  const other = createProject();
  try {
    const first = digestsIn(project.dist);
    const change = ({ content, edit, write }: Project) => {
      const text = readFileSync(path.join(content, `${ARTICLE}.mdx`), 'utf8');
      write(`${ADDED}.mdx`, text.replace('headline: ', 'headline: Passing, '));
      for (const { file, was, is } of edits) edit(file, was, is);
    };
    change(project);
    const warm = await build(project);
    expect(changed(first, warm)).toContain(`${ADDED}/index.html`);
    for (const { of, is, shownOn } of edits) {
      const word = is.replace(/^.*: /, '');
      for (const page of shownOn) {
        const file = `${page}/index.html`;
        expect(changed(first, warm), of).toContain(file);
        expect(readFileSync(path.join(project.dist, file), 'utf8'), of).toContain(word.replace(/'.*/, ''));
      }
    }

    cpSync(path.join(project.folder, '.git'), path.join(other.folder, '.git'), { recursive: true });
    other.env['HISTORY'] = '';
    change(other);
    expect(changed(warm, await build(other))).toEqual([]);

    project.restore();
    expect(changed(first, await build(project))).toEqual([]);
  } finally {
    project.remove();
    other.remove();
  }
});
