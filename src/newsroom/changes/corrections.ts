import type {
  Actor,
  Article,
  Dataset,
  Event,
  Location,
  Newsroom,
  Page,
  Person,
  Source,
  Term,
  Topic,
} from '../model/newsroom.ts';
import { beginningOf } from '../../text/beginning.ts';
import { indexed } from '../model/newsroom-index.ts';
import { CORRECTIONS, factId, pathOf, relationId, SUMMARY_IDS } from '../model/paths.ts';
import type { Change, ChangeKind } from '../model/schema/ledger.ts';

/** A point of a page that an entry of the ledger is about. */
export interface Place {
  /** Fragment id on the page. */
  id: string;
  /** What stands there now; empty of a relation that no sentence tells. */
  text: string;
  /** Of a short text the part of the page that it is, whose heading names it: its words often begin as those of a claim do. */
  part?: keyof typeof SUMMARY_IDS;
  /** Of a key point, from 1 on. */
  keyPoint?: number;
}

/** What a language calls what has no first words, or the same as another. */
export interface PlaceWords extends Record<keyof typeof SUMMARY_IDS, string> {
  sharedPoint: { kicker: (about: { number: number }) => string };
  relations: { title: string };
}

/**
 * Places with their names, no name twice. What begins alike has another name: a key point its number, all else its whole text.
 *
 * @param typeset As the language of the site has it.
 */
export const namedPlaces = (
  places: readonly Place[],
  words: PlaceWords,
  typeset: (text: string) => string,
): { place: Place; name: string }[] => {
  const nameOf = ({ part, keyPoint, text }: Place, isAlike: boolean): string => {
    if (part !== undefined) return words[part];
    if (isAlike && keyPoint !== undefined) return words.sharedPoint.kicker({ number: keyPoint });
    return typeset(isAlike ? text : beginningOf(text)) || words.relations.title;
  };
  const begins = Map.groupBy(places, (place) => nameOf(place, false));
  const named = [...begins.values()].flatMap((alike) =>
    alike.map((place) => ({ place, name: nameOf(place, alike.length > 1) })),
  );
  return named.filter(({ name }, index) => named.findIndex((other) => other.name === name) === index);
};

/** A ledger entry with the page it belongs to. */
export interface Correction {
  change: Change;
  /** Name of the page, of the event or of the source. */
  title: string;
  /** That page, for ever: `changeAddress` says where the entry stands by now. */
  path: string;
  /** Whose ledger has it. */
  of: { kind: LedgerKind; id: string };
  /** The same for the same entry for ever, and never of two: what a feed reader knows it by. */
  id: string;
  /** The claims, facts, relations, key points and sections that it is about. */
  places: Place[];
}

export interface Kinds {
  article: Article;
  actor: Actor;
  location: Location;
  term: Term;
  topic: Topic;
  event: Event;
  source: Source;
  dataset: Dataset;
  person: Person;
  page: Page;
}
export type LedgerKind = keyof Kinds;
type Kept = Kinds[LedgerKind];

/** An event stands on the page of its first topic, or in the archive of that; sources and figures have no pages of their own. */
const pageOf = (kind: LedgerKind, entry: Kept): string => {
  if (kind === 'source' || kind === 'dataset') return CORRECTIONS;
  return kind === 'event'
    ? pathOf('topic', 'topics' in entry ? (entry.topics[0] ?? '') : '')
    : pathOf(kind, entry.id);
};

const titleOf = (entry: Kept): string => {
  if ('headline' in entry) return entry.headline;
  if ('name' in entry) return entry.name;
  return entry.title ?? ('publisher' in entry ? entry.publisher : '');
};

const ledgerOf = (kind: LedgerKind, entry: Kept): Correction[] => {
  const points = pointsOf(entry);
  return entry.changes.map((change) => {
    const sameDay = entry.changes.filter(({ date, kind }) => date === change.date && kind === change.kind);
    return {
      change,
      title: titleOf(entry),
      of: { kind, id: entry.id },
      path: pageOf(kind, entry),
      // Events, sources and figures share a page with others.
      id: changeId(
        change,
        sameDay.indexOf(change),
        kind === 'event' || kind === 'source' || kind === 'dataset' ? `${kind}-${entry.id}-` : '',
      ),
      places: placesOf(change, points),
    };
  });
};

/** Fragment id of a ledger entry on its page: its date and kind, and a number when a day has two of a kind. */
const changeId = ({ date, kind }: Change, index: number, of: string): string =>
  `page-${of}${kind}-${date}${index === 0 ? '' : `-${index + 1}`}`;

