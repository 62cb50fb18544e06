import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';

/**
 * Pagefind keeps filters in hash maps and writes them in whatever order these have, so that two builds of the
 * same content differ. This puts them in order and names the files after what is then in them.
 */

export interface IndexFile {
  path: string;
  content: Uint8Array;
}

const FILTER = /^filter\/\w+_([0-9a-f]+)\.pf_filter$/;
const META = /^pagefind\.\w+_([0-9a-f]+)\.pf_meta$/;
/** Which element of the metadata lists the filters, each with its file. */
const FILTERS_OF_META = 3;
/** Which element of a filter lists its values, each with its pages. */
const VALUES_OF_FILTER = 1;

export const inOrder = (files: readonly IndexFile[]): IndexFile[] => {
  const renamed = new Map<string, string>();
  const filters = files.map((file) => named(file, FILTER, VALUES_OF_FILTER, renamed));
  const metas = filters.map((file) => named(file, META, FILTERS_OF_META, renamed));
  return metas.map((file) =>
    file.path === 'pagefind-entry.json' ? { ...file, content: replaceAll(file.content, renamed) } : file,
  );
};

/** A file of this kind with a list of it in order, under its new name; any other as it is. */
const named = (file: IndexFile, kind: RegExp, list: number, renamed: Map<string, string>): IndexFile => {
  const [, hash] = kind.exec(file.path) ?? [];
  if (hash === undefined) return file;
  const bytes = replaceAll(gunzipSync(file.content), renamed);
  const { from, to, parts } = elementsOf(bytes, elementsOf(bytes, SIGNATURE).parts[list]?.from);
  const sorted = Buffer.concat([
    bytes.subarray(0, from),
    ...parts.map((part) => bytes.subarray(part.from, part.to)).sort(Buffer.compare),
    bytes.subarray(to),
  ]);
  const now = createHash('sha256').update(sorted).digest('hex').slice(0, hash.length);
  renamed.set(hash, now);
  return { path: file.path.replace(hash, now), content: gzipSync(sorted, { level: 9 }) };
};

const replaceAll = (content: Uint8Array, names: ReadonlyMap<string, string>): Buffer => {
  let text = Buffer.from(content).toString('latin1');
  for (const [was, is] of names) text = text.replaceAll(`_${was}`, `_${is}`);
  return Buffer.from(text, 'latin1');
};

/** The files begin with "pagefind_dcd", and go on with one array in CBOR (RFC 8949). */
const SIGNATURE = 12;

interface Extent {
  from: number;
  to: number;
}

/** Where the elements of an array are, all together and each. */
const elementsOf = (bytes: Buffer, at: number | undefined): Extent & { parts: Extent[] } => {
  if (at === undefined || (bytes[at] ?? 0) >> 5 !== 4) throw new Error('Pagefind has changed its files.');
  const { length, start } = headOf(bytes, at);
  const parts: Extent[] = [];
  let from = start;
  for (let index = 0; index < length; index++) {
    const to = endOf(bytes, from);
    parts.push({ from, to });
    from = to;
  }
  return { from: start, to: from, parts };
};

const endOf = (bytes: Buffer, at: number): number => {
  const { length, start } = headOf(bytes, at);
  const kind = (bytes[at] ?? 0) >> 5;
  if (kind === 2 || kind === 3) return start + length; // bytes, text
  return kind === 4 ? elementsOf(bytes, at).to : start; // an array; else a number
};

/** The number in the head of an item, and where the head ends. */
const headOf = (bytes: Buffer, at: number): { length: number; start: number } => {
  const short = (bytes[at] ?? 0) & 31;
  if (short < 24) return { length: short, start: at + 1 };
  const size = 2 ** (short - 24);
  return { length: size > 4 ? 0 : bytes.readUIntBE(at + 1, size), start: at + 1 + size };
};
