import { createHash } from 'node:crypto';
import path from 'node:path';
import { collectionOf } from './content-folder.ts';
import { contentsOf, GitError, headOf, isCheckout, isShallow, revisionsOf, type Revision } from './git.ts';
import { keep, readKeptJson } from './kept.ts';
import { readDocument } from '../newsroom/reading/read-document.ts';
import { dictionaryOf } from './dictionary.ts';
import type { Dictionary } from '../text/copy-edits.ts';
import { movesIn } from '../newsroom/changes/moves.ts';
import { historyOf, type HistoryEntry, type Version } from '../newsroom/changes/versions.ts';
import type { Document } from '../newsroom/model/document.ts';
import { languageOf } from '../text/language/language.ts';
import { readerDigest } from './reader-digest.ts';

/** Articles' histories from git, by the path of the file within the content folder. */
export type Histories = ReadonlyMap<string, HistoryEntry[]>;

const WITHOUT = 'To build without the pages of history, write HISTORY=off before the command.';

const isReadable = (folder: string): boolean => {
  try {
    return isCheckout(folder);
  } catch (error) {
    throw error instanceof GitError ? new GitError(`${error.message} ${WITHOUT}`) : error;
  }
};

/**
 * Reads all histories with two git calls, however many articles there are; those of a commit are kept in
 * `cache` and read from there while nothing is committed.
 *
 * @param known The language of the texts and the names in them, for telling a misspelling from another word; and the files that say
 * what was retired: that a file has moved is no change of an article that names it.
 * @param today `YYYY-MM-DD`. No version is of a later day.
 * @param say Told why there are no histories, when there are none.
 * @returns undefined with HISTORY=off, or where the folder is not in a git checkout.
 * @throws GitError in a shallow clone, since what it would tell is false, and in a checkout that git cannot read.
 */
export const readHistories = (
  folder: string,
  cache: string,
  known: {
    language: string;
    names: ReadonlySet<string>;
    namesOf: ReadonlyMap<string, ReadonlySet<string>>;
    retired: readonly Document[];
  },
  today: string,
  say: (reason: string) => void,
): Histories | undefined => {
  if (process.env['HISTORY'] === 'off') {
    say('HISTORY=off: the articles are built without their history pages.');
    return undefined;
  }
  if (!isReadable(folder)) {
    say('The content is not in a git checkout: the articles are built without their history pages.');
    return undefined;
  }
  if (isShallow(folder)) {
    throw new GitError(
      'This is a shallow clone, which knows too little of the articles to show their history. ' +
        'Fetch the rest with "git fetch --unshallow" (in GitHub Actions: fetch-depth: 0). ' +
        WITHOUT,
    );
  }
  const head = headOf(folder);
  if (head === undefined) return new Map();
  const key = createHash('sha256')
    .update(readerDigest())
    .update(folder)
    .update(head)
    .update(today)
    .update(JSON.stringify([known.language, ...[...known.names].sort()]))
    .update(JSON.stringify([...known.namesOf].map(([target, names]) => [target, ...names]).sort()))
    .update(JSON.stringify(known.retired.map(({ data }) => data)))
    .digest('hex')
    .slice(0, 32);
  const file = path.join(cache, `history-${key}.json`);
  const kept = readKeptJson(file);
  if (Array.isArray(kept)) return new Map(kept as [string, HistoryEntry[]][]);
  const dictionary = dictionaryOf(known.language, known.names, known.namesOf);
  const histories = fromGit(folder, today, known, dictionary);
  keep(file, Buffer.from(JSON.stringify([...histories])));
  return histories;
};

const fromGit = (
  folder: string,
  today: string,
  { language, retired }: { language: string; retired: readonly Document[] },
  dictionary: Dictionary,
): Histories => {
  const { withNewNames } = movesIn(retired);
  const lines = linesOf(credible(revisionsOf(folder, 'articles'), today));
  const contents = contentsOf(
    folder,
    lines.flatMap(({ revisions }) => revisions),
  );
  let at = 0;
  return new Map(
    lines.map(({ file, revisions }) => {
      let latest = '';
      const versions = revisions.flatMap(({ commit, day, path: was }): Version[] => {
        const bytes = contents[at++];
        // A commit that was rebased keeps the day on which it was written.
        if (day > latest) latest = day;
        if (!bytes) return [];
        const document = readDocument('articles', withinContent(was), bytes, language);
        return [{ commit, day: latest, document: withNewNames(document) }];
      });
      return [file, historyOf(versions, languageOf(language), dictionary)];
    }),
  );
};

/** A clock that is wrong dates a commit in the future: it was made no later than the one after it, and not after today. */
const credible = (newestFirst: readonly Revision[], today: string): Revision[] => {
  let latest = today;
  return newestFirst.map((revision) => {
    if (revision.day <= today) latest = revision.day;
    return { ...revision, day: latest };
  });
};

/** The path that a file had in the content folder of its time. */
const withinContent = (file: string): string => file.replace(/^\.\.\/(?:.*?\/)??(?=articles\/)/, '');

/** The revisions of each file that is still there, oldest first, followed through its moves. */
const linesOf = (newestFirst: readonly Revision[]): { file: string; revisions: Revision[] }[] => {
  const files = new Map<string, Revision[]>();
  /** Earlier path -> path today, while walking back in time; null where a file of that name was removed. */
  const today = new Map<string, string | null>();
  for (const revision of newestFirst.filter((one) => collectionOf(withinContent(one.path)) === 'articles')) {
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
  return [...files]
    .filter(([file]) => collectionOf(file) === 'articles')
    .map(([file, revisions]) => ({ file, revisions }));
};
