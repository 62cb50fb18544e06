import { getCollection } from 'astro:content';
import path from 'node:path';
import { undrawn } from './drawing/fonts.ts';
import { contentFolder, listContent, PUBLISHED, publishedAddresses } from './files/content-folder.ts';
import { documentOf } from './files/loader.ts';
import { drawnMark, problemsOfMark } from './files/mark.ts';
import { settingsIn, wordsIn } from './files/settings.ts';
import { readHistories, type Histories } from './files/histories.ts';
import { checkContent } from './newsroom/checking/check.ts';
import { wordsOfNames } from './newsroom/changes/names.ts';
import { hasErrors, report, tally } from './newsroom/checking/report.ts';
import { COLLECTIONS } from './newsroom/model/kinds.ts';
import { brandWith, site, todayIn } from './site.ts';
import { hasRules } from './text/language/language.ts';
import { filledIn } from './words/filled-in.ts';

/** The seam between Astro and the newsroom: content is read here, once, and nowhere else. */

const folder = contentFolder();
/** Astro warns of a collection without files, as if an editor had to have them all. */
const listed = listContent(folder);
const there = new Set(listed.files.map(({ collection }) => collection));
const entries = await Promise.all(
  COLLECTIONS.filter((collection) => there.has(collection)).map((collection) => getCollection(collection)),
);
/** The day of the build, `YYYY-MM-DD`. */
export const today = todayIn(site.timeZone);
const documents = entries.flat().map(documentOf);
const looked = listed.pictures.length > 0 ? (await getCollection('pictures')).map(({ data }) => data) : [];
const own = settingsIn(folder);
const checked = checkContent(documents, {
  siteLinks: own.links,
  without: own.settings.without,
  avoid: own.settings.avoid,
  published: publishedAddresses(folder),
  publishedFile: PUBLISHED,
  today,
  showsDrafts: import.meta.env.DEV,
  language: site.language,
  pictures: looked.map(({ picture }) => picture),
  cards: { ofSite: [site.name, site.motto], undrawn },
});
const problems = [
  ...own.problems,
  ...(await problemsOfMark(folder)),
  ...wordsIn(folder).problems,
  ...listed.problems,
  ...looked.flatMap(({ problems: found }) => found),
  ...checked.problems,
];

if (hasErrors(problems)) {
  const list = report('text', problems, path.relative(process.cwd(), folder));
  // A build says the list once, and Astro its error several times; in dev the error is what the overlay shows.
  if (import.meta.env.PROD) console.error(`\n${list}\n`);
  const error = new Error(import.meta.env.PROD ? `The content has mistakes: ${tally(problems)}.` : list);
  error.name = 'ContentError';
  // The list is for an editor, whom a stack would not tell anything.
  error.stack = '';
  throw error;
}

if (!hasRules(site.language))
  console.warn(
    `Nothing is known of how ${site.language} is written: its texts stay as they are typed (src/text/language/).`,
  );

export const newsroom = filledIn(checked.newsroom);

/**
 * What stands for the newsroom in pictures.
 *
 * @param side Pixels of a side of the mark, where it is a picture.
 */
export const brandWithMark = async (side: number) =>
  brandWith(await drawnMark(folder, own.settings.mark, side));

const CACHE = 'node_modules/.cache/site';
let read: { histories: Histories | undefined } | undefined;

/** The articles' histories by path of their file; undefined where git cannot tell them. Read when first asked. */
export const histories = (): Histories | undefined => {
  const words = { language: site.language, names: wordsOfNames(documents) };
  read ??= { histories: readHistories(folder, CACHE, words, (reason) => console.warn(reason)) };
  return read.histories;
};