/** Every point of the entry's page that an id within its file names, by that id. */
export const pointsOf = (entry: Kept): Map<string, Place> =>
  new Map([
    ...('body' in entry && !('date' in entry)
      ? [
          ...entry.body.outline.flatMap(({ id, text }): [string, Place][] =>
            id === undefined ? [] : [[id, { id, text }]],
          ),
          ...entry.body.claims.map(({ id, text }): [string, Place] => [id, { id, text }]),
        ]
      : []),
    ...('keyPoints' in entry ? entry.keyPoints : []).map(({ id, text }, index): [string, Place] => [
      id,
      { id, text, keyPoint: index + 1 },
    ]),
    ...('keyPoints' in entry ? (['whyItMatters', 'background'] as const) : []).flatMap(
      (field): [string, Place][] => {
        const text = 'keyPoints' in entry ? entry[field]?.text : undefined;
        return text === undefined ? [] : [[field, { id: SUMMARY_IDS[field], text, part: field }]];
      },
    ),
    ...('facts' in entry ? entry.facts : []).map(({ id, text }): [string, Place] => [
      id,
      { id: factId(id), text },
    ]),
    ...('relations' in entry ? entry.relations : []).map(({ id, text }): [string, Place] => [
      id,
      { id: relationId(entry.id, id), text: text ?? '' },
    ]),
  ]);

/** Without spaces and marks, which a typesetter changes. */
const lettersOf = (text: string): string => text.replace(/[^\p{L}\p{M}\p{N}]/gu, '');

/** What an entry names; of one that names nothing, the one point in which its new wording stands. */
export const placesOf = ({ about, is }: Change, points: ReadonlyMap<string, Place>): Place[] => {
  if (about !== undefined) return about.flatMap((id) => points.get(id) ?? []);
  const saying = [...points.values()].filter(
    ({ text }) => is !== undefined && lettersOf(text).includes(lettersOf(is)),
  );
  return saying.length === 1 ? saying : [];
};

const listed = indexed('corrections', (newsroom) =>
  ledgers(newsroom)
    .filter(
      ({ change, path }) =>
        change.kind === 'correction' || change.kind === 'withdrawal' || path === CORRECTIONS,
    )
    .map((correction) => ['', correction] as const),
);

/** Every correction and withdrawal of the site, and every entry of a source or of figures, the newest first. */
export const correctionsOf = (newsroom: Newsroom): readonly Correction[] => listed(newsroom, '');

/** A ledger of one page, event or source, the newest first. */
export const changesOf = <Kind extends LedgerKind>(kind: Kind, entry: Kinds[Kind]): Correction[] =>
  ledgerOf(kind, entry).sort(newestFirst);

const WEIGHT: Record<ChangeKind, number> = { update: 0, clarification: 1, correction: 2, withdrawal: 3 };

/**
 * What the head of a page tells of its ledger: the last change, and a weightier one if there is any. A correction is not to
 * hide behind an update, neither one of the same day nor a later one. Of those of a day, one of a key point comes first.
 *
 * @param changes The newest first.
 */
export const mainChanges = (changes: readonly Correction[]): Correction[] => {
  const isOfPoint = ({ places }: Correction) => Number(places.some(({ keyPoint }) => keyPoint !== undefined));
  const byWeight = changes.toSorted(
    (one, other) =>
      WEIGHT[other.change.kind] - WEIGHT[one.change.kind] ||
      compare(other.change.date, one.change.date) ||
      isOfPoint(other) - isOfPoint(one),
  );
  const [weightiest] = byWeight;
  const last = byWeight.find(({ change }) => change.date === changes[0]?.change.date);
  if (!weightiest || !last) return [];
  return last.change.kind === weightiest.change.kind ? [last] : [last, weightiest];
};

/** The last correction of each point of a page, by the point's fragment id. */
export const correctedPoints = (changes: readonly Correction[]): ReadonlyMap<string, Correction> =>
  new Map(
    changes
      .filter(({ change }) => change.kind === 'correction')
      .toReversed()
      .flatMap((correction) => correction.places.map(({ id }): [string, Correction] => [id, correction])),
  );

/** The last correction of an event: whatever its ledger says is about it. */
export const correctionOfEvent = (event: Event): Correction | undefined =>
  changesOf('event', event).find(({ change }) => change.kind === 'correction');

const ledgers = (newsroom: Newsroom): Correction[] =>
  [
    ...newsroom.articles.list.flatMap((article) => ledgerOf('article', article)),
    ...newsroom.actors.list.flatMap((actor) => ledgerOf('actor', actor)),
    ...newsroom.locations.list.flatMap((location) => ledgerOf('location', location)),
    ...newsroom.terms.list.flatMap((term) => ledgerOf('term', term)),
    ...newsroom.topics.list.flatMap((topic) => ledgerOf('topic', topic)),
    ...newsroom.events.list.flatMap((event) => ledgerOf('event', event)),
    ...newsroom.sources.list.flatMap((source) => ledgerOf('source', source)),
    ...newsroom.people.list.flatMap((person) => ledgerOf('person', person)),
    ...newsroom.data.list.flatMap((dataset) => ledgerOf('dataset', dataset)),
    ...newsroom.pages.list.flatMap((page) => ledgerOf('page', page)),
  ].sort(newestFirst);

const newestFirst = (a: Correction, b: Correction): number =>
  compare(b.change.date, a.change.date) || compare(a.path, b.path);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
