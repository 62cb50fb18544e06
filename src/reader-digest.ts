import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

let digest: string | undefined;

/**
 * Digest of the code that reads content, and of the versions of the libraries it uses: what was read by
 * other code must be read again. Astro does not notice by itself when a loader's code changes.
 */
export const readerDigest = (): string => {
  if (digest !== undefined) return digest;
  // By the working folder, which is the project's in every command: in a build this module lies elsewhere.
  const code = path.resolve('src/newsroom');
  const hash = createHash('sha256');
  for (const name of readdirSync(code).sort()) hash.update(name).update(readFileSync(path.join(code, name)));
  digest = hash.update(readFileSync('package-lock.json')).digest('base64url');
  return digest;
};
