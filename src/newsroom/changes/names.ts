import type { Document } from '../model/document.ts';

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
