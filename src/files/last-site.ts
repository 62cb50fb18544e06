import { hash } from 'node:crypto';
import { linkSync, lstatSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Files of the last site that was built whole, which the next one takes over where they are to have the same bytes. */

/** Where a site is built in place of dist/. */
const elsewhere = (): string | undefined => process.env['SITE_FOLDER'];
/** By the working folder, which is the project's in every command. */
const lastSite = (): string => elsewhere() ?? path.resolve('dist');
/** Where the next site is made; undefined where it is not `npm run build` that makes it. */
export const nextSite = (): string | undefined => process.env['SITE_NEXT'];

/** The file in which something is noted of the files of the last site. A site that is built elsewhere has it beside it. */
export const notesOf = (name: string): string =>
  elsewhere() === undefined ? path.resolve('node_modules/.cache/site', name) : `${elsewhere()}.${name}`;

/** A file as it was left. */
export interface Left {
  /** Digest of its bytes. */
  bytes: string;
  /** Its `stateOf`. A file that is in this state has these bytes. */
  state?: string | undefined;
}

export const digestOf = (bytes: string | Uint8Array): string =>
  hash('sha256', bytes, 'base64url').slice(0, 22);

/** A file as the disk knows it: whoever writes it, or puts another in its place, changes that. Undefined where there is no file. */
export const stateOf = (file: string, site = lastSite()): string | undefined => {
  try {
    const found = lstatSync(path.join(site, file), { bigint: true });
    return found.isFile() ? [found.ino, found.size, found.mtimeNs].join(' ') : undefined;
  } catch {
    return undefined;
  }
};

const folders = new Set<string>();

/** Whether a file has been put into the next site, so that Astro has nothing to write: it would make the folder of each file again. */
const isPut = (file: string, put: (to: string) => void): boolean => {
  const next = nextSite();
  if (next === undefined) return false;
  const to = path.join(next, file);
  const folder = path.dirname(to);
  try {
    if (!folders.has(folder)) mkdirSync(folder, { recursive: true });
    folders.add(folder);
    put(to);
    return true;
  } catch {
    // Astro tries again, and says why it cannot.
    return false;
  }
};

/** Puts a file of the last site into the next one as well. Not every disk can: FAT has one name for a file. */
const isLinked = (file: string): boolean => isPut(file, (to) => linkSync(path.join(lastSite(), file), to));

/** Whether a file that was made has been written into the next site. */
export const isWritten = (file: string, bytes: Uint8Array): boolean =>
  isPut(file, (to) => writeFileSync(to, bytes, { flag: 'wx' }));

const bytesIn = (file: string): Buffer<ArrayBuffer> | undefined => {
  try {
    return readFileSync(path.join(lastSite(), file));
  } catch {
    return undefined;
  }
};

/** A file that was taken over: with its state if it is in its place already, with its bytes if they have to be written there. */
interface Taken {
  state?: string;
  bytes: Buffer<ArrayBuffer> | null;
}

/** Takes a file over if it is as it was left. */
export const takeOver = (file: string, left: Left): Taken | undefined => {
  const state = stateOf(file);
  if (state === undefined) return undefined;
  const isAsLeft = state === left.state;
  const read = isAsLeft ? undefined : bytesIn(file);
  if (!isAsLeft && (!read || digestOf(read) !== left.bytes)) return undefined;
  if (isLinked(file)) return { state, bytes: null };
  const bytes = read ?? bytesIn(file);
  return bytes && { bytes };
};
