import { addressesOf } from '../model/addresses.ts';
import { checkRetired } from './published-addresses.ts';
import { isUnread } from '../model/document.ts';
import { withoutWithdrawnText } from '../model/lifecycle.ts';
import type { Body, Document } from '../model/document.ts';
import type { Kind } from '../model/kinds.ts';
import { entriesOf, type Newsroom } from '../model/newsroom.ts';
import { KIND_OF } from '../model/kinds.ts';
import { FIXED_PATHS, pathOf } from '../model/paths.ts';
import { problem, type Problem } from '../model/problems.ts';
import { COLLECTIONS, type Collection } from '../model/kinds.ts';
import { wordOf } from '../model/standing.ts';

/**
 * Documents to newsroom: everything that takes more than one file to know. All problems of all files come
 * back, in the order of files and lines; the newsroom is only to be shown when none of them is an error.
 */
export const buildNewsroom = (
  documents: readonly Document[],
): { newsroom: Newsroom; problems: Problem[] } => {
  const problems = documents.flatMap((document) => document.problems);
  const byKind = new Map<Kind, Map<string, Document>>();
  for (const collection of COLLECTIONS) byKind.set(KIND_OF[collection], new Map());
  for (const document of documents) {
    const known = byKind.get(KIND_OF[document.collection]);
    const first = known?.get(document.id);
    if (first)
      problems.push(
        problem('duplicate-id', document.path, undefined, { id: document.id, first: first.path }),
      );
    else known?.set(document.id, document);
  }
  for (const document of documents) problems.push(...checkReferences(document, byKind));
  const newsroom = assemble(documents);
  problems.push(...checkLinks(documents, newsroom));
  problems.push(...checkStandings(documents, newsroom.sources), ...checkRetired(newsroom, documents));
  return { newsroom, problems: problems.sort(byPlace) };
};

/** In the order of files, lines and columns. */
export const byPlace = (a: Problem, b: Problem): number =>
  a.file === b.file ? a.line - b.line || a.column - b.column : a.file < b.file ? -1 : 1;

const checkReferences = (document: Document, byKind: Map<Kind, Map<string, Document>>): Problem[] =>
  document.references
    .filter(({ kind, id }) => !byKind.get(kind)?.has(id))
    .map(({ kind, id, at }) => {
      const known = byKind.get(kind)?.keys() ?? [];
      return problem('unknown-reference', document.path, at, { kind, id, known });
    });

/** Links by address, against every address there will be. */
const checkLinks = (documents: readonly Document[], newsroom: Newsroom): Problem[] => {
  const there = new Set([...FIXED_PATHS, ...addressesOf(newsroom)]);
  const unread = unreadPages(documents);
  const check = (document: Document): Problem[] =>
    document.links.flatMap(({ url, at }) => {
      const own = url.startsWith('#');
      // An event has no page of its own: its text stands on those of others.
      const page = own ? (pageOf(document) ?? '') : (url.split('#')[0] ?? '');
      const address = own ? page + url : url;
      if (there.has(address) || unread.has(page)) return [];
      const onPage = [...there].filter((other) => other.startsWith(`${page}#`));
      const pages = [...there].filter((other) => !other.includes('#'));
      const known = own ? onPage.map((other) => other.slice(page.length)) : there.has(page) ? onPage : pages;
      return [problem('broken-link', document.path, at, { url, known })];
    });
  return documents.flatMap(check);
};

/** Paths of pages whose files could not be read: what they have is not known. */
export const unreadPages = (documents: readonly Document[]): ReadonlySet<string> =>
  new Set(documents.filter(isUnread).flatMap((document) => pageOf(document) ?? []));

/** The path of the page that a file makes, if it makes one. */
const pageOf = ({ collection, id }: Document): string | undefined => {
  const kind = KIND_OF[collection];
  return kind === 'event' || kind === 'source' || kind === 'retirement' ? undefined : pathOf(kind, id);
};

/** `confirmed` needs two independent publishers, `disputed` sides that do not share one. */
const checkStandings = (documents: readonly Document[], sources: Newsroom['sources']): Problem[] =>
  documents.flatMap((document) =>
    document.body.claims.flatMap(({ id, standing, citations, sides, at }): Problem[] => {
      const words = (ids: string[]) => [...new Set(sources.getAll(ids).map(wordOf))];
      const known = sources.getAll(citations).length === citations.length;
      if (!known || citations.length === 0) return [];
      if (standing === 'confirmed' && words(citations).length < 2) {
        return [problem('not-independent', document.path, at, { id, words: words(citations) })];
      }
      const told = sides.filter((side) => side.length > 0);
      if (standing === 'disputed' && told.length > 1 && words(told.flat()).length < 2) {
        return [problem('one-sided', document.path, at, { id, sides: 1 })];
      }
      return [];
    }),
  );

/** What the newsroom has of a file: nothing, if its fields have mistakes. */
const entry = <D extends object>(document: {
  id: string;
  path: string;
  body: Body;
  data?: D | undefined;
}) => {
  const { id, path, body, data } = document;
  return data ? [{ ...data, id, path, body }] : [];
};

const assemble = (documents: readonly Document[]): Newsroom => {
  const of = <C extends Collection>(collection: C) =>
    documents.filter((one): one is Document & { collection: C } => one.collection === collection);
  const inOrder = <T extends { id: string }>(entries: T[], order: (a: T, b: T) => number) =>
    entriesOf(entries.sort((a, b) => order(a, b) || compare(a.id, b.id)));
  const named = (a: { name: string }, b: { name: string }) => a.name.localeCompare(b.name, 'en');
  return Object.freeze({
    articles: inOrder(
      of('articles').flatMap(entry).map(withoutWithdrawnText),
      (a, b) => compare(b.asOf, a.asOf) || compare(b.datePublished, a.datePublished),
    ),
    actors: inOrder(of('actors').flatMap(entry), named),
    locations: inOrder(of('locations').flatMap(entry), named),
    events: inOrder(
      of('events').flatMap(entry),
      (a, b) =>
        compare(a.date, b.date) ||
        (a.sequence ?? Infinity) - (b.sequence ?? Infinity) ||
        compare(a.endDate ?? a.date, b.endDate ?? b.date),
    ),
    topics: inOrder(of('topics').flatMap(entry), named),
    sources: inOrder(of('sources').flatMap(entry), (a, b) => compare(a.id, b.id)),
    retired: inOrder(of('retired').flatMap(entry), (a, b) => compare(b.date, a.date)),
  });
};

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
