import { createHash } from 'node:crypto';
import path from 'node:path';
import { collectionOf } from './content-folder.ts';
import { contentsOf, GitError, headOf, isCheckout, isShallow, revisionsOf, type Revision } from './git.ts';
import { keep, readKept } from './kept.ts';
import { readDocument } from '../newsroom/reading/read-document.ts';
import { dictionaryOf } from './dictionary.ts';
import type { Dictionary } from '../text/copy-edits.ts';
import { historyOf, type HistoryEntry, type Version } from '../newsroom/changes/versions.ts';
import { languageOf } from '../text/language/language.ts';
import { readerDigest } from './reader-digest.ts';

/** Articles' histories from git, by the path of the file within the content folder. */
export type Histories = ReadonlyMap<string, HistoryEntry[]>;

/**
 * Reads all histories with two git calls, however many articles there are; those of a commit are kept in
 * `cache` and read from there while nothing is committed.
 *
 * @param words The language of the texts and the names in them, for telling a misspelling from another word.
 * @param say Told why there are no histories, when there are none.
 * @returns undefined with HISTORY=off, or where the folder is not in a git checkout.
 * @throws GitError in a shallow clone, since what it would tell is false, and in a checkout that git cannot read.
 */
export const readHistories = (
  folder: string,
  cache: string,
  words: { language: string; names: ReadonlySet<string> },
  say: (reason: string) => void,
): Histories | undefined => {
  if (process.env['HISTORY'] === 'off') {
    say('HISTORY=off: the articles are built without their history pages.');
    return undefined;
  }
  if (!isCheckout(folder)) {
    say('The content is not in a git checkout: the articles are built without their history pages.');
    return undefined;
  }
  if (isShallow(folder)) {
    throw new GitError(
      'This is a shallow clone, which knows too little of the articles to show their history. ' +
        'Fetch the rest with "git fetch --unshallow" (in GitHub Actions: fetch-depth: 0), or build with HISTORY=off.',
    );
  }
  const head = headOf(folder);
  if (head === undefined) return new Map();
  const key = createHash('sha256')
    .update(readerDigest())
    .update(folder)
    .update(head)
    .update(JSON.stringify([words.language, ...[...words.names].sort()]))
    .digest('hex')
    .slice(0, 32);
  const file = path.join(cache, `history-${key}.json`);
  const kept = readKept(file);
  if (kept !== undefined) return new Map(JSON.parse(kept.toString()) as [string, HistoryEntry[]][]);
  const histories = fromGit(folder, words.language, dictionaryOf(words.language, words.names));
  keep(file, Buffer.from(JSON.stringify([...histories])));
  return histories;
};

const fromGit = (folder: string, language: string, dictionary: Dictionary): Histories => {
  const lines = linesOf(revisionsOf(folder, 'articles'));
  const contents = contentsOf(
    folder,
    lines.flatMap(({ revisions }) => revisions),
  );
  let at = 0;
  return new Map(
    lines.map(({ file, revisions }) => {
      const versions = revisions.flatMap(({ commit, day, path: was }): Version[] => {
        const bytes = contents[at++];
        return bytes ? [{ commit, day, document: readDocument('articles', was, bytes, language) }] : [];
      });
      return [file, historyOf(versions, languageOf(language), dictionary)];
    }),
  );
};

/** The revisions of each file that is still there, oldest first, followed through its moves. */
const linesOf = (newestFirst: readonly Revision[]): { file: string; revisions: Revision[] }[] => {
  const files = new Map<string, Revision[]>();
  /** Earlier path -> path today, while walking back in time; null where a file of that name was removed. */
  const today = new Map<string, string | null>();
  for (const revision of newestFirst.filter((one) => collectionOf(one.path) === 'articles')) {
    const known = today.get(revision.path);
    if (revision.removed || known === null) {
      // What an earlier file of the same name said is not this article's history.
      if (known === undefined) today.set(revision.path, null);
      continue;
    }
    const file = known ?? revision.path;
    today.set(revision.path, file);
    files.set(file, [revision, ...(files.get(file) ?? [])]);
    if (revision.movedFrom !== undefined) {
      today.delete(revision.path);
      today.set(revision.movedFrom, file);
    }
  }
  return [...files].map(([file, revisions]) => ({ file, revisions }));
};
