import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { MARK, OWN_WORDS, SETTINGS } from '../newsroom/model/settings.ts';
import { digestOfCode, isKeeping, keep, readKept } from './kept.ts';
import { digestOf, isWritten, notesOf, stateOf, takeOver, type Left } from './last-site.ts';
import type { WatchedNewsroom } from './reads.ts';

/** Pages of the last build that are taken over by the next one, since nothing that they show has changed. */

const TABLE = notesOf('pages');

/** What a page was made from: what it was given as props, what it read, and the file that came out. */
interface Page extends Left {
  given: string;
  reads: Uint32Array;
}

/** All pages of a build. */
interface Table {
  /** Of all that every page is made from. */
  key: string;
  /** Of each read, by its number. */
  names: string[];
  digests: string[];
  pages: [file: string, page: Omit<Page, 'reads'>, reads: number][];
  /** Those of each page one after the other: at 1,000 explainers there are three million. */
  reads: Uint32Array;
}

/** What the pages are made of besides the newsroom. */
const CODE = ['src/**/*', 'astro.config.mjs', 'package.json', 'tsconfig.json'];

/**
 * Digest of what every page is made from: code, packages, settings, words, mark, the day of the build, and the program that runs
 * it, whose data on languages are in every date.
 *
 * @param folder The content folder.
 */
export const keyOfPages = (folder: string, today: string): string => {
  const own = [SETTINGS, OWN_WORDS, ...Object.values(MARK)]
    .map((name) => path.join(folder, name))
    .filter((file) => existsSync(file))
    .map((file) => [path.basename(file), digestOf(readFileSync(file))]);
  const program = [process.versions, process.arch, process.env['HISTORY']];
  return digestOf(JSON.stringify([digestOfCode(CODE), own, today, program]));
};

const lastTable = (key: string): Table | undefined => {
  try {
    const bytes = readKept(TABLE);
    // The bytes are as they were written, so a table of this key has this form.
    const table = bytes && (deserialize(bytes) as Table | null);
    return table?.key === key ? table : undefined;
  } catch {
    // Another version of this program or of V8 wrote it.
    return undefined;
  }
};

const pagesOf = ({ pages, reads }: Table): Map<string, Page> => {
  let from = 0;
  return new Map(
    pages.map(([file, page, count]) => [file, { ...page, reads: reads.subarray(from, (from += count)) }]),
  );
};

/** Statuses of a page that is as it should be: that of 404.html is its own. */
const DONE: ReadonlySet<number> = new Set([200, 404]);

/** The file of a page within a built site. @param address Its path below the base. */
const fileOf = (address: string): string => {
  // Astro asks for a file with a slash behind its name where the name is a parameter.
  const name = decodeURI(address)
    .replace(/^\//, '')
    .replace(/(\.\w+)\/$/, '$1');
  if (name === '404/') return '404.html';
  return name === '' || name.endsWith('/') ? `${name}index.html` : name;
};

/**
 * What takes a page over from the last build, or has it rendered and notes what it was made from. When the build has ended well, the
 * notes are kept for the next one.
 *
 * @param key `keyOfPages`.
 */
export const keptPages = (
  { reading, numberOf, nameOf, digestOf: digestOfRead, digest }: WatchedNewsroom,
  key: string,
) => {
  const found = lastTable(key);
  // No page has read anything yet, so these are the first to be numbered: each has the number that it had.
  const last = found?.names.every((name, number) => numberOf(name) === number) ? found : undefined;
  const before = last ? pagesOf(last) : new Map<string, Page>();
  /** Of each read of the last build: 1 if it gives the same, 2 if it does not, 0 as long as nobody has asked. */
  const compared = new Uint8Array(last?.names.length ?? 0);
  const isChanged = (read: number): boolean => {
    compared[read] ||= digestOfRead(read) === last?.digests[read] ? 1 : 2;
    return compared[read] === 2;
  };
  const pages = new Map<string, Page>();
  /** Why pages are rendered, by their files. */
  const rendered = new Map<string, string>();

  const reasonOf = (page: Page | undefined, changed: number | undefined): string => {
    if (!page) return 'not there before';
    return changed === undefined ? 'another list or file' : nameOf(changed);
  };

  const write = () => {
    console.log(`${rendered.size} pages and files were made, ${pages.size} in all.`);
    if (process.env['VERBOSE'])
      for (const [file, reason] of rendered) console.log(`Made: ${file} (${reason})`);
    const reads = new Uint32Array([...pages.values()].reduce((sum, page) => sum + page.reads.length, 0));
    let count = 0;
    for (const page of pages.values()) {
      reads.set(page.reads, count);
      count += page.reads.length;
    }
    const names: string[] = [];
    /** Of each read its number in the table, from 1 on. What only pages have read that are gone has none. */
    const numbers = new Uint32Array(reads.reduce((most, read) => Math.max(most, read), 0) + 1);
    for (const [index, read] of reads.entries()) {
      numbers[read] ||= names.push(nameOf(read));
      reads[index] = (numbers[read] ?? 0) - 1;
    }
    const table: Table = {
      key,
      names,
      digests: names.map((name) => digestOfRead(numberOf(name)) ?? ''),
      pages: [...pages].map(([file, { reads: own, ...page }]) => [
        file,
        { ...page, state: page.state ?? stateOf(file) },
        own.length,
      ]),
      reads,
    };
    keep(TABLE, serialize(table));
  };
  if (isKeeping()) process.once('exit', (status) => status === 0 && write());

  /**
   * @param address Path of the page below the base.
   * @param props What the page is given: also how it is made, so the file of the code that makes it.
   */
  return async (address: string, props: unknown, render: () => Promise<Response>): Promise<Response> => {
    const file = fileOf(address);
    const given = digest(props);
    const page = before.get(file);
    const changed = page?.reads.find(isChanged);
    if (page?.given === given && page && changed === undefined) {
      const taken = takeOver(file, page);
      if (taken) {
        pages.set(file, { ...page, state: taken.state });
        return new Response(taken.bytes);
      }
    }
    rendered.set(file, reasonOf(page, changed));
    const { made, reads: read } = await reading(async () => {
      const response = await render();
      return { response, bytes: new Uint8Array(await response.arrayBuffer()) };
    });
    const reads = Uint32Array.from(read);
    if (
      given !== undefined &&
      DONE.has(made.response.status) &&
      reads.every((one) => digestOfRead(one) !== undefined)
    )
      pages.set(file, { given, reads, bytes: digestOf(made.bytes) });
    // Of any other status, and where there is no body, Astro knows what to write.
    const isWhole = DONE.has(made.response.status) && made.response.body !== null;
    return isWhole && isWritten(file, made.bytes)
      ? new Response(null)
      : new Response(made.bytes, made.response);
  };
};
