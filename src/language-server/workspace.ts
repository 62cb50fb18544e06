import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { checkFolder, type CheckedFolder } from '../check-folder.ts';
import { collectionOf, type ContentFile } from '../files/content-folder.ts';
import { bytesOf } from '../files/read-content.ts';
import type { Document } from '../newsroom/model/document.ts';
import { readDocument } from '../newsroom/reading/read-document.ts';
import { site } from '../site.ts';

/** A content folder while somebody types: the texts of open files stand in place of those on the disk. */
export interface Workspace {
  /** Takes a text as it is now; without one the disk has it. @param file Path within the folder, with `/`. */
  put: (file: string, text: string | undefined) => void;
  /** Checks the whole folder. Only what has changed since the last time is read again. */
  check: () => Promise<CheckedFolder>;
}

const isSame = (a: Buffer | undefined, b: Buffer | undefined): boolean =>
  a === undefined || b === undefined ? a === b : a.equals(b);

/** @param folder Absolute path of the content folder. */
export const openWorkspace = (folder: string): Workspace => {
  const typed = new Map<string, string>();
  const last = new Map<string, { bytes: Buffer; beside: Buffer | undefined; document: Document }>();
  const read = (file: ContentFile): Document => {
    const text = typed.get(file.path);
    const [saved, beside] = text === undefined || file.beside !== undefined ? bytesOf(file) : [];
    const bytes = text === undefined ? saved : Buffer.from(text);
    const before = last.get(file.path);
    if (before && bytes && isSame(before.bytes, bytes) && isSame(before.beside, beside))
      return before.document;
    const document = readDocument(
      file.collection,
      file.path,
      bytes ?? Buffer.alloc(0),
      site.language,
      beside,
    );
    last.set(file.path, { bytes: bytes ?? Buffer.alloc(0), beside, document });
    return document;
  };
  /** Files that an editor has begun and not saved. */
  const begun = (): ContentFile[] =>
    [...typed.keys()].flatMap((file) => {
      const collection = collectionOf(file);
      const absolute = path.join(folder, file);
      return collection && !existsSync(absolute) ? [{ collection, path: file, absolute }] : [];
    });
  const textOf = (file: string): string => typed.get(file) ?? readFileSync(path.join(folder, file), 'utf8');
  return {
    put: (file, text) => {
      if (text === undefined) typed.delete(file);
      else typed.set(file, text);
    },
    check: () => checkFolder(folder, read, begun(), textOf),
  };
};
