import { createHash } from 'node:crypto';
import path from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { ContentFile } from './content-folder.ts';
import { keep, readKept } from './kept.ts';
import { bytesOf } from './read-content.ts';
import { readerDigest } from './reader-digest.ts';
import { readDocument } from '../newsroom/reading/read-document.ts';
import type { Document } from '../newsroom/model/document.ts';

/** Where builds and checks of this project keep what they read, from its folder on. */
export const DOCUMENTS = 'node_modules/.cache/site/documents';

/** A document, and the digest of everything that it was read from. */
interface Read {
  digest: string;
  document: Document;
}
type ByPath = ReadonlyMap<string, Read>;

/** What this process has read, by the file that keeps it: the dev server reads only the file that an editor saves. */
const before = new Map<string, ByPath>();

const keptIn = (file: string): ByPath => {
  try {
    const bytes = readKept(file);
    const kept: unknown = bytes && deserialize(bytes);
    if (kept instanceof Map) return kept as ByPath;
  } catch {
    // Said below.
  }
  // There is none, or another version of this program or of V8 wrote it.
  return new Map();
};

/**
 * The documents of files, in their order. A file that did not change is not read again, in this build or the next one:
 * the digest covers its bytes, the language and the code that reads it.
 *
 * Astro's own collections would do the same, but hand all documents to the bundler as one module, which is too large for
 * it at some ten thousand articles.
 *
 * @param language Of the texts, BCP 47.
 * @param cache The folder in which they are kept, one file for each collection. It may be lost at any time.
 */
export const readDocuments = (files: readonly ContentFile[], language: string, cache: string): Document[] =>
  [...Map.groupBy(files, ({ collection }) => collection)].flatMap(([collection, ofCollection]) => {
    const kept = path.join(cache, collection);
    const last = before.get(kept) ?? keptIn(kept);
    const reads = new Map(
      ofCollection.map((file) => [file.path, readAgain(file, language, last.get(file.path))]),
    );
    before.set(kept, reads);
    const isAsBefore =
      reads.size === last.size && [...reads].every(([file, read]) => last.get(file) === read);
    if (!isAsBefore) keep(kept, serialize(reads));
    return [...reads.values()].map(({ document }) => document);
  });

/** Changes with all that a document is read from: its bytes, the language and the code that reads it. */
const digestOf = (language: string, bytes: Uint8Array, beside: Uint8Array | undefined): string =>
  createHash('sha256')
    .update(readerDigest())
    .update(language)
    .update(bytes)
    .update(beside ?? '')
    .digest('base64url');

const readAgain = (file: ContentFile, language: string, last: Read | undefined): Read => {
  const [bytes, beside] = bytesOf(file);
  const digest = digestOf(language, bytes, beside);
  return last?.digest === digest
    ? last
    : { digest, document: readDocument(file.collection, file.path, bytes, language, beside) };
};

/**
 * What this process has read already of a file with just these bytes. Most files are the same in two commits.
 *
 * @param file Path within the content folder.
 */
export const readBefore = (
  file: string,
  language: string,
  bytes: Uint8Array,
  beside: Uint8Array | undefined,
): Document | undefined => {
  const read = [...before.values()].find((byPath) => byPath.has(file))?.get(file);
  return read?.digest === digestOf(language, bytes, beside) ? read.document : undefined;
};
