import { distance } from 'fastest-levenshtein';
import { fold } from '../text/fold.ts';
import type { OpenIndex } from './open-index.ts';

/** Of shorter words one cannot say what was meant. */
const LEAST_LETTERS = 3;
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
  const typed = fold(written).replace(/[^\p{L}\p{N}]/gu, '');
  if (typed.length < LEAST_LETTERS) return undefined;
  const { subjects } = await index.names();
  const names = subjects
    .filter(({ kind }) => kind !== 'year')
    .flatMap((subject) => subject.names)
    .flatMap((name) => [name.written, ...name.written.split(/[\s-]+/)]);
  const candidates = [...names, ...(await index.wordsNear(typed))];

  let found: string | undefined;
  let fewest = Infinity;
  for (const candidate of candidates) {
    const known = fold(candidate).replace(/[^\p{L}\p{N}]/gu, '');
    // Who has typed the beginning of a word may go on.
    const begun = known.length > typed.length && known.startsWith(typed);
    const many = begun ? 1 : slips(typed, known);
    if (many < fewest && (begun || many <= forgiven(Math.min(typed.length, known.length))))
      [found, fewest] = [candidate, many];
  }
  return found;
};
