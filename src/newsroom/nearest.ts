import { closest, distance } from 'fastest-levenshtein';

/** The known word nearest to a mistyped one, unless all are too far away to be what was meant. */
export const nearest = (word: string, known: Iterable<string>): string | undefined => {
  const words = [...known];
  if (words.length === 0) return undefined;
  const containing = words.filter((other) => other.includes(word) || word.includes(other));
  const found = closest(word, containing.length > 0 && word.length > 3 ? containing : words);
  return containing.includes(found) || distance(word, found) <= Math.max(2, word.length / 3) ? found : undefined;
};

/** "a, b or c". */
export const oneOf = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1) ?? ''}`;
