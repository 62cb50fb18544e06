import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Loader, LoaderContext } from 'astro/loaders';
import { contentFolder, listContent, type ContentFile } from './content-folder.ts';
import { readDocument } from '../newsroom/reading/read-document.ts';
import type { Document } from '../newsroom/model/document.ts';
import type { Collection } from '../newsroom/model/kinds.ts';
import { IMAGES } from '../newsroom/model/pictures/picture.ts';
import { bytesOf } from './read-content.ts';
import { lookAtPicture } from './pictures.ts';
import { settingsIn } from './settings.ts';
import { readerDigest } from './reader-digest.ts';

/** What is stored of a document: all but its collection, since Astro takes `{ collection, id }` for a reference. */
export type Stored<C extends Collection> = Omit<Document<C>, 'collection'>;

/** The document of an entry of the store. */
export const documentOf = <C extends Collection>({
  collection,
  data,
}: {
  collection: C;
  data: Stored<C>;
}): Document<C> => ({ ...data, collection });

/** Milliseconds after which a file that an editor saves is whole. */
const SAVED = 100;

/** Reads a folder of the content folder, and reads it again whenever something in it has changed. */
const readAndWatch = async (
  within: string,
  watcher: LoaderContext['watcher'],
  read: () => void | Promise<void>,
): Promise<void> => {
  await read();
  if (!watcher) return;
  const folder = contentFolder();
  watcher.add(folder);
  const start = path.join(folder, within) + path.sep;
  let again: NodeJS.Timeout | undefined;
  for (const happened of ['add', 'change', 'unlink'] as const) {
    watcher.on(happened, (changed) => {
      if (!path.resolve(changed).startsWith(start)) return;
      void read();
      // A file that is being saved may have been empty just now, and no other event need follow.
      clearTimeout(again);
      again = setTimeout(() => void read(), SAVED);
    });
  }
};

/**
 * Puts one collection's documents into Astro's data store: MDX as data, not as modules. A file that did not
 * change is not read again; the digest covers its bytes, the language and the code that reads it.
 */
export const documents = (collection: Collection): Loader => ({
  name: `content-${collection}`,
  async load({ store, watcher }) {
    const folder = contentFolder();
    const { language } = settingsIn(folder).settings;
    const reader = readerDigest();
    const read = () => {
      const files = listContent(folder).files.filter((file) => file.collection === collection);
      const present = new Set(files.map((file) => file.path));
      for (const id of store.keys()) if (!present.has(id)) store.delete(id);
      for (const file of files) put(file);
    };
    const put = (file: ContentFile) => {
      const [bytes, beside] = bytesOf(file);
      const hash = createHash('sha256').update(reader).update(language).update(bytes);
      const digest = hash.update(beside ?? '').digest('base64url');
      if (store.get(file.path)?.digest === digest) return;
      const { collection: _, ...data } = readDocument(collection, file.path, bytes, language, beside);
      store.set({ id: file.path, digest, data });
    };
    await readAndWatch(collection, watcher, read);
  },
});

/** What is known of the pictures, as entries of Astro's data store: so pages are made again when one has changed. */
export const pictures = (): Loader => ({
  name: 'content-pictures',
  async load({ store, watcher }) {
    const folder = contentFolder();
    await readAndWatch(IMAGES, watcher, async () => {
      const files = listContent(folder).pictures;
      const present = new Set(files.map(({ id }) => id));
      for (const id of store.keys()) if (!present.has(id)) store.delete(id);
      for (const { id, absolute } of files) {
        const data = await lookAtPicture(id, readFileSync(absolute));
        store.set({ id, digest: JSON.stringify(data), data: { ...data } });
      }
    });
  },
});
