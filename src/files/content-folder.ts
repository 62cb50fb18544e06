import { existsSync, lstatSync, readdirSync, readFileSync, statSync, type Dirent } from 'node:fs';
import path from 'node:path';
import { publishedFrom } from '../newsroom/model/addresses.ts';
import { extensionOf } from '../newsroom/model/kinds.ts';
import { IMAGES, PICTURE_NAME } from '../newsroom/model/pictures/picture.ts';
import { MARK, OWN_WORDS, SETTINGS } from '../newsroom/model/settings.ts';
import { tablePath } from '../newsroom/model/data/table.ts';
import { meant, oneOf } from '../text/nearest.ts';
import { problem, type Problem } from '../newsroom/model/problems.ts';
import { COLLECTIONS, type Collection } from '../newsroom/model/kinds.ts';

/** The one place that knows where content lies on disk. Build, dev and check all list it here. */

/** The folder that CONTENT_DIR names (absolute, or relative to where the command runs), else `content`. */
export const contentFolder = (): string => path.resolve(process.env['CONTENT_DIR'] || 'content');

/** The list of published addresses, written by `npm run publish-addresses` and checked ever after. */
export const PUBLISHED = 'published.txt';

export interface ContentFile {
  collection: Collection;
  /** Path within the content folder, with `/`. */
  path: string;
  absolute: string;
  /** The figures that it describes: a file of the same name that ends in `.csv`. */
  beside?: string;
}

/** A file in the folder of pictures. What is in it is looked at in `pictures.ts`. */
export interface PictureInFolder {
  /** Path within that folder. */
  id: string;
  absolute: string;
}

/** The folder of the mark. */
const BRAND = path.dirname(MARK.svg);

/** What is said of a symbolic link: it could lead to any file of the machine that builds the site. */
const LINKED = [
  'This is not a file, but a link to one.',
  'Put the file itself here: all content must lie in this folder.',
] as const;

/** What a file of another program is for, if it lies in a folder of content, and what a command makes of it. */
const MADE_WITH: readonly (readonly [Collection, RegExp, string])[] = [
  ['articles', /\.(?:docx|html?|md|txt)$/i, 'make an article of it with "npm run import -- FILE"'],
  ['sources', /\.(?:html?|bib|ris|json)$/i, 'make sources of it with "npm run source -- FILE"'],
  [
    'data',
    /\.(?:xlsx?|ods|numbers|tsv)$/i,
    'save the sheet as CSV and run "npm run new -- dataset --table FILE"',
  ],
];

/** A picture that the site shows, whatever its name. */
const PICTURE = /\.(?:jpe?g|png|webp)$/i;
/** What may be a content file with another ending. */
const TEXT = /\.(?:mdx?|markdown|txt|ya?ml)$/i;

/** A picture or a drawing in a form that the site does not show. */
const OTHER_PICTURE = /\.(?:gif|heic|heif|avif|tiff?|bmp|svg|pdf|psd|ai|eps)$/i;

/** What is wrong in other files than those in whose place or name the mistake is. */
export const besideStrays = (strays: readonly Problem[], problems: readonly Problem[]): Problem[] => {
  const files = new Set(strays.map(({ file }) => file));
  return problems.filter(({ file }) => !files.has(file));
};

