import type { Dictionary } from '../../text/copy-edits.ts';
import type { Language } from '../../text/language/language.ts';
import { readingGrade } from '../../text/reading-grade.ts';
import { KIND_OF, type Collection, type Kind } from '../model/kinds.ts';
import type { Document } from '../model/document.ts';
import type { Problem } from '../model/problems.ts';
import { STANDINGS, type Standing } from '../model/schema/evidence.ts';
import { hasLedger } from '../model/schema.ts';
import type { Change } from '../model/schema/ledger.ts';
import { differences, type Difference } from './differences.ts';
import { changesOf, newEntries } from './ledger.ts';
import { keyOf, movesIn } from './moves.ts';
import { newFilesAmong, type NewFile, type Statement } from './new-file.ts';
import type { ReviewedPages } from './review-pages.ts';

/** What readers will notice if a proposal is published, for those who decide on it. */
export interface Review {
  files: ReviewedFile[];
  /** Addresses that readers may have and that lead nowhere afterwards. A retired address still leads to its reason. */
  addressesGone: string[];
  /** Problems that the proposal brings, and those that it mends. */
  problems: { added: Problem[]; gone: Problem[] };
  /** What becomes of the pages, where they were built and compared. */
  pages?: ReviewedPages;
}

export interface ReviewedFile {
  kind: Kind;
  /** Path within the content folder. */
  path: string;
  /** Its headline, title or name; else its id. */
  name: string;
  state: 'new' | 'changed' | 'gone';
  /** What reads differently, claim by claim and field by field. Empty for a file that is new or gone. */
  differences: (Pick<Difference, 'what' | 'before' | 'after' | 'material'> & {
    /** Of a claim, a fact or a relation that is new. */
    statement?: Statement;
  })[];
  /** The entries that the proposal adds to the ledger of the file; of a new file all that it has. */
  entries: Pick<Change, 'date' | 'kind' | 'note'>[];
  /** How many claims of each standing the file has, the surest first. */
  claims: { standing: Standing; count: number }[];
  /** What a new file says. */
  says?: NewFile;
  /** Of an article in English: the years of school that its text asks for, now and before. */
  grade?: { before?: number; after: number };
}

/** A state of the content: what readers may see of it, where it can be reached, and what is wrong with it. */
export interface State {
  documents: readonly Document[];
  addresses: readonly string[];
  problems: readonly Problem[];
}

const nameOf = ({ data, id }: Document): string => {
  if (!data) return id;
  if ('headline' in data) return data.headline;
  if ('title' in data && data.title !== undefined) return data.title;
  return 'name' in data ? data.name : id;
};

const sameProblem = ({ code, file, sentence }: Problem): string => [code, file, sentence].join('\n');

const notIn = <T>(list: readonly T[], other: readonly T[], key: (one: T) => string): T[] => {
  const there = new Set(other.map(key));
  return list.filter((one) => !there.has(key(one)));
};

const ORDER = Object.keys(KIND_OF);
const orderOf = (collection: Collection): number => ORDER.indexOf(collection);

const addedEntries = (
  document: Document,
  state: ReviewedFile['state'],
  published: Document | undefined,
): Change[] => {
  if (state === 'gone' || !hasLedger(document.collection)) return [];
  return published ? newEntries(published, document) : changesOf(document);
};

const gradeOf = (
  document: Document,
  published: Document | undefined,
  language: Language,
): Pick<ReviewedFile, 'grade'> => {
  const after = document.collection === 'articles' && readingGrade(document.body.text, language);
  if (typeof after !== 'number') return {};
  const before = published && readingGrade(published.body.text, language);
  return { grade: { ...(before !== undefined && { before }), after } };
};

/** Compares two states: every file as the ledger compares it, the addresses and the problems. */
export const reviewOf = (before: State, after: State, dictionary: Dictionary, language: Language): Review => {
  const old = new Map(before.documents.map((document) => [keyOf(document), document]));
  const { keysOf, asPublished, isRetired } = movesIn(after.documents);
  const now = new Set(after.documents.flatMap(keysOf));
  const newFile = newFilesAmong(after.documents);
  const differencesOf = (published: Document, document: Document): ReviewedFile['differences'] => {
    const statements = new Map(newFile(document).statements.map((one) => [`The ${one.name}`, one]));
    return differences(published, document, dictionary).map(({ what, before: was, after: is, material }) => {
      const statement = was === '' ? statements.get(what) : undefined;
      return { what, before: was, after: is, material, ...(statement && { statement }) };
    });
  };
  const fileOf = (document: Document, state: ReviewedFile['state'], published?: Document): ReviewedFile => ({
    kind: KIND_OF[document.collection],
    path: document.path,
    name: nameOf(document),
    state,
    // A file that cannot be read is among the problems.
    differences: published?.data && document.data ? differencesOf(published, document) : [],
    entries: addedEntries(document, state, published).map(({ date, kind, note }) => ({ date, kind, note })),
    claims: STANDINGS.map((standing) => ({
      standing,
      count: document.body.claims.filter((claim) => claim.standing === standing).length,
    })).filter(({ count }) => count > 0),
    ...(state === 'new' && document.data && { says: newFile(document) }),
    ...(state !== 'gone' && gradeOf(document, published, language)),
  });
  const files = [...after.documents, ...before.documents.filter((document) => !now.has(keyOf(document)))]
    .toSorted((a, b) => orderOf(a.collection) - orderOf(b.collection) || (a.path < b.path ? -1 : 1))
    .map((document) => {
      const published = asPublished(document, old);
      if (!now.has(keyOf(document))) return fileOf(document, 'gone');
      return published ? fileOf(document, 'changed', published) : fileOf(document, 'new');
    })
    .filter(
      ({ state, differences: found, entries }) => state !== 'changed' || found.length + entries.length > 0,
    );
  return {
    files,
    addressesGone: notIn(before.addresses, after.addresses, (address) => address).filter(
      (address) => !isRetired(address),
    ),
    problems: {
      added: notIn(after.problems, before.problems, sameProblem),
      gone: notIn(before.problems, after.problems, sameProblem),
    },
  };
};
