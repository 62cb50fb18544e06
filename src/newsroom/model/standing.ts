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

/**
 * Whose words some sources are, each once: a name is the same however it is spelt, and what one author writes for two publishers
 * is one word.
 */
export const wordsOf = (sources: readonly Source[]): string[] => {
  const words: { name: string; voices: Set<string> }[] = [];
  for (const source of sources) {
    const voices = new Set([fold(wordOf(source)), ...source.authors.map((author) => `by ${fold(author)}`)]);
    const same = words.filter((word) => !word.voices.isDisjointFrom(voices));
    const [first = { name: wordOf(source), voices }, ...others] = same;
    if (same.length === 0) words.push(first);
    for (const { voices: more } of [{ voices }, ...others]) for (const voice of more) first.voices.add(voice);
    for (const other of others) words.splice(words.indexOf(other), 1);
  }
  return words.map(({ name }) => name);
};

/** How many publishers speak independently of each other. */
export const independent = (sources: readonly Source[]): number => wordsOf(sources).length;

/** The standing that follows from sources alone. */
export const standingOf = (sources: readonly Source[]): Standing => {
  const words = independent(sources);
  return words === 0 ? 'unsourced' : words === 1 ? 'reported' : 'confirmed';
};