/** All content files in a stable order, those with a wrong ending among them, and what is in the folder but should not be. */
export const listContent = (
  folder: string,
): { files: ContentFile[]; pictures: PictureInFolder[]; problems: Problem[] } => {
  const files: ContentFile[] = [];
  const pictures: PictureInFolder[] = [];
  const problems: Problem[] = [];
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    return { files, pictures, problems: [problem('no-content', '.', undefined, { folder, found: false })] };
  }
  const stray = (file: string, what: string, hint: string) =>
    problems.push(problem('stray-file', file, undefined, { what, hint }));

  const walk = (collection: Collection, within: string) => {
    for (const found of visible(path.join(folder, within))) {
      const { name } = found;
      const file = `${within}/${name}`;
      const absolute = path.join(folder, file);
      const extension = extensionOf(collection);
      if (found.isSymbolicLink()) stray(file, ...LINKED);
      else if (found.isDirectory()) walk(collection, file);
      else if (name.endsWith(extension)) {
        const beside = collection === 'data' ? tablePath(absolute) : undefined;
        const has = beside !== undefined && existsSync(beside) && lstatSync(beside).isFile();
        files.push({ collection, path: file, absolute, ...(has && { beside }) });
      } else if (collection === 'data' && name.endsWith('.csv')) {
        if (!existsSync(absolute.replace(/\.csv$/, extension)))
          stray(
            file,
            'Nothing says what these figures are.',
            `Describe them in a file ${file.replace(/\.csv$/, extension)} beside this one, or delete the file.`,
          );
      } else {
        const [, , made] = MADE_WITH.find(([of, ending]) => of === collection && ending.test(name)) ?? [];
        const meant = TEXT.test(name) ? name.replace(TEXT, extension) : undefined;
        const isMisnamed = meant !== undefined && !existsSync(path.join(folder, within, meant));
        const ways = [
          ...(isMisnamed ? [`name it ${meant}`] : []),
          ...(made === undefined ? [] : [made]),
          'move it out of the content folder',
        ].join(', or ');
        stray(
          file,
          `The folder ${collection} can only hold ${extension}${collection === 'data' ? ' and .csv' : ''} files.`,
          `${ways.charAt(0).toUpperCase()}${ways.slice(1)}.`,
        );
        // What names it is not wrong, too.
        if (isMisnamed) files.push({ collection, path: file, absolute });
      }
    }
  };

  const walkPictures = (within: string) => {
    for (const found of visible(path.join(folder, within))) {
      const file = `${within}/${found.name}`;
      const absolute = path.join(folder, file);
      const id = file.slice(IMAGES.length + 1);
      if (found.isSymbolicLink()) stray(file, ...LINKED);
      else if (found.isDirectory()) walkPictures(file);
      else if (PICTURE_NAME.test(id)) pictures.push({ id, absolute });
      else
        stray(
          file,
          PICTURE.test(id)
            ? `"${id}" cannot be the name of a picture.`
            : `The folder ${IMAGES} can only hold pictures in JPEG, PNG or WebP.`,
          OTHER_PICTURE.test(id)
            ? 'Save this one again in one of these forms. A new ending alone does not change its form.'
            : 'Name the picture with small letters, digits and hyphens, and end its name in .jpg, .png or .webp, by what it is, like "dam-gates.jpg".',
        );
    }
  };

  const walkBrand = () => {
    for (const found of visible(path.join(folder, BRAND))) {
      const file = `${BRAND}/${found.name}`;
      if (!Object.values<string>(MARK).includes(file) || !found.isFile())
        stray(
          file,
          `The folder ${BRAND} can only hold the mark of the site.`,
          `If it is the mark, name it ${MARK.svg} or ${MARK.png}. Otherwise delete the file.`,
        );
    }
  };

  const hasSettings = statSync(path.join(folder, SETTINGS), { throwIfNoEntry: false })?.isFile() ?? false;
  let misnamed: string | undefined;
  for (const found of visible(folder)) {
    const { name } = found;
    const collection = COLLECTIONS.find((known) => known === name);
    if (found.isSymbolicLink()) stray(name, ...LINKED);
    else if (collection && found.isDirectory()) walk(collection, collection);
    else if (name === BRAND && found.isDirectory()) walkBrand();
    else if (name === IMAGES && found.isDirectory()) walkPictures(IMAGES);
    else if (collection)
      stray(
        name,
        `"${name}" is a file, but must be a folder.`,
        `Make a folder called "${name}", and put the files into it.`,
      );
    else if (!hasSettings && found.isFile() && name.replace(TEXT, '.yaml') === SETTINGS) misnamed = name;
    else if (!found.isFile() || ![SETTINGS, OWN_WORDS, PUBLISHED, 'README.md'].includes(name)) {
      const hint = meant(
        name,
        [SETTINGS, OWN_WORDS, BRAND, IMAGES, ...COLLECTIONS],
        `Move it out of the content folder, or into one of its folders: ${oneOf([...COLLECTIONS, IMAGES, BRAND])}.`,
      );
      stray(name, `"${name}" does not belong in the content folder.`, hint);
    }
  }
  if (!hasSettings) {
    problems.push(problem('no-content', '.', undefined, { folder, found: true, misnamed }));
  }
  return { files, pictures, problems };
};

/** The collection a path within the content folder belongs to, if its ending is that of the collection. */
export const collectionOf = (file: string): Collection | undefined =>
  COLLECTIONS.find((known) => file.startsWith(`${known}/`) && file.endsWith(extensionOf(known)));

/** The addresses that readers may have, one a line; none in a new content folder. */
export const publishedAddresses = (folder: string): string[] => {
  const file = path.join(folder, PUBLISHED);
  return existsSync(file) && lstatSync(file).isFile() ? publishedFrom(readFileSync(file, 'utf8')) : [];
};

/** What systems and programs leave while a file is open or a folder is looked at. */
const TEMPORARY = /~$|^~\$|^#.*#$|\.(?:swp|swo|swx|tmp|bak|crdownload)$|^(?:Thumbs\.db|desktop\.ini|4913)$/i;

/** What is in a folder, sorted by name; names that begin with a dot belong to editors and systems, not to us. */
const visible = (folder: string): Dirent[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !name.startsWith('.') && !TEMPORARY.test(name))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
