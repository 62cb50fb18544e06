import { readFileSync } from 'node:fs';
import path from 'node:path';
import { contentFolder, listContent } from '../../src/files/content-folder.ts';
import { settingsIn } from '../../src/files/settings.ts';
import { checkContent } from '../../src/newsroom/checking/check.ts';
import { readContent } from '../../src/files/read-content.ts';
import type { Article, Newsroom } from '../../src/newsroom/model/newsroom.ts';
import { pointPath } from '../../src/newsroom/model/paths.ts';
import { authorsOf } from '../../src/publishing/byline.ts';
import { has, site, todayIn } from '../../src/site.ts';
import { filledIn } from '../../src/words/filled-in.ts';

/** The day of the test, which is that of the build. */
export const today = todayIn(site.timeZone);

/** The content of a folder, so that tests ask of a page what its content says and not what was once true. */
export const readNewsroom = (folder = contentFolder()): Newsroom => {
  const { language } = settingsIn(folder).settings;
  const documents = listContent(folder).files.map((file) => readContent(file, language));
  return filledIn(checkContent(documents, { published: [], publishedFile: '', today, language }).newsroom);
};

export const newsroom = readNewsroom();

/** Those that readers can read: a withdrawn one has nothing left but why. */
export const articles: readonly Article[] = newsroom.articles.list.filter(({ status }) => status !== 'withdrawn');

export const articleNamed = (id: string): Article => {
  const article = newsroom.articles.get(id);
  if (!article) throw new Error(`The content has no article ${id}.`);
  return article;
};

/** The pages that show one key point each. */
export const sharePaths = ({ articles }: Newsroom): string[] =>
  has('key-points')
    ? articles.list.flatMap(({ id, keyPoints }) => keyPoints.map((point) => pointPath(id, point.id)))
    : [];

/** Who signs an article, by name; nobody where neither people nor the newsroom as a whole do. */
export const signaturesOf = (article: Article): string[] =>
  authorsOf(newsroom, article, site).map(({ name }) => name);

/** An article's file as its editor wrote it. */
export const written = (article: Article): string =>
  readFileSync(path.join(contentFolder(), article.path), 'utf8');
