import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** What of `src/` decides what a reading of a file gives, or a comparison of two. */
const READS_CONTENT = [
  ...['text', 'newsroom/model', 'newsroom/reading', 'newsroom/changes'].map((room) => `${room}/**/*.ts`),
  'files/dictionary.ts',
];

let digest: string | undefined;

/**
 * Digest of the code that reads content, and of the versions of the libraries it uses: what was read by
 * other code must be read again. Astro does not notice by itself when a loader's code changes.
 */
export const readerDigest = (): string => {
  if (digest !== undefined) return digest;
  const hash = createHash('sha256');
  // By the working folder, which is the project's in every command: in a build this module lies elsewhere.
  const files = globSync(READS_CONTENT.map((pattern) => `src/${pattern}`)).sort();
  for (const file of files) hash.update(file.replaceAll(path.sep, '/')).update(readFileSync(file));
  digest = hash.update(readFileSync('package-lock.json')).digest('base64url');
  return digest;
};
