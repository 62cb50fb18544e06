import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** By the working folder, which is the project's in every command: in a build this module lies elsewhere. */
const CACHE = path.resolve('node_modules/.cache/site');

const digestOf = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest();
/** Bytes of the digest that stands before what is kept. */
const HEAD = 32;

/** What was kept in a file; undefined where there is none, or where it is not as it was written. */
export const readKept = (file: string): Buffer<ArrayBuffer> | undefined => {
  try {
    const bytes = readFileSync(file);
    const kept = bytes.subarray(HEAD);
    return digestOf(kept).equals(bytes.subarray(0, HEAD)) ? kept : undefined;
  } catch {
    return undefined;
  }
};

let said = false;

/** Keeps bytes in a file, whole or not at all. Where the disk takes none, it says so once and nothing is kept. */
export const keep = (file: string, bytes: Uint8Array): void => {
  // Another build may read at the same time: it finds the whole file or none.
  const unfinished = `${file}.${process.pid}`;
  try {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(unfinished, Buffer.concat([digestOf(bytes), bytes]));
    renameSync(unfinished, file);
  } catch (error) {
    if (!said)
      console.warn(
        `Nothing can be kept in ${path.dirname(file)}, so what takes long is made anew each time: ${(error as Error).message}`,
      );
    said = true;
  }
};

/**
 * What takes long to make, from the cache, or made and put there.
 *
 * @param folder Within the cache.
 * @param key All that it depends on: its source, its measures, the version of what makes it.
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
