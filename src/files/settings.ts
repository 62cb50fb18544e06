import { existsSync, lstatSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Problem } from '../newsroom/model/problems.ts';
import { MARK, OWN_WORDS, SETTINGS, type Settings } from '../newsroom/model/settings.ts';
import { readMark } from '../newsroom/reading/settings/read-mark.ts';
import { readSettings, type ReadSettings } from '../newsroom/reading/settings/read-settings.ts';
import { readWords, type OwnWords } from '../newsroom/reading/settings/read-words.ts';
import { en } from '../words/messages/en.ts';

/** What a newsroom has besides its texts. */
export interface Own extends Settings {
  /** SVG in one line; missing where a newsroom has no mark. */
  mark?: string;
}

/** A link could lead to any file of the machine; that it is one is said where the folder is looked through. */
const bytesOf = (file: string): Uint8Array | undefined =>
  existsSync(file) && lstatSync(file).isFile() ? readFileSync(file) : undefined;

/**
 * The settings and the mark in a content folder, and all that is wrong with them.
 *
 * @param folder Absolute path.
 */
export const settingsIn = (folder: string): ReadSettings & { settings: Own } => {
  const { settings, links, problems } = readSettings(bytesOf(path.join(folder, SETTINGS)));
  const drawing = bytesOf(path.join(folder, MARK));
  if (drawing === undefined) return { settings, links, problems };
  const read = readMark(new TextDecoder().decode(drawing));
  return {
    settings: { ...settings, ...(read.mark !== undefined && { mark: read.mark }) },
    links,
    problems: [...problems, ...read.problems],
  };
};

/** The words of the interface that the newsroom says otherwise, and all that is wrong with them. */
export const wordsIn = (folder: string): { words: OwnWords; problems: Problem[] } =>
  readWords(bytesOf(path.join(folder, OWN_WORDS)), en);
