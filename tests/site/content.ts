import { readFileSync } from 'node:fs';
import path from 'node:path';
import { contentFolder, listContent } from '../../src/files/content-folder.ts';
import { settingsIn } from '../../src/files/settings.ts';
import { checkContent } from '../../src/newsroom/checking/check.ts';
import { readDocument } from '../../src/newsroom/reading/read-document.ts';
import type { Article, Newsroom } from '../../src/newsroom/model/newsroom.ts';
import { pointPath } from '../../src/newsroom/model/paths.ts';

/** The day of the test, which is that of the build. */
export const today = new Date().toISOString().slice(0, 10);

/** The content of a folder, so that tests ask of a page what its content says and not what was once true. */
export const readNewsroom = (folder = contentFolder()): Newsroom => {
  const { language } = settingsIn(folder).settings;
  const documents = listContent(folder).files.map(({ collection, path: file, absolute }) =>
    readDocument(collection, file, readFileSync(absolute), language),
  );
  return checkContent(documents, { published: [], publishedFile: '', today, language }).newsroom;
};

export const newsroom = readNewsroom();

/** The pages that show one key point each. */
export const sharePaths = ({ articles }: Newsroom): string[] =>
  articles.list.flatMap(({ id, keyPoints }) => keyPoints.map((point) => pointPath(id, point.id)));

/** The explainer this site began with. */
const SEED = 'iran-backs-assad';

const found = newsroom.articles.get(SEED);
if (!found) throw new Error(`The content has no article ${SEED}.`);
export const seed: Article = found;

/** An article's file as its editor wrote it. */
export const written = (article: Article): string =>
  readFileSync(path.join(contentFolder(), article.path), 'utf8');
