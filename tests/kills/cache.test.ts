import { chmodSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { digestsIn } from '../content/pages.ts';
import type { Project } from '../project.ts';
import { builtWorld } from '../sites.ts';
import { CACHE, changeByHand, spoil, SPOILED, type Spoiled } from '../spoil.ts';

/**
 * `npm run test:kills`: whatever becomes of what a build has kept, the next one ends well, and its site is byte for byte that of a build
 * that had nothing. `tests/site/cache.test.ts` has notes that were turned and pages changed by hand.
 */

let project: Project;
let clean: Record<string, string>;
beforeAll(async () => {
  project = builtWorld();
  expect(await project.run('build.ts', ['--no-cache'])).toMatchObject({ status: 0 });
  clean = digestsIn(project.dist);
});
afterAll(() => project.remove());

const isClean = async (): Promise<void> => {
  const { status, stderr } = await project.build();
  expect({ status, stderr }).toMatchObject({ status: 0 });
  expect(digestsIn(project.dist)).toEqual(clean);
};

/** What is kept, by the paths in the cache. */
const KEPT = {
  'the notes of the pages': /^pages$/,
  'the documents': /^documents\//,
  'the maps': /^maps\//,
  'the pictures': /^(?:pictures|looks)\//,
  'the cards': /^cards\//,
  'the history': /^history-/,
};
const FOREIGN: Spoiled[] = ['foreign', 'of no value'];

describe.each(Object.entries(KEPT))('%s', (name, which) => {
  const ways = (Object.keys(SPOILED) as Spoiled[]).filter(
    (how) => !FOREIGN.includes(how) || name === 'the notes of the pages' || name === 'the documents',
  );
  test.each(ways)('may be %s', async (how) => {
    await project.build();
    spoil(project, how, which);
    // Otherwise the pages are taken over, and nothing else is asked for.
    if (name !== 'the notes of the pages') spoil(project, 'empty', /^pages$/);
    await isClean();
  });
});

const inCache = (name = ''): string => path.join(project.folder, CACHE, name);
const remove = (folder: string): void => rmSync(folder, { recursive: true, force: true });

test.each<[string, () => void]>([
  ['the cache is gone', () => remove(inCache())],
  ['the documents are gone', () => remove(inCache('documents'))],
  ['the maps are gone', () => remove(inCache('maps'))],
  ['the site was changed by hand', () => changeByHand(project)],
  ['the site is gone', () => remove(project.dist)],
  ['site and cache are gone', () => [project.dist, inCache()].forEach(remove)],
  // Neither can it be read, nor can anything be put there.
  ['the cache is a file', () => (remove(inCache()), writeFileSync(inCache(), ''))],
])('%s', async (_, happens) => {
  await project.build();
  happens();
  await isClean();
});

test('the cache can be read and not be written', async () => {
  remove(inCache());
  await project.build();
  // It is not so for root, who writes wherever there is a disk.
  chmodSync(inCache('documents'), 0o555);
  spoil(project, 'empty', /^documents\/articles$/);
  try {
    await isClean();
  } finally {
    chmodSync(inCache('documents'), 0o755);
  }
});
