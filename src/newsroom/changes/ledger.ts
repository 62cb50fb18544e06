import { becameOf, differences, subjectsOf, type Difference } from './differences.ts';
import { turnedEvidence, type TurnedEvidence } from './evidence.ts';
import { keyOf, movesIn } from './moves.ts';
import type { Document } from '../model/document.ts';
import { addressWithin, retirementOf } from '../model/addresses.ts';
import type { Position } from '../model/position.ts';
import { problem, type Problem } from '../model/problems.ts';
import { NAMES_OF_VOICE } from '../model/standing.ts';
import type { Dictionary } from '../../text/copy-edits.ts';
import { hasLedger } from '../model/schema.ts';
import type { Change } from '../model/schema/ledger.ts';

export const changesOf = ({ data }: Document): Change[] => (data && 'changes' in data ? data.changes : []);

/** Whether two entries say the same. */
export const isSameEntry = (a: Change, b: Change): boolean =>
  (['date', 'kind', 'note', 'was', 'is'] as const).every((field) => a[field] === b[field]) &&
  a.about?.join() === b.about?.join();

/** Ledger entries that a later state of a file has and an earlier one has not. */
export const newEntries = (before: Document, after: Document): Change[] =>
  changesOf(after).filter((change) => !changesOf(before).some((other) => isSameEntry(change, other)));

export interface Pair {
  published: Document;
  document: Document;
}

/** The files of both states that have a ledger. */
export const pairsOf = (before: readonly Document[], after: readonly Document[]): Pair[] => {
  const old = new Map(before.map((document) => [keyOf(document), document]));
  const paths = new Set(after.map(({ path }) => path));
  const { asPublished } = movesIn(after);
  return after
    .filter((document) => hasLedger(document.collection) && document.data)
    .flatMap((document) => {
      const published = asPublished(document, old);
      // Of two files with one id only the published one is compared; that there are two is reported.
      const isOther = published?.path !== document.path && paths.has(published?.path ?? '');
      return published?.data && !isOther ? [{ published, document }] : [];
    });
};

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
  const turned = turnedEvidence(before, after);
  const turning = new Set(turned.flatMap((one) => one.turning));
  const turnedIn = Map.groupBy(turned, ({ file }) => file);
  const pairs = pairsOf(before, after);
  const retired = new Set(after.flatMap(({ data }) => (data && 'address' in data ? [data.address] : [])));
  // A file with the bytes that were published is not read again, and has nothing to tell.
  const edited = pairs.filter(({ published, document }) => published !== document);
  return [
    ...edited.flatMap(({ published, document }) => {
      const found = differences(published, document, dictionary);
      const isTurning = document.collection === 'sources' && turning.has(document.path);
      const subjects = (turnedIn.get(document.path) ?? []).map(({ subject }) => subject);
      return compare(published, document, today, isTurning ? withWeight(found) : found, subjects, retired);
    }),
    ...unseen(turned, pairs, today),
  ];
};

/** What a slip in a publisher's name hid is no slip, where a standing depends on it. */
const withWeight = (found: readonly Difference[]): Difference[] =>
  found.map((difference) =>
    NAMES_OF_VOICE.has(difference.subject) ? { ...difference, material: true } : difference,
  );

/**
 * The statements that sources turned, without those of which their own ledger tells it, and those at which an editor has looked
 * since the ledgers of what turned them say so.
 */
const unseen = (turned: readonly TurnedEvidence[], pairs: readonly Pair[], today: string): Problem[] => {
  const entries = new Map(
    pairs.map(({ published, document }) => [document.path, newEntries(published, document)]),
  );
  const reviewed = new Map(
    pairs.map(({ document: { path, data } }) => [
      path,
      data && 'reviewed' in data ? data.reviewed : undefined,
    ]),
  );
  return turned
    .filter(({ file, subject, turning }) => {
      if (entries.get(file)?.some(({ about }) => about?.includes(subject))) return false;
      const looked = reviewed.get(file) ?? '';
      const isSeen = turning
        .map((path) => entries.get(path) ?? [])
        .every((told) => told.length > 0 && told.every(({ date }) => date <= looked));
      return !isSeen;
    })
    .map(({ file, at, ...about }) => problem('evidence-turned', file, at, { ...about, date: today }));
};

