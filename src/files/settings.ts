import { createHash } from 'node:crypto';
import { existsSync, lstatSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { problem, type Problem } from '../newsroom/model/problems.ts';
import { MARK, OWN_WORDS, SETTINGS, type Mark, type Settings } from '../newsroom/model/settings.ts';
import { readMark } from '../newsroom/reading/settings/read-mark.ts';
import { readSettings, type ReadSettings } from '../newsroom/reading/settings/read-settings.ts';
import { readWords, type OwnWords } from '../newsroom/reading/settings/read-words.ts';
import { en } from '../words/messages/en.ts';

/** What a newsroom has besides its texts. */
export interface Own extends Settings {
  /** Missing where a newsroom has none. */
  mark?: Mark;
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
  const { settings, problems, ...named } = readSettings(bytesOf(path.join(folder, SETTINGS)));
  const mark = markIn(folder);
  return {
    settings: { ...settings, ...(mark.mark !== undefined && { mark: mark.mark }) },
    ...named,
    problems: [...problems, ...mark.problems],
  };
};

/** The mark in a content folder. Whether a picture can be one is checked in `mark.ts`, since that takes longer. */
const markIn = (folder: string): { mark?: Mark; problems: Problem[] } => {
  const [drawing, picture] = [MARK.svg, MARK.png].map((file) => bytesOf(path.join(folder, file)));
  if (drawing !== undefined && picture !== undefined) {
    const sentence = `There are two marks: ${MARK.svg} and ${MARK.png}.`;
    const hint = `Take ${MARK.png} out: a drawing stays sharp and has the colour of the site. If the picture is your mark, take ${MARK.svg} out instead.`;
    return { problems: [problem('bad-mark', MARK.png, undefined, { sentence, hint })] };
  }
  if (picture !== undefined)
    return { mark: { png: createHash('sha256').update(picture).digest('hex') }, problems: [] };
  if (drawing === undefined) return { problems: [] };
  const { mark: svg, problems } = readMark(new TextDecoder().decode(drawing));
  return { ...(svg !== undefined && { mark: { svg } }), problems };
};

/** The words of the interface that the newsroom says otherwise, and all that is wrong with them. */
export const wordsIn = (folder: string): { words: OwnWords; problems: Problem[] } =>
  readWords(bytesOf(path.join(folder, OWN_WORDS)), en);
