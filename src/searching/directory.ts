import type { Shown, Subject } from './shown.ts';

/**
 * What is in which file of the index: a file of it, too, which the page of the search names. The files are written by `index-files.ts` and
 * read by `open-index.ts`.
 */
export interface Directory {
  /** Of all passages. */
  count: number;
  /** Name of the file with all `Name`s. */
  names: string;
  /** Files of `Words`, each with the first stem in it, in order. */
  words: FileFrom<string>[];
  /** Files of postings of subjects, each with the number of the first one. */
  subjects: FileFrom<number>[];
  /** Files of `FoundPage`s, each with the number of the first one. */
  pages: FileFrom<number>[];
}

export type FileFrom<Key> = [first: Key, file: string];

/** The last of these files that begins at this key or before it. */
export const fileFor = <Key extends string | number>(
  files: readonly FileFrom<Key>[],
  key: Key,
): FileFrom<Key> | undefined => files.findLast(([first]) => first <= key);

/** A subject: its place in the list is its number. Its page has a number, too, if it has one. */
export type Name = [
  kind: Subject['kind'],
  id: string,
  name: string,
  page: number | null,
  ...others: string[],
];

/** By stem the forms of a word, each with its postings in texts and, after a semicolon, in titles. */
export type Words = Record<string, Record<string, string>>;

/** A page and what can be found on it. */
export interface FoundPage {
  kind: Shown['kind'];
  path: string;
  title: string;
  passages: FoundPassage[];
}

/** Its path goes on from that of the page, and its title is that of the page unless it has one. */
export type FoundPassage = Omit<Shown, 'title'> & { title?: string };
