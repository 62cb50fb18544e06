import type { Document } from '../model/document.ts';
import { problem, type Problem } from '../model/problems.ts';
import { changesOf, isSameEntry } from './ledger.ts';
import { keyOf, movesIn } from './moves.ts';

/**
 * Entries of the ledgers of files that no reader has seen: there is nothing yet that could have been changed. An entry that some file
 * had before is passed over: it came from there, as when a file takes another name, or is published again.
 *
 * @param published What readers had before.
 * @param before All files of that state, drafts among them.
 * @param after All files as they are now, drafts among them.
 */
export const unpublishedEntries = (
  published: readonly Document[],
  before: readonly Document[],
  after: readonly Document[],
): Problem[] => {
  const known = new Set(published.map(keyOf));
  const entries = before.flatMap(changesOf);
  const { keysOf } = movesIn(after);
  return after
    .filter((document) => !keysOf(document).some((key) => known.has(key)))
    .flatMap((document) =>
      changesOf(document).flatMap((change, index) =>
        entries.some((other) => isSameEntry(change, other))
          ? []
          : [
              problem('never-published', document.path, document.positions[`changes.${index}`], {
                kind: change.kind,
                date: change.date,
                note: change.note,
              }),
            ],
      ),
    );
};
