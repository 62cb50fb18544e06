import { differences } from './differences.ts';
import type { Document } from '../model/document.ts';
import { problem, type Problem } from '../model/problems.ts';
import type { Dictionary } from '../../text/copy-edits.ts';
import type { Change } from '../model/schema.ts';
import type { Collection } from '../model/kinds.ts';

/** Kinds of files that keep a ledger, because readers see them as pages of their own. */
const WITH_LEDGER: ReadonlySet<Collection> = new Set(['articles', 'actors', 'locations']);

const changesOf = ({ data }: Document): Change[] => (data && 'changes' in data ? data.changes : []);

const same = (a: Change, b: Change): boolean =>
  (['date', 'kind', 'note', 'was', 'is'] as const).every((field) => a[field] === b[field]);

/** Ledger entries that a later state of a file has and an earlier one has not. */
export const newEntries = (before: Document, after: Document): Change[] =>
  changesOf(after).filter((change) => !changesOf(before).some((other) => same(change, other)));

/**
 * Compares the content with what was published: whatever a reader will notice must have a new entry in the
 * ledger, an entry must be about something, and no entry may go.
 *
 * @param today `YYYY-MM-DD`, for the line the hint proposes.
 * @param dictionary Tells a misspelling, which may be mended in silence, from another word.
 */
export const checkLedger = (
  before: readonly Document[],
  after: readonly Document[],
  today: string,
  dictionary: Dictionary,
): Problem[] => {
  const old = new Map(before.map((document) => [`${document.collection}/${document.id}`, document]));
  return after
    .filter((document) => WITH_LEDGER.has(document.collection) && document.data)
    .flatMap((document) => {
      const published = old.get(`${document.collection}/${document.id}`);
      return published?.data ? compare(published, document, today, dictionary) : [];
    });
};

const compare = (before: Document, after: Document, today: string, dictionary: Dictionary): Problem[] => {
  const found = differences(before, after, dictionary);
  const added = newEntries(before, after);
  const problems: Problem[] = changesOf(before)
    .filter((change) => !changesOf(after).some((other) => same(change, other)))
    .map(({ note, date }) =>
      problem('ledger-rewritten', after.path, after.positions['changes.0'], { note, date }),
    );
  if (added.length === 0) {
    for (const difference of found.filter(({ material }) => material)) {
      const claim = after.body.claims.find(({ id }) => id === difference.claim);
      const at = claim?.at ?? after.positions[difference.place ?? ''];
      problems.push(problem('unrecorded-change', after.path, at, { what: difference.what, date: today }));
    }
  } else if (found.length === 0) {
    for (const change of added) {
      const at = after.positions[`changes.${changesOf(after).indexOf(change)}`];
      problems.push(problem('empty-change', after.path, at, { note: change.note }));
    }
  }
  return problems;
};
