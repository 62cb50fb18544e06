import { placesOf, pointsOf, type Place } from './corrections.ts';
import { differences, type Difference } from './differences.ts';
import { newEntries } from './ledger.ts';
import { releaseOf } from '../model/schema/publication.ts';
import type { Document } from '../model/document.ts';
import { walk } from '../model/tree.ts';
import type { Change } from '../model/schema/ledger.ts';
import type { Language } from '../../text/language/language.ts';
import type { Dictionary } from '../../text/copy-edits.ts';
import { nearChanges, wordDifferences, type Words } from '../../text/word-differences.ts';

/** A state of an article that was published, oldest first where there are several. */
export interface Version {
  commit: string;
  /** `YYYY-MM-DD`. */
  day: string;
  document: Document;
}

/** What a published version changed, as its reader sees it. */
export interface HistoryEntry {
  commit: string;
  day: string;
  kind: 'publication' | 'change' | 'copy-edit';
  /** Entries that this version added to the ledger. */
  notes: { change: Change; places: Place[] }[];
  /** In the order of the page. */
  sections: ChangedSection[];
}

/** What reads differently in one section of the text, or in what stands over the text. */
export interface ChangedSection {
  heading: Place | undefined;
  /** Each with the point of the page in which it is, if it is in one. */
  differences: (Omit<Difference, 'place'> & { at: Place | undefined; words: Words[] })[];
}

/**
 * The history of one article, the newest version first. Versions that could not be read are passed over;
 * those of one day are one, unless the ledger speaks between them; those in which a reader would see no
 * difference are none. What was a draft was not published.
 *
 * @param language Of the article.
 * @param dictionary The one that the check has: what needed an entry there is no copy-edit here.
 */
export const historyOf = (
  versions: readonly Version[],
  language: Language,
  dictionary: Dictionary,
): HistoryEntry[] => {
  const readable = versions
    .filter(({ document }) => document.data !== undefined && document.publication.draft !== 'true')
    .map((version) => ({ ...version, day: publishedOn(version) }));
  const entries: HistoryEntry[] = [];
  let before: Document | undefined;
  for (const [index, version] of readable.entries()) {
    const next = readable[index + 1];
    const { commit, day, document } = version;
    if (next && next.day === day && newEntries(document, next.document).length === 0) continue;
    if (!before) entries.push({ commit, day, kind: 'publication', notes: [], sections: [] });
    else {
      const found = differences(before, document, dictionary);
      // What is gone is still called by its words.
      const points = new Map([...pointsIn(before), ...pointsIn(document)]);
      const notes = newEntries(before, document).map((change) => ({
        change,
        places: placesOf(change, points),
      }));
      if (found.length === 0 && notes.length === 0) continue;
      const material = found.some((difference) => difference.material) || notes.length > 0;
      entries.push({
        commit,
        day,
        kind: material ? 'change' : 'copy-edit',
        notes,
        sections: bySection(
          found.map(({ place: _, ...difference }) => ({
            ...difference,
            at: points.get(difference.subject),
            words: nearChanges(wordDifferences(difference.before, difference.after, language)),
          })),
          [document, before],
          points,
        ),
      });
    }
    before = document;
  }
  return entries.reverse();
};

/**
 * @param states Of the text, the newest first: what one has no more stands in the other.
 * @param points Of both.
 */
const bySection = (
  found: ChangedSection['differences'],
  states: readonly Document[],
  points: ReadonlyMap<string, Place>,
): ChangedSection[] => {
  const within = new Map<string, string>();
  for (const { body } of states) {
    let section: string | undefined;
    for (const { node } of walk(body.tree)) {
      const id = typeof node === 'string' || !('id' in node) ? undefined : node.id;
      if (typeof node !== 'string' && node.type === 'heading') section = id ?? section;
      if (id !== undefined && section !== undefined && !within.has(id)) within.set(id, section);
    }
  }
  const sections = Map.groupBy(found, ({ subject }) => within.get(subject));
  return [undefined, ...new Set(within.values())].flatMap((id) => {
    const differences = sections.get(id);
    return differences ? [{ heading: points.get(id ?? ''), differences }] : [];
  });
};

/** What was written before its day was published on it. */
const publishedOn = ({ day, document }: Version): string => {
  const release = releaseOf(document.publication);
  return release > day ? release : day;
};

const pointsIn = (document: Document): ReadonlyMap<string, Place> =>
  document.collection === 'articles' && document.data
    ? pointsOf({ ...document, ...document.data })
    : new Map<string, Place>();
