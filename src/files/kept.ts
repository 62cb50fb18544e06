import { createHash } from 'node:crypto';
import { globSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Found from the working folder, which is that of the project in every command. In a build this module lies in another place. */
const CACHE = path.resolve('node_modules/.cache/site');

const digestOf = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest();
/** Bytes of the digest, which stands before the bytes that are kept. */
const HEAD = 32;

/**
 * Digest of code, and of the versions of the libraries it uses: what other code has made must be made again.
 *
 * @param patterns Files, from the folder of the project on, since in a build this module lies elsewhere.
 */
export const digestOfCode = (patterns: readonly string[]): string => {
  const hash = createHash('sha256');
  const files = globSync([...patterns, 'package-lock.json'], { withFileTypes: true })
    .filter((one) => one.isFile())
    .map((one) => path.relative('', path.join(one.parentPath, one.name)).replaceAll(path.sep, '/'));
  for (const file of files.sort()) hash.update(file).update(readFileSync(file));
  return hash.digest('base64url');
};

/** Whether anything is kept from one build to the next, and taken from there: not with `npm run build -- --no-cache`. */
export const isKeeping = (): boolean => process.env['CACHE'] !== 'off';

/** The bytes that were kept in a file; undefined where there is no file, or where it is no longer as it was written. */
export const readKept = (file: string): Buffer<ArrayBuffer> | undefined => {
  if (!isKeeping()) return undefined;
  try {
    const bytes = readFileSync(file);
    const kept = bytes.subarray(HEAD);
    return digestOf(kept).equals(bytes.subarray(0, HEAD)) ? kept : undefined;
  } catch {
    return undefined;
  }
};

/** The same of a file that has JSON; undefined where it has something else, since another version may have written it. */
export const readKeptJson = (file: string): unknown => {
  try {
    return JSON.parse(readKept(file)?.toString() ?? 'null') ?? undefined;
  } catch {
    return undefined;
  }
};

let hasWarned = false;

/** Keeps bytes in a file, whole or not at all. Where the disk refuses them, it says so once, and nothing is kept. */
export const keep = (file: string, bytes: Uint8Array): void => {
  if (!isKeeping()) return;
  // Another build that reads at the same time must find the whole file or none.
  const unfinished = `${file}.${process.pid}`;
  try {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(unfinished, Buffer.concat([digestOf(bytes), bytes]));
    renameSync(unfinished, file);
  } catch (error) {
    if (!hasWarned)
      console.warn(
        `Nothing can be kept in ${path.dirname(file)}, so texts, pictures and histories are read and made again in each build: ${(error as Error).message}`,
      );
    hasWarned = true;
  }
};

/**
 * Bytes that take long to make: from the cache, or else made and put there.
 *
 * @param folder The folder within the cache.
 * @param key Everything on which the bytes depend: their source, their size, the version of what makes them.
 */
export const kept = async (
  folder: string,
  key: string,
  make: () => Promise<Uint8Array>,
): Promise<Buffer<ArrayBuffer>> => {
  const name = createHash('sha256').update(key).digest('hex').slice(0, 32);
  const file = path.join(CACHE, folder, name);
  const before = readKept(file);
  if (before !== undefined) return before;
  const made = Buffer.from(await make());
  keep(file, made);
  return made;
};
