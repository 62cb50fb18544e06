import { existsSync, lstatSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Problem } from '../newsroom/model/problems.ts';
import { OWN_WORDS, SETTINGS, type Settings } from '../newsroom/model/settings.ts';
import { readSettings } from '../newsroom/reading/read-settings.ts';
import { readWords, type OwnWords } from '../newsroom/reading/read-words.ts';
import { en } from '../words/messages/en.ts';

/**
 * The settings in a content folder, and all that is wrong with them.
 *
 * @param folder Absolute path.
 */
export const settingsIn = (folder: string): { settings: Settings; problems: Problem[] } => {
  // That there is none is said where the folder is looked through.
  return readSettings(bytesOf(folder, SETTINGS));
};

/** The same of the words of the interface that the newsroom says otherwise. */
export const wordsIn = (folder: string): { words: OwnWords; problems: Problem[] } =>
  readWords(bytesOf(folder, OWN_WORDS), en);

const bytesOf = (folder: string, name: string): Uint8Array | undefined => {
  const file = path.join(folder, name);
  return existsSync(file) && lstatSync(file).isFile() ? readFileSync(file) : undefined;
};
