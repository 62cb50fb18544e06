import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { checkFolder } from '../check-folder.ts';
import { beCommand, EditorError, runCommand, WHICH_FOLDER } from './editor/command.ts';
import {
  contentFolder,
  listContent,
  PUBLISHED,
  publishedAddresses,
  type ContentFile,
} from '../files/content-folder.ts';
import { dictionaryOf } from '../files/dictionary.ts';
import { documentsAt } from '../files/documents-at.ts';
import { DOCUMENTS, readDocuments } from '../files/documents.ts';
import { contentsOf, filesAt, GitError, proposedFrom } from '../files/git.ts';
import { digestOf } from '../files/pictures.ts';
import { readContent } from '../files/read-content.ts';
import { addressesOf, pageOfAddress } from '../newsroom/model/addresses.ts';
import { assemble, publicOf } from '../newsroom/checking/assemble.ts';
import { withLostPointsOnce } from '../newsroom/checking/lost-points.ts';
import { contentOf, pageOf } from '../newsroom/checking/rules/content-rule.ts';
import { keptAddresses } from '../newsroom/checking/rules/published-addresses.ts';
import { checkLedger } from '../newsroom/changes/ledger.ts';
import { checkNewCorrections } from '../newsroom/changes/new-corrections.ts';
import { namesByTarget, wordsOfNames } from '../newsroom/changes/names.ts';
import { unpublishedEntries } from '../newsroom/changes/unpublished-entries.ts';
import { site } from '../site.ts';
import { replacedPictures } from '../newsroom/changes/replaced-pictures.ts';
import { IMAGES, type Picture } from '../newsroom/model/pictures/picture.ts';
import type { Document } from '../newsroom/model/document.ts';
import type { Problem } from '../newsroom/model/problems.ts';
import { mend } from '../newsroom/writing/mend.ts';
import { FORMATS, hasErrors, report, type Format } from '../newsroom/checking/report.ts';

const USAGE = `npm run check [-- --format ${FORMATS.join('|')} --base REF --fix]
Reads every file of the content folder and reports all that is wrong with it.
With --base it also looks at what you changed: what readers will notice must have an entry under "changes". --base names what is
published, like main: a branch, a tag or a commit.
With --fix it mends in the files what can be mended in one way only, and says which lines. A file with an error is left alone.
For programs: it ends with 1 if something is an error, and with 2 if the command itself is wrong.
${WHICH_FOLDER}`;

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
  const earlier = documentsAt(folder, ref, site.language);
  const before = publicOf(earlier, today);
  const after = publicOf(documents, today);
  const published = addressesOf(assemble(before, site.language));
  const known = new Set(publishedAddresses(folder));
  const unlisted = published.filter((address) => !known.has(address));
  const dictionary = dictionaryOf(
    site.language,
    wordsOfNames([...before, ...documents]),
    namesByTarget([...before, ...documents]),
  );
  const content = contentOf(documents, {
    published: unlisted,
    publishedFile: PUBLISHED,
    today,
    language: site.language,
  });
  return [
    ...checkLedger(before, after, today, dictionary),
    ...checkNewCorrections(before, after, dictionary),
    ...unpublishedEntries(before, earlier, documents),
    ...replacedPictures(picturesAt(folder, ref), pictures),
    // They stand in no list yet: what is gone is missing from the file that had it.
    ...keptAddresses.find(content).map((gone) => {
      const page = pageOfAddress(unlisted[gone.line - 1] ?? '');
      const file = before.find((document) => pageOf(document) === page)?.path ?? gone.file;
      return { ...gone, file, line: 1 };
    }),
  ];
};

/**
 * What reads a file. One that did not change since the last check or build is not read again: that is half of the time of
 * a check. It is kept for folders within the project, in which the command then runs.
 */
const readerOf = (folder: string): ((file: ContentFile) => Document) | undefined => {
  const project = path.resolve(import.meta.dirname, '../..');
  if (process.cwd() !== project || !folder.startsWith(project + path.sep)) return undefined;
  const { files } = listContent(folder);
  const read = new Map(
    readDocuments(files, site.language, DOCUMENTS).map((document) => [document.path, document]),
  );
  return (file) => read.get(file.path) ?? readContent(file, site.language);
};

/** Everything wrong with the content. */
const problemsIn = async (folder: string, base: string | undefined) => {
  const { documents, pictures, problems, today } = await checkFolder(folder, readerOf(folder));
  return {
    count: documents.length,
    problems: withLostPointsOnce([
      ...problems,
      ...(base === undefined ? [] : compared(folder, base, documents, pictures, today)),
    ]),
  };
};

/** Mends files by what their problems say, and tells of each change. A file with an error is not as it is meant to be, and left alone. */
const mendFiles = (folder: string, problems: readonly Problem[]): string[] => {
  const wrong = new Set(problems.filter(({ severity }) => severity === 'error').map(({ file }) => file));
  const fixes = Map.groupBy(
    problems.filter(({ fix, file }) => fix !== undefined && !wrong.has(file)),
    ({ file }) => file,
  );
  return [...fixes].flatMap(([file, found]) => {
    const absolute = path.join(folder, file);
    const { text, lines } = mend(
      readFileSync(absolute, 'utf8'),
      found.flatMap(({ fix }) => fix ?? []),
    );
    writeFileSync(absolute, text);
    return lines.map(
      ({ line, before, after }) =>
        `${path.relative(process.cwd(), absolute)}:${line}  mended: ${JSON.stringify(before)} is ${after === '' ? 'gone' : `now ${JSON.stringify(after)}`}`,
    );
  });
};

const check = async ({
  format,
  base,
  fix,
}: {
  format: Format;
  base?: string | undefined;
  fix: boolean;
}): Promise<number> => {
  const folder = contentFolder();
  const from = base === undefined ? undefined : proposedFrom(folder, base);
  if (from?.said !== undefined) process.stderr.write(`${from.said}\n`);
  let { count, problems } = await problemsIn(folder, from?.commit);
  if (fix) {
    const mended = mendFiles(folder, problems);
    // What is mended is said to people; what is left is the report.
    process.stderr.write(mended.map((line) => `${line}\n`).join(''));
    if (mended.length > 0) ({ count, problems } = await problemsIn(folder, from?.commit));
  }
  const output = report(format, problems, path.relative(process.cwd(), folder) || '.');
  if (output) process.stdout.write(`${output}\n`);
  if (format === 'text') process.stdout.write(`${count} file${count === 1 ? '' : 's'} read.\n`);
  return hasErrors(problems) ? 1 : 0;
};

/** @returns The exit code. */
export const run = (args: string[]): Promise<number> =>
  runCommand(USAGE, args, async () => {
    const { values } = parseArgs({
      args,
      options: {
        format: { type: 'string', default: 'text' },
        base: { type: 'string' },
        fix: { type: 'boolean', default: false },
      },
    });
    const format = FORMATS.find((known) => known === values.format);
    if (!format)
      throw new EditorError(
        `There is no format "${values.format}". Write --format ${FORMATS.join(' or --format ')}.\n\n${USAGE}`,
      );
    try {
      return await check({ ...values, format });
    } catch (error) {
      // An error of the system: for example, a file that this user may not read.
      if (error instanceof Error && 'syscall' in error)
        throw new EditorError(
          `A file cannot be read or written: ${'path' in error ? String(error.path) : error.message}. Check that it is yours, then run the check again.`,
        );
      if (error instanceof GitError) throw new EditorError(error.message);
      throw error;
    }
  });

if (import.meta.main) await beCommand(run);
