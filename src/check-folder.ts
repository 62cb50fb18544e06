import { readFileSync } from 'node:fs';
import path from 'node:path';
import { undrawn } from './drawing/fonts.ts';
import {
  besideStrays,
  listContent,
  PUBLISHED,
  publishedAddresses,
  type ContentFile,
} from './files/content-folder.ts';
import { elsewhereIn } from './drawing/whereabouts.ts';
import { problemsOfMark } from './files/mark.ts';
import { picturesIn } from './files/pictures.ts';
import { readContent } from './files/read-content.ts';
import { misspellingsIn } from './files/spelling.ts';
import { settingsIn, wordsIn } from './files/settings.ts';
import { checkContent } from './newsroom/checking/check.ts';
import type { Document } from './newsroom/model/document.ts';
import type { Newsroom } from './newsroom/model/newsroom.ts';
import type { Picture } from './newsroom/model/pictures/picture.ts';
import type { Problem } from './newsroom/model/problems.ts';
import { site, todayIn } from './site.ts';

/** A content folder, and all that is wrong with it as it is now. */
export interface CheckedFolder {
  documents: Document[];
  /** With its drafts. */
  newsroom: Newsroom;
  pictures: Picture[];
  problems: Problem[];
  /** The day of the check, `YYYY-MM-DD`. */
  today: string;
}

/**
 * Reads a whole content folder and checks it.
 *
 * @param folder Absolute path.
 * @param read Reads one file: an editor's program has texts that are not saved.
 * @param unsaved Files that are not on the disk yet.
 * @param textOf The text of a file, by its path within the folder.
 */
export const checkFolder = async (
  folder: string,
  read: (file: ContentFile) => Document = (file) => readContent(file, site.language),
  unsaved: readonly ContentFile[] = [],
  textOf: (file: string) => string = (file) => readFileSync(path.join(folder, file), 'utf8'),
): Promise<CheckedFolder> => {
  const today = todayIn(site.timeZone);
  const { files, problems: strays } = listContent(folder);
  const documents = [...files, ...unsaved].map(read);
  const own = settingsIn(folder);
  const looked = await picturesIn(folder);
  const checked = checkContent(documents, {
    siteLinks: own.links,
    siteReferences: own.references,
    without: own.settings.without,
    avoid: own.settings.avoid,
    published: publishedAddresses(folder),
    publishedFile: PUBLISHED,
    today,
    showsDrafts: true,
    language: site.language,
    pictures: looked.pictures,
    cards: { ofSite: [site.name, site.motto], undrawn },
    elsewhere: elsewhereIn({ language: site.language, countries: {} }),
    textOf,
    misspellingsIn,
  });
  return {
    documents,
    newsroom: checked.newsroom,
    pictures: looked.pictures,
    problems: [
      ...own.problems,
      ...(await problemsOfMark(folder)),
      ...wordsIn(folder).problems,
      ...strays,
      ...looked.problems,
      ...besideStrays(strays, checked.problems),
    ],
    today,
  };
};