/** Mistakes of a text that keep a passage from being read as the claim that it is. */
const HIDING: ReadonlySet<string> = new Set([
  'mdx-syntax',
  'wrong-value',
  'missing-attribute',
  'unknown-element',
]);
const hidesClaims = ({ problems }: Document): boolean => problems.some(({ code }) => HIDING.has(code));

const compare = (
  before: Document,
  after: Document,
  today: string,
  found: readonly Difference[],
  turned: readonly string[],
  retired: ReadonlySet<string>,
): Problem[] => {
  const added = newEntries(before, after);
  const problems: Problem[] = changesOf(before)
    .filter((change) => !changesOf(after).some((other) => isSameEntry(change, other)))
    .map(({ note, date }) =>
      problem('ledger-rewritten', after.path, after.positions['changes.0'], { note, date }),
    );
  const material = found.filter((difference) => difference.material);
  const told = subjectsTold(added, material);
  const named = new Set<string>();
  for (const { was, is } of renamed(before, after, material)) {
    const address = addressWithin(before, was.subject);
    // The heading, the text and the links of a section are under one id.
    if (address === undefined || retired.has(address) || named.has(was.subject)) continue;
    const about = {
      what: is.what,
      id: was.subject,
      now: is.subject,
      address,
      file: retirementOf(address),
      date: today,
    };
    problems.push({ ...problem('renamed-id', after.path, placeOf(after, is), about), lost: address });
    named.add(was.subject).add(is.subject);
  }
  for (const difference of material) {
    const { what, subject } = difference;
    // What seems to be gone may be what could not be read.
    if (becameOf(difference) === 'is gone' && hidesClaims(after)) continue;
    if (told === 'all' || told.has(subject) || named.has(subject)) continue;
    named.add(subject);
    const became = becameOf(difference);
    const about = { what, became, subject, date: today, entries: added.length };
    const lost = became === 'is gone' ? addressWithin(before, subject) : undefined;
    problems.push({
      ...problem('unrecorded-change', after.path, placeOf(after, difference), about),
      ...(lost !== undefined && { lost }),
    });
  }
  const changed = new Set([...found.map(({ subject }) => subject), ...turned]);
  const known = new Set([...subjectsOf(before), ...subjectsOf(after)]);
  for (const change of added) {
    const at = after.positions[`changes.${changesOf(after).indexOf(change)}`];
    const { note, about } = change;
    if (about === undefined && changed.size === 0)
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

const placeOf = ({ body, positions }: Document, { claim: id, place }: Difference): Position | undefined =>
  body.claims.find((one) => one.id === id)?.at ?? positions[place ?? ''];

/** What says the same under another id. What only its place in a list tells from others is not sought. */
const renamed = (
  before: Document,
  after: Document,
  material: readonly Difference[],
): { was: Difference; is: Difference }[] => {
  const [old, now] = [new Set(subjectsOf(before)), new Set(subjectsOf(after))];
  /** `The claim`, without its id. */
  const sort = ({ what, subject }: Difference) => what.replace(`"${subject}"`, '');
  const taken = new Set<Difference>();
  return material
    .filter((one) => becameOf(one) === 'is gone' && !now.has(one.subject))
    .flatMap((was) => {
      const is = material.find(
        (other) =>
          !taken.has(other) &&
          becameOf(other) === 'is new' &&
          !old.has(other.subject) &&
          sort(other) === sort(was) &&
          other.after === was.before,
      );
      if (!is) return [];
      taken.add(is);
      return [{ was, is }];
    });
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
