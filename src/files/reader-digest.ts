import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Folders of `src/` whose code decides what a reading of a file gives. */
const READS_CONTENT = ['text', 'newsroom/model', 'newsroom/reading', 'newsroom/changes'];

let digest: string | undefined;

/**
 * Digest of the code that reads content, and of the versions of the libraries it uses: what was read by
 * other code must be read again. Astro does not notice by itself when a loader's code changes.
 */
export const readerDigest = (): string => {
  if (digest !== undefined) return digest;
  const hash = createHash('sha256');
  // By the working folder, which is the project's in every command: in a build this module lies elsewhere.
  const files = globSync(READS_CONTENT.map((folder) => `src/${folder}/**/*.ts`)).sort();
  for (const file of files) hash.update(file.replaceAll(path.sep, '/')).update(readFileSync(file));
  digest = hash.update(readFileSync('package-lock.json')).digest('base64url');
  return digest;
};
