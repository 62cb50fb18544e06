import { globSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { deserialize, serialize } from 'node:v8';
import { brotliCompress, constants, gzip, zstdCompress } from 'node:zlib';
import { digestOfCode, keep, readKept } from '../files/kept.ts';
import { digestOf, nextSite, notesOf, stateOf, takeOver, type Left } from '../files/last-site.ts';
import { isText } from './headers.ts';
import type { Encoding } from './hosts.ts';

/** Compressed copies beside the texts of a site: those of the last site are taken over as long as their texts have the same bytes. */

/** Each compresses as well as it can: a file is compressed once and sent often. On these texts Brotli is the smallest, by an eighth. */
const COMPRESSORS: Record<Encoding, (bytes: Buffer) => Promise<Buffer>> = {
  '.br': (bytes) =>
    promisify(brotliCompress)(bytes, {
      params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY },
    }),
  // More takes more memory where it is read, and saves nothing.
  '.zst': (bytes) => promisify(zstdCompress)(bytes, { params: { [constants.ZSTD_c_compressionLevel]: 19 } }),
  '.gz': (bytes) => promisify(gzip)(bytes, { level: constants.Z_BEST_COMPRESSION }),
};

/** Files that are compressed at a time. */
const TOGETHER = 16;

/** A text as it was left, and its copies: none where a copy would not be smaller. */
interface Text extends Left {
  copies: Map<Encoding, Left | undefined>;
}

interface Notes {
  /** Of all that a copy is made from besides its text. */
  key: string;
  texts: Map<string, Text>;
}

const keyOfCopies = (): string => digestOfCode(['src/hosting/compress.ts']) + process.version + process.arch;

const lastTexts = (file: string, key: string): Notes['texts'] => {
  try {
    const bytes = readKept(file);
    const notes = bytes && (deserialize(bytes) as Notes | null);
    if (notes?.key === key) return notes.texts;
  } catch {
    // Another version of this program or of V8 wrote it.
  }
  return new Map();
};

/**
 * Puts compressed copies beside every text that they make smaller.
 *
 * @param folder The built site. Where it is the one that `npm run build` makes, what the last one has is taken over.
 */
export const compress = async (folder: string, encodings: readonly Encoding[]): Promise<void> => {
  const isNext = folder === nextSite();
  const [file, key] = [notesOf('compressed'), keyOfCopies()];
  const before = isNext ? lastTexts(file, key) : new Map<string, Text>();
  const texts = new Map<string, Text>();
  const compressed = new Set<string>();

  const compressText = async (name: string): Promise<void> => {
    const whole = path.join(folder, name);
    const state = stateOf(name, folder);
    const last = before.get(name);
    // A page that was taken over is the same file, and is not read.
    const read = last !== undefined && last.state === state ? undefined : await readFile(whole);
    const digest = read ? digestOf(read) : (last?.bytes ?? '');
    const known = last?.bytes === digest ? last.copies : undefined;

    const copyIn = async (ending: Encoding): Promise<Left | undefined> => {
      const left = known?.get(ending);
      if (known?.has(ending) && left === undefined) return undefined;
      const taken = left && takeOver(name + ending, left);
      if (taken) {
        if (taken.bytes) await writeFile(whole + ending, taken.bytes);
        return { bytes: left.bytes, state: taken.state ?? stateOf(name + ending, folder) };
      }
      compressed.add(name);
      const bytes = read ?? (await readFile(whole));
      const copy = await COMPRESSORS[ending](bytes);
      if (copy.length >= bytes.length) return undefined;
      await writeFile(whole + ending, copy);
      return { bytes: digestOf(copy), state: stateOf(name + ending, folder) };
    };
    const copies = await Promise.all(
      encodings.map(async (ending) => [ending, await copyIn(ending)] as const),
    );
    texts.set(name, { bytes: digest, state, copies: new Map(copies) });
  };

  const names = globSync('**/*', { cwd: folder }).filter(isText);
  while (names.length > 0) await Promise.all(names.splice(0, TOGETHER).map(compressText));
  if (!isNext) return;
  console.log(`${compressed.size} texts were compressed, ${texts.size} in all.`);
  if (process.env['VERBOSE']) for (const name of compressed) console.log(`Compressed: ${name}`);
  keep(file, serialize({ key, texts } satisfies Notes));
};
