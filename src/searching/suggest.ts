import { distance } from 'fastest-levenshtein';
import { fold } from '../text/fold.ts';
import type { OpenIndex } from './open-index.ts';

/** Of shorter words one cannot say what was meant. */
const LEAST_LETTERS = 3;
/** With fewer letters begin too many words that are not names. */
const LEAST_BEGINNING = 4;
/** Slips that are forgiven: one in a word of four or five letters, two up to eight, and so on. */
const forgiven = (letters: number): number => (letters < 4 ? 0 : Math.floor(letters / 3));

/** Slips between two words; two letters that changed places are one. */
const slips = (typed: string, known: string): number => {
  const swapped = Array.from({ length: Math.max(0, typed.length - 1) }, (_, at) =>
    [typed.slice(0, at), typed.charAt(at + 1), typed.charAt(at), typed.slice(at + 2)].join(''),
  );
  return Math.min(distance(typed, known), ...swapped.map((other) => 1 + distance(other, known)));
};

/** The known word or name that a reader most likely meant: a name before another word, since these are hard to spell. */
export const nearestTo = async (written: string, index: OpenIndex): Promise<string | undefined> => {
  const typed = lettersOf(written);
  if (typed.length < LEAST_LETTERS) return undefined;
  const { subjects } = await index.names();
  const names = subjects
    .filter(({ kind }) => kind !== 'year')
    .flatMap((subject) => subject.names)
    .flatMap((name) => [name.written, ...name.written.split(/[\s-]+/)]);
  const words = typed.length < LEAST_BEGINNING ? [] : await index.wordsNear(typed);
  let found: string | undefined;
  let fewest = Infinity;
  for (const candidate of [...names, ...words]) {
    const known = lettersOf(candidate);
    // Who has typed the beginning of a word may go on: to the shortest, as one slip.
    const isBegun = known.length > typed.length && known.startsWith(typed);
    const many = isBegun ? 1 + known.length / 1000 : slips(typed, known);
    if (many < fewest && (isBegun || many <= forgiven(Math.min(typed.length, known.length))))
      [found, fewest] = [candidate, many];
  }
  return found;
};

const lettersOf = (text: string): string => fold(text).replace(/[^\p{L}\p{N}]/gu, '');
