import { existsSync, lstatSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Problem } from '../newsroom/model/problems.ts';
import { SETTINGS, type Settings } from '../newsroom/model/settings.ts';
import { readSettings } from '../newsroom/reading/read-settings.ts';

/**
 * The settings in a content folder, and all that is wrong with them.
 *
 * @param folder Absolute path.
 */
export const settingsIn = (folder: string): { settings: Settings; problems: Problem[] } => {
  const file = path.join(folder, SETTINGS);
  // That there is none is said where the folder is looked through.
  return readSettings(existsSync(file) && lstatSync(file).isFile() ? readFileSync(file) : undefined);
};
