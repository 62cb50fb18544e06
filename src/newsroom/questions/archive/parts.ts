/** A part of a long list, with a page of its own: a year, a month, a letter. */
export interface Part<T> {
  /** Below the address of the list, without slashes around it: `2024/03`, `2024/03/part-2`, `a`. */
  path: string;
  /** What it holds: a date as precise as a year or a month, or a letter. */
  name: string;
  /** The last of several years or months on one page, where its name is the first of them. */
  until?: string;
  /** Where so much falls into one month or letter that it has several pages: which of them this is. */
  number?: number;
  /** How many entries it has, with those of its own parts. */
  count: number;
  /** What its page shows. */
  entries: readonly T[];
  /** Where it is too large for one page. */
  parts: readonly Part<T>[];
}

/** Parts and their parts, each of which is a page. */
export const allParts = <T>(parts: readonly Part<T>[]): Part<T>[] =>
  parts.flatMap((part) => [part, ...allParts(part.parts)]);

/**
 * A part whose entries stand on its page, or on numbered pages below it.
 *
 * @param entries In such an order that new ones come last: then all but the last page stay as they are.
 * @param most How many a page shows.
 */
export const numbered = <T>(path: string, name: string, entries: readonly T[], most: number): Part<T> => {
  const count = entries.length;
  if (count <= most) return { path, name, count, entries, parts: [] };
  const parts = Array.from({ length: Math.ceil(count / most) }, (_, index) => {
    const ofPage = entries.slice(index * most, (index + 1) * most);
    const number = index + 1;
    return { path: `${path}/part-${number}`, name, number, count: ofPage.length, entries: ofPage, parts: [] };
  });
  return { path, name, count, entries: [], parts };
};
