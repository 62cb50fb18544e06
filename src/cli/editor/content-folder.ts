import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { contentFolder, listContent } from '../../files/content-folder.ts';
import { readContent } from '../../files/read-content.ts';
import type { Document } from '../../newsroom/model/document.ts';
import type { Collection } from '../../newsroom/model/kinds.ts';
import { freeId, idFrom, whyNoId } from '../../newsroom/writing/new-id.ts';
import { site } from '../../site.ts';
import { EditorError } from './command.ts';

/** How the commands of an editor read the content folder, and how they write into it. */

/**
 * Every file of the content folder that could be read.
 *
 * @throws EditorError When there is no such folder, or it is not the content folder of a newsroom.
 */
export const documentsOfFolder = (): Document[] => {
  const { files, problems } = listContent(contentFolder());
  const none = problems.find(({ code }) => code === 'no-content');
  if (none) throw new EditorError(`${none.sentence} ${none.hint ?? ''}`.trim());
  return files.map((file) => readContent(file, site.language));
};

/** Ids of the files of a collection. */
export const idsIn = (documents: readonly Document[], collection: Collection): Set<string> =>
  new Set(documents.filter((one) => one.collection === collection).map(({ id }) => id));

/**
 * The id that an editor has chosen for a new file.
 *
 * @throws EditorError When it can be none, or is taken.
 */
export const chosenId = (wanted: string, taken: ReadonlySet<string>): string => {
  const why = whyNoId(wanted);
  if (why !== undefined)
    throw new EditorError(
      `"${wanted}" cannot be an id${why}, for example --id ${idFrom(wanted, 'gates-opened')}`,
    );
  if (taken.has(wanted))
    throw new EditorError(
      `The id "${wanted}" is taken. Choose another one, for example --id ${freeId(wanted, taken)}`,
    );
  return wanted;
};

/** A path within the content folder as the editor can open it: from the working folder. */
export const shown = (file: string): string => path.relative(process.cwd(), path.join(contentFolder(), file));

/**
 * Writes new files, all of them or none.
 *
 * @param files Texts or bytes by path within the content folder, in the order in which they are written.
 * @throws EditorError When there is one already: nothing is overwritten.
 */
export const writeNew = (files: Readonly<Record<string, string | Uint8Array>>): void => {
  const absolute = (file: string) => path.join(contentFolder(), file);
  const taken = Object.keys(files).find((file) => existsSync(absolute(file)));
  if (taken !== undefined)
    throw new EditorError(
      `${shown(taken)} exists already, so nothing was written. Give another id with --id.`,
    );
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(path.dirname(absolute(file)), { recursive: true });
    writeFileSync(absolute(file), text, { flag: 'wx' });
  }
};
