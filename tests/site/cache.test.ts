import { readFileSync, truncateSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { changedFiles, digestsIn, type Digests } from '../content/pages.ts';
import { copy } from '../copy.ts';
import { createProject, type Project } from '../project.ts';
import { CACHE, changeByHand, spoil } from '../spoil.ts';
import { builtWorld } from '../sites.ts';

/** Files of the index are named by what is in them. */
const SEARCH = /^search\/.*\.json$/;

/** The files of a build, and those of them that were not taken over from the one before. */
const buildAndTell = async (project: Project): Promise<{ files: Digests; made: string[] }> => {
  const { status, stdout, stderr } = await project.run('build.ts', ['--verbose']);
  if (status !== 0) throw new Error(stdout + stderr);
  const made = Array.from(stdout.matchAll(/^Made: (\S+)/gm), ([, file = '']) => file);
  return {
    files: digestsIn(project.dist),
    made: made.filter((file) => !SEARCH.test(file)).sort(),
  };
};
const build = async (project: Project): Promise<Digests> => (await buildAndTell(project)).files;

const ARTICLE = 'articles/dam-gates-opened';

/**
 * Edits of a file each, and the pages that show them. Of those at least one shows no other edit, and is not a page of
 * the file itself: it must be made anew for this edit alone. Of two edits it is said which other pages are made anew.
 */
const edits = [
  {
    of: 'a claim',
    file: `${ARTICLE}.mdx`,
    was: 'opened two gates',
    is: 'opened both gates',
    shownOn: [ARTICLE, 'actors/water-board'],
    // They read claims of this article, tellings of its events, or who is mentioned how often, and show none of the words.
    alsoMade: [
      'actors/index.html',
      'actors/nadia-tarvani/index.html',
      'actors/tel-marun-council/index.html',
      `${ARTICLE}/history/index.html`,
      `${ARTICLE}/key-points/order/index.html`,
      'articles/water-agreement.json',
      'articles/water-agreement.md',
      'articles/water-agreement/index.html',
      'index.html',
      'locations/darabrud/index.html',
      'locations/index.html',
      'locations/tel-marun/index.html',
      'open/index.html',
      'sitemap-index.xml',
      'topics/orun-river/index.html',
    ],
  },
  {
    of: 'the name of an actor',
    file: 'actors/farmers-league.mdx',
    was: "name: Farmers'",
    is: "name: Great Farmers'",
    shownOn: ['articles/who-controls-the-orun', 'actors'],
    alsoMade: [],
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
/** Where the build keeps what its pages were made from. */
const PAGES = `${CACHE}/pages`;

const ADDED = 'articles/passing';

test('a build after edits gives the bytes of one that has never seen this site, and those of before when all is taken back', async () => {
  const project = builtWorld();
  const other = createProject();
  try {
    const first = digestsIn(project.dist);
    let before = first;
    for (const { of, file, was, is, shownOn, alsoMade } of edits.filter((one) => one.alsoMade)) {
      project.edit(file, was, is);
      const { files, made } = await buildAndTell(project);
      const other = changedFiles(before, files).filter((one) => !SEARCH.test(one));
      expect(made, of).toEqual(expect.arrayContaining(other));
      expect(other, of).toEqual(expect.arrayContaining(shownOn.map((page) => `${page}/index.html`)));
      expect(
        made.filter((one) => !other.includes(one)),
        of,
      ).toEqual(alsoMade);
      before = files;
    }
    const change = ({ content, edit, write }: Project) => {
      const text = readFileSync(path.join(content, `${ARTICLE}.mdx`), 'utf8');
      write(`${ADDED}.mdx`, text.replace('headline: ', 'headline: Passing, '));
      for (const { file, was, is } of edits) edit(file, was, is);
    };
    project.restore();
    change(project);
    // What was kept of parts of pages may be damaged, and the site changed by hand.
    spoil(project, 'turned', /./, /pages$/);
    changeByHand(project);
    const warm = await build(project);
    expect(changedFiles(first, warm)).toContain(`${ADDED}/index.html`);
    for (const { of, is, shownOn } of edits) {
      const word = is.replace(/^.*: /, '');
      for (const page of shownOn) {
        const file = `${page}/index.html`;
        expect(changedFiles(first, warm), of).toContain(file);
        expect(readFileSync(path.join(project.dist, file), 'utf8'), of).toContain(word.replace(/'.*/, ''));
      }
    }

    copy(path.join(project.folder, '.git'), path.join(other.folder, '.git'));
    other.env['HISTORY'] = '';
    change(other);
    expect(changedFiles(warm, await build(other))).toEqual([]);

    project.restore();
    truncateSync(path.join(project.folder, PAGES), 1000);
    const { files, made } = await buildAndTell(project);
    expect(changedFiles(first, files)).toEqual([]);
    // Nothing is taken over by notes that are cut.
    expect(made).toContain('404.html');
    expect(made.length).toBeGreaterThan(100);
  } finally {
    project.remove();
    other.remove();
  }
});
