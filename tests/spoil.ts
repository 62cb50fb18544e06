import { createHash } from 'node:crypto';
import { globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Project } from './project.ts';

/** Where builds keep what they make use of later, from the project's folder on. */
export const CACHE = 'node_modules/.cache/site';

/** The bytes of the digest before what is kept. */
const HEAD = 32;
const withDigest = (bytes: Buffer): Buffer =>
  Buffer.concat([createHash('sha256').update(bytes).digest(), bytes]);

/** What may become of a kept file. */
export const SPOILED = {
  empty: () => Buffer.alloc(0),
  'cut within its digest': (bytes) => bytes.subarray(0, HEAD - 1),
  'cut behind its digest': (bytes) => bytes.subarray(0, HEAD),
  'cut in the middle': (bytes) => bytes.subarray(0, bytes.length / 2),
  'without its last byte': (bytes) => bytes.subarray(0, -1),
  'longer by a byte': (bytes) => Buffer.concat([bytes, Buffer.of(0)]),
  turned: (bytes) => {
    const turned = Buffer.from(bytes);
    const at = HEAD + Math.floor((turned.length - HEAD) / 2);
    turned[at] = (turned[at] ?? 0) ^ 1;
    return turned;
  },
  'of another digest': (bytes) => Buffer.concat([Buffer.alloc(HEAD), bytes.subarray(HEAD)]),
  /** Whole, and of no form that this version knows: `FOREIGN` says of which files there may be such ones. */
  foreign: () => withDigest(Buffer.from('2')),
  'of no value': () => withDigest(Buffer.from('null')),
} satisfies Record<string, (bytes: Buffer) => Buffer>;
export type Spoiled = keyof typeof SPOILED;

/** Files that keep their name from version to version. The name of every other one has a digest of what it was made from and by. */
const FOREIGN = /^(?:pages|compressed|spelling|documents\/.*)$/;

/**
 * Spoils what the last build has kept.
 *
 * @param which Of the files in the cache, by their paths in it.
 * @param but Those that stay as they are.
 */
export const spoil = ({ folder }: Project, how: Spoiled, which: RegExp, but?: RegExp): void => {
  const files = globSync('**/*', { cwd: path.join(folder, CACHE), withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
  const spoiled = files.filter((file) => {
    const name = path.relative(path.join(folder, CACHE), file).replaceAll(path.sep, '/');
    const may = (how !== 'foreign' && how !== 'of no value') || FOREIGN.test(name);
    return may && which.test(name) && but?.test(name) !== true;
  });
  if (spoiled.length === 0) throw new Error(`Nothing is kept that could be ${how}.`);
  for (const file of spoiled) writeFileSync(file, SPOILED[how](readFileSync(file)));
};

/**
 * Changes the built site: a page is another, one is gone, and there is one that nobody has made. A file that no edit of the content
 * changes is as long as it was, and has another letter.
 */
export const changeByHand = ({ dist }: Project): void => {
  writeFileSync(path.join(dist, 'index.html'), '<p>Changed by hand.</p>');
  const robots = path.join(dist, 'robots.txt');
  writeFileSync(robots, readFileSync(robots, 'utf8').replace('User', 'Used'));
  rmSync(path.join(dist, 'actors/index.html'));
  writeFileSync(path.join(dist, 'stray.html'), '<p>From nowhere.</p>');
};
