import { diffArrays, diffWords, type ChangeObject } from 'diff';
import type { Language } from './language/language.ts';

/** A run of words that stayed, went or came. */
export interface Words {
  text: string;
  kind: 'same' | 'removed' | 'added';
}

/**
 * Two texts word by word. The same and added runs make the new text, the same and removed ones the old. Without the
 * language's own segmenter, Arabic and other scripts would be cut inside their words.
 */
export const wordDifferences = (before: string, after: string, { words }: Language): Words[] => {
  const runs = diffWords(before, after, { intlSegmenter: words }).map(asWords);
  // Where a comma comes between two words, the space that both texts have is in the new one alone: then spaces are compared, too.
  if (textOf(runs, 'added') === before && textOf(runs, 'removed') === after) return runs;
  const segments = (text: string) => [...words.segment(text)].map(({ segment }) => segment);
  return diffArrays(segments(before), segments(after)).map((one) =>
    asWords({ ...one, value: one.value.join('') }),
  );
};

const asWords = ({ value, added, removed }: ChangeObject<string>): Words => ({
  text: value,
  kind: added ? 'added' : removed ? 'removed' : 'same',
});

/** The runs in one, but for those of a kind. */
const textOf = (runs: readonly Words[], leftOut: Words['kind']): string =>
  runs
    .filter(({ kind }) => kind !== leftOut)
    .map(({ text }) => text)
    .join('');

/** Words that stand before and after a change, to tell where it is. */
const NEAR = 12;

/** The same with what stayed only near what did not; `…` stands for the rest. */
export const nearChanges = (runs: readonly Words[]): Words[] =>
  runs.map((run, index) => {
    if (run.kind !== 'same') return run;
    const words = run.text.split(/(?<=\s)(?=\S)/);
    const after = index === 0 ? [] : words.slice(0, NEAR);
    const before = index === runs.length - 1 ? [] : words.slice(-NEAR);
    return after.length + before.length < words.length
      ? { ...run, text: [...after, '… ', ...before].join('') }
      : run;
  });
