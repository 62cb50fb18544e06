import { differences, subjectsOf, type Difference } from './differences.ts';
import type { Document } from '../model/document.ts';
import { problem, type Problem } from '../model/problems.ts';
import type { Dictionary } from '../../text/copy-edits.ts';
import { schemas, type Change } from '../model/schema.ts';
import type { Collection } from '../model/kinds.ts';

/** Whether files of that kind keep a ledger: all that readers see do, but a retirement, which is an entry itself. */
const hasLedger = (collection: Collection): boolean => 'changes' in schemas[collection].shape;

const changesOf = ({ data }: Document): Change[] => (data && 'changes' in data ? data.changes : []);

const same = (a: Change, b: Change): boolean =>
  (['date', 'kind', 'note', 'was', 'is'] as const).every((field) => a[field] === b[field]) &&
  a.about?.join() === b.about?.join();

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
  const paths = new Set(after.map(({ path }) => path));
  return after
    .filter((document) => hasLedger(document.collection) && document.data)
    .flatMap((document) => {
      const published = old.get(`${document.collection}/${document.id}`);
      // Of two files with one id only the published one is compared; that there are two is reported.
      const isOther = published?.path !== document.path && paths.has(published?.path ?? '');
      return published?.data && !isOther ? compare(published, document, today, dictionary) : [];
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
  const material = found.filter((difference) => difference.material);
  const told = subjectsTold(added, material);
  const named = new Set<string>();
  for (const { what, subject, claim: id, place } of material) {
    if (told === 'all' || told.has(subject) || named.has(subject)) continue;
    named.add(subject);
    const claim = after.body.claims.find((one) => one.id === id);
    const at = claim?.at ?? after.positions[place ?? ''];
    problems.push(
      problem('unrecorded-change', after.path, at, { what, subject, date: today, entries: added.length }),
    );
  }
  const changed = new Set(found.map(({ subject }) => subject));
  const known = new Set([...subjectsOf(before), ...subjectsOf(after)]);
  for (const change of added) {
    const at = after.positions[`changes.${changesOf(after).indexOf(change)}`];
    const { note, about } = change;
    if (about === undefined && found.length === 0)
      problems.push(problem('empty-change', after.path, at, { note }));
    for (const subject of about ?? []) {
      if (!known.has(subject))
        problems.push(problem('unknown-subject', after.path, at, { id: subject, known }));
      else if (!changed.has(subject))
        problems.push(problem('empty-change', after.path, at, { note, subject }));
    }
  }
  return problems;
};

/**
 * What the new entries account for. A withdrawal does for the whole file; an entry that does not say what it is
 * about, for what changed if that is one thing only.
 */
const subjectsTold = (
  added: readonly Change[],
  material: readonly Difference[],
): ReadonlySet<string> | 'all' => {
  if (added.some(({ kind }) => kind === 'withdrawal')) return 'all';
  const named = new Set(added.flatMap(({ about = [] }) => about));
  const open = new Set(material.map(({ subject }) => subject)).difference(named);
  const isTold = open.size === 1 && added.some(({ about }) => about === undefined);
  return isTold ? named.union(open) : named;
};
