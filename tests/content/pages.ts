import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseHTML } from 'linkedom';
import { base } from '../../src/site.ts';

/** The pages of a built site, as a browser gets them. */
export interface Page {
  /** As in an address: `/actors/water-board/`, `/404.html`. */
  path: string;
  html: string;
  /** Its links within the site are without the path that the site lives under, as all paths are in the tests. */
  document: Document;
}

/** The site that is looked at: the one that BUILT_SITE names, or else where `npm run build` puts it. */
export const dist = path.resolve(process.env['BUILT_SITE'] || 'dist');

/** All files of a built site, with `/`. */
export const filesIn = (folder: string): string[] => {
  if (!existsSync(path.join(folder, 'index.html')))
    throw new Error(`There is no built site in ${folder}: run "npm run build" first.`);
  return globSync('**/*', { cwd: folder, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'))
    .sort();
};

/** A digest of every file of a built site. */
export type Digests = Record<string, string>;

/** The files of a built site with what is in them, to be compared. */
export const digestsIn = (folder: string): Digests =>
  Object.fromEntries(
    filesIn(folder).map((file) => [
      file,
      createHash('sha256').update(readFileSync(path.join(folder, file))).digest('hex'),
    ]),
  );

/** The files that only one of two sites has, or that are not the same in both. */
export const changedFiles = (before: Digests, after: Digests): string[] =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (file) => before[file] !== after[file],
  );

/** The addresses of all pages of a built site. */
export const pathsIn = (folder: string): string[] =>
  filesIn(folder)
    .filter((file) => file.endsWith('.html'))
    .map((file) => `/${file.replace(/(^|\/)index\.html$/, '$1')}`);

const parsed = (html: string): Document => {
  const { document } = parseHTML(html);
  for (const attribute of base === '' ? [] : ['href', 'src', 'action']) {
    for (const element of document.querySelectorAll(`[${attribute}^="${base}/"]`))
      element.setAttribute(attribute, (element.getAttribute(attribute) ?? '').slice(base.length));
  }
  return document;
};

/** A page whose document is made when somebody asks for it: it takes far longer than to read the file. */
export const readPage = (folder: string, address: string): Page => {
  const html = readFileSync(path.join(folder, address.replace(/\/$/, '/index.html')), 'utf8');
  let document: Document | undefined;
  return {
    path: address,
    html,
    get document() {
      return (document ??= parsed(html));
    },
  };
};

export const readPages = (folder: string): Page[] =>
  pathsIn(folder).map((address) => readPage(folder, address));

let all: Page[] | undefined;
/** All pages of the site that is looked at, read once for all tests: none may change them. */
export const allPages = (): readonly Page[] => (all ??= readPages(dist));

/** Text as it is read: without the line breaks and double spaces of the source. */
export const read = (text: string | null | undefined): string => (text ?? '').replace(/\s+/g, ' ').trim();

/** Letters and digits only: programs differ in spaces where elements meet. */
export const letters = (text: string | null | undefined): string => (text ?? '').replace(/[^\p{L}\p{N}]+/gu, '');

/** What is wrong with each page, one line each: an empty list is a good site. */
export const wrong = (pages: readonly Page[], find: (page: Page) => readonly string[]): string[] =>
  pages.flatMap((page) => find(page).map((what) => `${page.path}: ${what}`));
