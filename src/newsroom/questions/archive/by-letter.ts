import { numbered, type Part } from './parts.ts';

/** The letter under which a name is looked up; nothing where it begins with none. */
export type LetterOf = (name: string) => string | undefined;

/** Under it stand names that begin with no letter. */
export const NO_LETTER = '#';

/** An address has a letter of another alphabet by its number in Unicode: it can be typed and read out. */
const pathOfLetter = (letter: string): string => {
  if (/^[A-Z]$/.test(letter)) return letter.toLowerCase();
  return letter === NO_LETTER
    ? 'other'
    : [...letter].map((one) => `u${one.codePointAt(0)?.toString(16).padStart(4, '0')}`).join('-');
};

/**
 * Names by letter, in the order in which they stand in the list: however long it is, no page shows more than so many.
 *
 * @param entries By name.
 * @param most How many a page shows.
 */
export const byLetter = <T extends { name: string }>(
  entries: readonly T[],
  letterOf: LetterOf,
  most: number,
): Part<T>[] => {
  const letters = Map.groupBy(entries, ({ name }) => letterOf(name) ?? NO_LETTER);
  return [...letters]
    .map(([letter, names]) => numbered(pathOfLetter(letter), letter, names, most))
    .toSorted((a, b) => Number(a.name === NO_LETTER) - Number(b.name === NO_LETTER));
};
