import type { Document } from '../model/document.ts';
import { KIND_OF } from '../model/kinds.ts';

/** What a file of the content calls something by name. */
const namesOf = ({ data }: Document): string[] => [
  ...(data && 'name' in data ? [data.name] : []),
  ...(data && 'names' in data ? data.names.map(({ text }) => text) : []),
];

const ARTICLES: ReadonlySet<string> = new Set(['The', 'A', 'An']);

/**
 * The words of all names in the content, for telling a name from a misspelt word. In "Orun government" only the first is
 * a name; in a script without capitals every word is.
 */
export const wordsOfNames = (documents: readonly Document[]): ReadonlySet<string> =>
  new Set(
    documents
      .flatMap(namesOf)
      .flatMap((name) => name.normalize('NFC').match(/[\p{L}\p{M}\p{N}]+/gu) ?? [])
      .filter((word) => /^[\p{Lu}\p{Lt}\p{Lo}]/u.test(word) && !ARTICLES.has(word)),
  );

/** All names of what a text can link to, each as a text writes it: `actor:water-board`. */
export const namesByTarget = (documents: readonly Document[]): ReadonlyMap<string, ReadonlySet<string>> => {
  const names = new Map<string, Set<string>>();
  for (const document of documents) {
    const target = `${KIND_OF[document.collection]}:${document.id}`;
    names.set(target, (names.get(target) ?? new Set()).union(new Set(namesOf(document))));
  }
  return names;
};
