import path from 'node:path';
import { undrawn } from './drawing/fonts.ts';
import {
  besideStrays,
  contentFolder,
  listContent,
  PUBLISHED,
  publishedAddresses,
} from './files/content-folder.ts';
import { DOCUMENTS, readDocuments } from './files/documents.ts';
import type { ContentError } from './files/follow-edits.ts';
import { drawnMark, problemsOfMark } from './files/mark.ts';
import { picturesIn } from './files/pictures.ts';
import { isKeeping } from './files/kept.ts';
import { keptPages, keyOfPages } from './files/kept-pages.ts';
import { watched } from './files/reads.ts';
import { settingsIn, wordsIn } from './files/settings.ts';
import { readHistories, type Histories } from './files/histories.ts';
import { checkContent } from './newsroom/checking/check.ts';
import { namesByTarget, wordsOfNames } from './newsroom/changes/names.ts';
import { hasErrors, report, tally } from './newsroom/checking/report.ts';
import { brandWith, site, todayIn } from './site.ts';
import { hasRules } from './text/language/language.ts';
import { filledIn } from './words/filled-in.ts';

/** The seam between Astro and the newsroom: content is read here, once, and nowhere else. */

const CACHE = 'node_modules/.cache/site';

const began = performance.now();
const folder = contentFolder();
const listed = listContent(folder);
/** The day of the build, `YYYY-MM-DD`. */
export const today = todayIn(site.timeZone);
const own = settingsIn(folder);
const documents = readDocuments(listed.files, site.language, DOCUMENTS);
const looked = await picturesIn(folder);
const checked = checkContent(documents, {
  siteLinks: own.links,
  siteReferences: own.references,
  without: own.settings.without,
  avoid: own.settings.avoid,
  published: publishedAddresses(folder),
  publishedFile: PUBLISHED,
  today,
  showsDrafts: import.meta.env.DEV,
  language: site.language,
  pictures: looked.pictures,
  cards: { ofSite: [site.name, site.motto], undrawn },
});
const problems = [
  ...own.problems,
  ...(await problemsOfMark(folder)),
  ...wordsIn(folder).problems,
  ...listed.problems,
  ...looked.problems,
  ...besideStrays(listed.problems, checked.problems),
];

/** What the check warns of. Nothing is built with an error. */
export const findings = problems;

if (hasErrors(problems)) {
  const list = report('text', problems, path.relative(process.cwd(), folder));
  // A build says the list once, and Astro its error several times; in dev the error is what the overlay shows.
  if (import.meta.env.PROD) console.error(`\n${list}\n`);
  const error: Partial<ContentError> & Error = new Error(
    import.meta.env.PROD ? `The content has mistakes: ${tally(problems)}.` : list,
  );
  error.name = 'ContentError';
  error.began = began;
  // The list is for an editor, whom a stack would not tell anything.
  error.stack = '';
  const first = problems.find(({ severity }) => severity === 'error');
  // The overlay of the dev server opens this place.
  if (first) {
    const file = path.join(folder, first.file);
    Object.assign(error, { loc: { file, line: first.line, column: first.column } });
  }
  throw error;
}

if (!hasRules(site.language))
  console.warn(
    `The site does not know how ${site.language} is typeset, so texts stay as they are typed. An engineer can add it in src/text/language/.`,
  );

const filled = filledIn(checked.newsroom);
const watching = import.meta.env.PROD && isKeeping() ? watched(filled) : undefined;

export const newsroom = watching?.newsroom ?? filled;

/** What takes pages over from the last build; undefined in the dev server, and where nothing is to be kept. */
export const kept = watching && keptPages(watching, keyOfPages(folder, today));

/**
 * What stands for the newsroom in pictures.
 *
 * @param side Pixels of a side of the mark, where it is a picture.
 */
export const brandWithMark = async (side: number) =>
  brandWith(await drawnMark(folder, own.settings.mark, side));
let read: { histories: Histories | undefined } | undefined;

/** The articles' histories by path of their file; undefined where git cannot tell them. Read when first asked. */
export const histories = (): Histories | undefined => {
  // Each article asks, and the words of all names are gathered for the first alone.
  read ??= {
    histories: readHistories(
      folder,
      CACHE,
      {
        language: site.language,
        names: wordsOfNames(documents),
        namesOf: namesByTarget(documents),
        retired: documents.filter(({ collection }) => collection === 'retired'),
      },
      today,
      (reason) => console.warn(reason),
    ),
  };
  return read.histories;
};
