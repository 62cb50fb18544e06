import { diffWords } from 'diff';

/** A run of words that stayed, went or came. */
export interface Words {
  text: string;
  kind: 'same' | 'removed' | 'added';
}

/** Without a segmenter, Arabic and other scripts would be cut inside their words. */
const intlSegmenter = new Intl.Segmenter('en', { granularity: 'word' });

/** Two texts word by word. The same and added runs make the new text, the same and removed ones the old. */
export const wordDifferences = (before: string, after: string): Words[] =>
  diffWords(before, after, { intlSegmenter }).map(({ value, added, removed }) => ({
    text: value,
    kind: added ? 'added' : removed ? 'removed' : 'same',
  }));

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
