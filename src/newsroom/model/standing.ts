import { fold } from '../../text/fold.ts';
import type { Source } from './newsroom.ts';
import type { Standing } from './schema/evidence.ts';

/** The fields of a source that say so, in words. A slip that is mended in one may make two sources one. */
export const NAMES_OF_WORD: ReadonlySet<string> = new Set(['publisher', 'via']);

/**
 * Whose word a source is. Copies of one agency's text are one word, and so are all outlets that the same
 * party to the events owns.
 */
export const wordOf = (source: Source): string => source.via ?? source.speaksFor ?? source.publisher;

/** Whose words some sources are, each once: a name is the same however it is spelt. */
export const wordsOf = (sources: readonly Source[]): string[] => {
  const words = new Map<string, string>();
  for (const word of sources.map(wordOf)) words.set(fold(word), words.get(fold(word)) ?? word);
  return [...words.values()];
};

/** How many publishers speak independently of each other. */
export const independent = (sources: readonly Source[]): number => wordsOf(sources).length;

/** The standing that follows from sources alone. */
export const standingOf = (sources: readonly Source[]): Standing => {
  const words = independent(sources);
  return words === 0 ? 'unsourced' : words === 1 ? 'reported' : 'confirmed';
};
