import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { contentFolder, listContent } from '../../files/content-folder.ts';
import { readContent } from '../../files/read-content.ts';
import type { Document } from '../../newsroom/model/document.ts';
import type { Collection } from '../../newsroom/model/kinds.ts';
import { site } from '../../site.ts';

/** What the commands of an editor know of the content folder, and how they write into it. */

/** A sentence to the editor: what is wrong, and what to do. */
export class EditorError extends Error {}

/**
 * Every file of the content folder that could be read.
 *
 * @throws EditorError When there is no such folder, or it is none of a newsroom.
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

/** A path within the content folder as the editor can open it from here. */
export const shown = (file: string): string => path.relative(process.cwd(), path.join(contentFolder(), file));

const isTaken = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'EEXIST';

/**
 * Writes a file that is not there yet.
 *
 * @param file Path within the content folder.
 * @throws EditorError When it is there.
 */
export const writeNew = (file: string, text: string | Uint8Array): void => {
  const absolute = path.join(contentFolder(), file);
  mkdirSync(path.dirname(absolute), { recursive: true });
  try {
    writeFileSync(absolute, text, { flag: 'wx' });
  } catch (error) {
    if (!isTaken(error)) throw error;
    throw new EditorError(
      `${shown(file)} is there already, and nothing is overwritten. Give another id with --id.`,
    );
  }
};

/** An option that the command does not have, or one without its value. */
const isMisused = (error: unknown): error is Error =>
  error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');

/**
 * Runs a command of an editor: what it returns is the exit code, and what it refuses is a sentence.
 *
 * @param usage What is said where it was called wrongly.
 */
export const runCommand = async (usage: string, command: () => Promise<number> | number): Promise<void> => {
  try {
    process.exitCode = await command();
  } catch (error) {
    if (error instanceof EditorError) process.stderr.write(`${error.message}\n`);
    else if (isMisused(error)) process.stderr.write(`${error.message}\n\n${usage}\n`);
    else throw error;
    process.exitCode = 2;
  }
};

/**
 * The bytes of a file that an editor names.
 *
 * @throws EditorError When it cannot be read.
 */
export const bytesOf = (file: string): Uint8Array => {
  try {
    return readFileSync(file);
  } catch {
    throw new EditorError(`There is no file ${file} to read. Give its path from here.`);
  }
};
