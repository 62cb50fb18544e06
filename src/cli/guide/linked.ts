import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** What the editors' guide links to outside the content folder. */

export const PROJECT = fileURLToPath(new URL('../../..', import.meta.url));

/** Where its pictures are. In the content folder they would be content. */
export const PICTURES = '.github/guide';

export const PICTURE_NAMES = ['explainer.webp', 'check.webp', 'history.webp', 'editor.webp'] as const;
export type PictureName = (typeof PICTURE_NAMES)[number];
/** Of a picture: everybody who clones the project has each version of it. */
export const MOST_BYTES = 60_000;

/**
 * The guide for a new newsroom. Its links to other files of the project begin with "../", as is right for a folder at the top of
 * it; from any other folder they lead there, too. Its first example is a file that the new newsroom does not have, and it says so.
 */
export const guideFor = (folder: string, guide: string): string => {
  const up = path.relative(folder, PROJECT).replaceAll(path.sep, '/');
  return guide
    .replace(/^## Your first change\b.*\n/m, `$&\n> ${OF_ANOTHER}\n`)
    .replaceAll('](../', `](${up}/`);
};

const OF_ANOTHER =
  'The example is a file of the newsroom that came with the code. Take one of your own in its place.';
