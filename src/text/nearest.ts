import { distance } from 'fastest-levenshtein';

/** Words shorter than this are in too many others for that to mean anything. */
const TELLING = 4;

/** The known word nearest to a mistyped one, unless all are too far away to be what was meant. */
export const nearest = (word: string, known: Iterable<string>): string | undefined => {
  const typed = word.toLowerCase();
  const words = [...known].map((other) => ({ other, lower: other.toLowerCase() }));
  const containing = words.filter(
    ({ lower }) =>
      Math.min(typed.length, lower.length) >= TELLING && (lower.includes(typed) || typed.includes(lower)),
  );
  let found: string | undefined;
  // Of a word of one letter nothing is near, of a word of two what differs by one, and so on.
  let least = containing.length > 0 ? Infinity : Math.max(Math.min(2, typed.length - 1), typed.length / 3);
  for (const { other, lower } of containing.length > 0 ? containing : words) {
    const far = distance(typed, lower);
    if (far < least || (far === least && found === undefined)) [found, least] = [other, far];
  }
  return found;
};

/** The known word of which a mistyped one is a slip: no more than a third of its letters are others. */
export const nearestSlip = (word: string, known: Iterable<string>): string | undefined => {
  const near = [...known].filter(
    (other) => distance(word.toLowerCase(), other.toLowerCase()) <= Math.max(word.length, other.length) / 3,
  );
  return nearest(word, near);
};

/** Asks whether the nearest known word is meant, where one is near. */
export const guess = (word: string, known: Iterable<string>): string | undefined => {
  const near = nearest(word, known);
  return near === undefined ? undefined : `Did you mean "${near}"?`;
};

/** The same, and what to do if no known word is meant. */
export const meant = (word: string, known: Iterable<string>, otherwise: string): string => {
  const guessed = guess(word, known);
  return guessed === undefined
    ? otherwise
    : `${guessed} If not, ${otherwise.charAt(0).toLowerCase()}${otherwise.slice(1)}`;
};

const listed = (words: readonly string[], last: string): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1) ?? ''}`;

/** "a, b or c". */
export const oneOf = (words: readonly string[]): string => listed(words, 'or');

/** "a, b and c". */
export const allOf = (words: readonly string[]): string => listed(words, 'and');
