import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** By the working folder, which is the project's in every command: in a build this module lies elsewhere. */
const CACHE = path.resolve('node_modules/.cache/site');

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
  if (existsSync(file)) return readFileSync(file);
  const made = Buffer.from(await make());
  mkdirSync(path.dirname(file), { recursive: true });
  // Another build may read at the same time: it finds the whole file or none.
  const unfinished = `${file}.${process.pid}`;
  writeFileSync(unfinished, made);
  renameSync(unfinished, file);
  return made;
};
