import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseHTML } from 'linkedom';

/** The pages of a built site, as a browser gets them. */
export interface Page {
  /** As in an address: `/actors/iran/`, `/404.html`. */
  path: string;
  html: string;
  document: Document;
}

/** Where `npm run build` puts the site. */
export const dist = fileURLToPath(new URL('../../dist/', import.meta.url));

/** All files of a built site, with `/`. */
export const filesIn = (folder: string): string[] => {
  if (!existsSync(path.join(folder, 'index.html')))
    throw new Error(`There is no built site in ${folder}: run "npm run build" first.`);
  return globSync('**/*', { cwd: folder, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'))
    .sort();
};

/** The addresses of all pages of a built site. */
export const pathsIn = (folder: string): string[] =>
  filesIn(folder)
    .filter((file) => file.endsWith('.html'))
    .map((file) => `/${file.replace(/(^|\/)index\.html$/, '$1')}`);

export const readPage = (folder: string, address: string): Page => {
  const html = readFileSync(path.join(folder, address.replace(/\/$/, '/index.html')), 'utf8');
  return { path: address, html, document: parseHTML(html).document };
};

export const readPages = (folder: string): Page[] =>
  pathsIn(folder).map((address) => readPage(folder, address));

/** Text as it is read: without the line breaks and double spaces of the source. */
export const read = (text: string | null | undefined): string => (text ?? '').replace(/\s+/g, ' ').trim();

/** What is wrong with each page, one line each: an empty list is a good site. */
export const wrong = (pages: readonly Page[], find: (page: Page) => readonly string[]): string[] =>
  pages.flatMap((page) => find(page).map((what) => `${page.path}: ${what}`));
