import path from 'node:path';
import { parseArgs } from 'node:util';
import { undrawn } from '../drawing/fonts.ts';
import { contentFolder, listContent, PUBLISHED, publishedAddresses } from '../files/content-folder.ts';
import { dictionaryOf } from '../files/dictionary.ts';
import { documentsAt } from '../files/documents-at.ts';
import { contentsOf, filesAt, GitError } from '../files/git.ts';
import { digestOf, picturesIn } from '../files/pictures.ts';
import { readContent } from '../files/read-content.ts';
import { problemsOfMark } from '../files/mark.ts';
import { settingsIn, wordsIn } from '../files/settings.ts';
import { addressesOf } from '../newsroom/model/addresses.ts';
import { assemble, publicOf } from '../newsroom/checking/assemble.ts';
import { checkContent } from '../newsroom/checking/check.ts';
import { contentOf } from '../newsroom/checking/rules/content-rule.ts';
import { keptAddresses } from '../newsroom/checking/rules/published-addresses.ts';
import { checkLedger } from '../newsroom/changes/ledger.ts';
import { checkNewCorrections } from '../newsroom/changes/new-corrections.ts';
import { wordsOfNames } from '../newsroom/changes/names.ts';
import { site, todayIn } from '../site.ts';
import { replacedPictures } from '../newsroom/changes/replaced-pictures.ts';
import { IMAGES, type Picture } from '../newsroom/model/pictures/picture.ts';
import type { Document } from '../newsroom/model/document.ts';
import type { Problem } from '../newsroom/model/problems.ts';
import { FORMATS, hasErrors, report, type Format } from '../newsroom/checking/report.ts';

const USAGE = `npm run check [-- --format ${FORMATS.join('|')} --base REF]
Reads every file of the content folder (CONTENT_DIR, else content) and reports all that is wrong with it.
With --base it also compares with a commit, branch or tag: what readers will notice must be in the ledger.
Ends with 1 when something is an error, with 2 when the command itself is wrong.`;

const options = () => {
  try {
    const { values } = parseArgs({
      options: {
        format: { type: 'string', default: 'text' },
        base: { type: 'string' },
        help: { type: 'boolean' },
      },
    });
    const format = FORMATS.find((known) => known === values.format);
    if (format || values.help) return { format: format ?? 'text', base: values.base, help: values.help };
  } catch {
    // Said below, with the usage.
  }
  return undefined;
};

/** The pictures as a commit has them, as far as a comparison needs them. */
const picturesAt = (folder: string, ref: string) => {
  const paths = filesAt(folder, ref).filter((file) => file.startsWith(`${IMAGES}/`));
  return contentsOf(
    folder,
    paths.map((file) => ({ commit: ref, path: file })),
  ).flatMap((bytes, index) =>
    bytes ? [{ id: (paths[index] ?? '').slice(IMAGES.length + 1), digest: digestOf(bytes) }] : [],
  );
};

const compared = (
  folder: string,
  ref: string,
  documents: Document[],
  pictures: readonly Picture[],
  today: string,
): Problem[] => {
  const before = publicOf(documentsAt(folder, ref, site.language), today);
  const after = publicOf(documents, today);
  const published = addressesOf(assemble(before, site.language));
  const known = new Set(publishedAddresses(folder));
  const unlisted = published.filter((address) => !known.has(address));
  const dictionary = dictionaryOf(site.language, wordsOfNames([...before, ...documents]));
  const content = contentOf(documents, {
    published: unlisted,
    publishedFile: '.',
    today,
    language: site.language,
  });
  return [
    ...checkLedger(before, after, today, dictionary),
    ...checkNewCorrections(before, after, dictionary),
    ...replacedPictures(picturesAt(folder, ref), pictures),
    ...keptAddresses.find(content),
  ];
};

const check = async (format: Format, base: string | undefined): Promise<number> => {
  const folder = contentFolder();
  const today = todayIn(site.timeZone);
  const { files, problems: strays } = listContent(folder);
  const documents = files.map((file) => readContent(file, site.language));
  const own = settingsIn(folder);
  const looked = await picturesIn(folder);
  const context = {
    siteLinks: own.links,
    siteReferences: own.references,
    without: own.settings.without,
    published: publishedAddresses(folder),
    publishedFile: PUBLISHED,
    today,
    language: site.language,
    pictures: looked.pictures,
    cards: { ofSite: [site.name, site.motto], undrawn },
  };
  const problems = [
    ...own.problems,
    ...(await problemsOfMark(folder)),
    ...wordsIn(folder).problems,
    ...strays,
    ...looked.problems,
    ...checkContent(documents, context).problems,
    ...(base === undefined ? [] : compared(folder, base, documents, looked.pictures, today)),
  ];
  const output = report(format, problems, path.relative(process.cwd(), folder) || '.');
  if (output) process.stdout.write(`${output}\n`);
  if (format === 'text') process.stdout.write(`${files.length} files read.\n`);
  return hasErrors(problems) ? 1 : 0;
};

const run = async (): Promise<number> => {
  const asked = options();
  if (!asked || asked.help) {
    (asked ? process.stdout : process.stderr).write(`${USAGE}\n`);
    return asked ? 0 : 2;
  }
  try {
    return await check(asked.format, asked.base);
  } catch (error) {
    // An error of the system: for example, a file that this user may not read.
    if (!(error instanceof GitError || (error instanceof Error && 'syscall' in error))) throw error;
    process.stderr.write(`${error.message}\n`);
    return 2;
  }
};

process.exitCode = await run();
