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
