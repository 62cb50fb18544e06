import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { undrawn } from '../../src/drawing/fonts.ts';
import { elsewhereIn } from '../../src/drawing/whereabouts.ts';
import { listContent, PUBLISHED, publishedAddresses } from '../../src/files/content-folder.ts';
import { settingsIn, wordsIn } from '../../src/files/settings.ts';
import { bytesOf, readContent } from '../../src/files/read-content.ts';
import { misspellingsIn } from '../../src/files/spelling.ts';
import { dictionaryOf } from '../../src/files/dictionary.ts';
import { namesByTarget, wordsOfNames } from '../../src/newsroom/changes/names.ts';
import { checkNewCorrections } from '../../src/newsroom/changes/new-corrections.ts';
import { checkLedger } from '../../src/newsroom/changes/ledger.ts';
import { unpublishedEntries } from '../../src/newsroom/changes/unpublished-entries.ts';
import { digestOf } from '../../src/files/pictures.ts';
import { replacedPictures } from '../../src/newsroom/changes/replaced-pictures.ts';
import type { Picture } from '../../src/newsroom/model/pictures/picture.ts';
import type { Document } from '../../src/newsroom/model/document.ts';
import type { Problem } from '../../src/newsroom/model/problems.ts';
import { report, tally } from '../../src/newsroom/checking/report.ts';
import { copy } from '../copy.ts';
import { allProblemsOf, TODAY } from './a-check.ts';

/** Content folders on disk, read as the check reads them. */

export const WORLD = fileURLToPath(new URL('../fixtures/world', import.meta.url));
export const ARABIC = fileURLToPath(new URL('../fixtures/arabic', import.meta.url));
export const BROKEN = fileURLToPath(new URL('../fixtures/broken', import.meta.url));
export const MENDED = fileURLToPath(new URL('../fixtures/mended', import.meta.url));

/** A new folder, which is gone when all tests have ended (tests/temporary.ts). */
export const temporary = (): string => mkdtempSync(path.join(tmpdir(), 'wherefore-'));

/** A folder with these files in it. */
export const folderWith = (files: Record<string, string | Uint8Array>): string => {
  const folder = temporary();
  for (const [file, content] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), content);
  }
  return folder;
};

/** A copy of the world, with the broken files of a problem laid over it, or the mended ones. */
export const worldWith = (code?: string, fixtures = BROKEN): string => {
  const folder = temporary();
  // The world has articles: a folder without any is one by itself.
  if (code !== 'no-content') copy(WORLD, folder);
  if (code !== undefined) copy(path.join(fixtures, code), folder);
  return folder;
};

/** What runs git in a folder, with an author of its own. */
export const gitIn =
  (folder: string) =>
  (...args: string[]): Buffer =>
    execFileSync('git', ['-C', folder, '-c', 'user.name=Test', '-c', 'user.email=test@example.com', ...args]);

/** The world as the one commit of a repository. */
export const committedWorld = (): string => {
  const folder = worldWith();
  const git = gitIn(folder);
  git('init', '--quiet');
  git('add', '.');
  git('commit', '--quiet', '--message', 'The world');
  return folder;
};

/** Without a look into them, which takes time and another way of asking. */
const picturesOf = (folder: string): Picture[] =>
  listContent(folder).pictures.map(({ id, absolute }) => ({
    id,
    width: 1200,
    height: 800,
    digest: digestOf(readFileSync(absolute)),
  }));

/** By path and texts: most files of most folders are those of the world. */
const read = new Map<string, Document>();

export const documentsIn = (folder: string): Document[] =>
  listContent(folder).files.map((file) => {
    const key = [file.path, ...bytesOf(file).map((bytes) => bytes?.toString('latin1'))].join('\n');
    const document = read.get(key) ?? readContent(file, 'en-GB');
    read.set(key, document);
    return document;
  });

/**
 * Everything wrong with a folder, compared with the world as what was published.
 *
 * @param isNew Whether what the folder has beside the world was never published.
 */
export const problemsIn = (folder: string, isNew = false): Problem[] => {
  const documents = documentsIn(folder);
  const own = settingsIn(folder);
  const dictionary = dictionaryOf('en-GB', wordsOfNames(documents), namesByTarget(documents));
  return [
    ...own.problems,
    ...listContent(folder).problems,
    ...wordsIn(folder).problems,
    ...allProblemsOf(documents, {
      published: publishedAddresses(folder),
      publishedFile: PUBLISHED,
      siteLinks: own.links,
      siteReferences: own.references,
      without: own.settings.without,
      avoid: own.settings.avoid,
      misspellingsIn,
      pictures: picturesOf(folder),
      cards: { ofSite: [], undrawn },
      elsewhere: elsewhereIn({ language: 'en', countries: {} }),
    }),
    ...replacedPictures(picturesOf(WORLD), picturesOf(folder)),
    ...checkLedger(documentsIn(WORLD), documents, TODAY, dictionary),
    ...checkNewCorrections(documentsIn(WORLD), documents, dictionary),
    ...(isNew ? unpublishedEntries(documentsIn(WORLD), documentsIn(WORLD), documents) : []),
  ];
};

/** Problems as an editor reads them, without the tally. */
export const said = (problems: readonly Problem[]): string =>
  report('text', problems, 'content').replace(`\n\n${tally(problems)}.`, '');

/** What the check says of the broken file of a problem. */
export const saidOf = (code: string): string => said(problemsIn(worldWith(code)));
