import { fold } from '../text/fold.ts';
import type { Language } from '../text/language/language.ts';
import type { SearchLanguage } from '../searching/language.ts';

/** Share of the words of a key point that its claims must have together. */
const LEAST = 0.3;
/** Words that a further claim must add to those of the others. */
const LEAST_ADDED = 2;
/** Claims under one key point: who must look at more looks at none. */
const MOST = 3;

/** The words that carry a sentence, in one form each. */
const wordsOf = (text: string, language: Language, { isStopWord, stem }: SearchLanguage): Set<string> =>
  new Set(
    [...language.words.segment(text)]
      .filter(({ isWordLike }) => isWordLike)
      .map(({ segment }) => fold(segment))
      .filter((word) => word !== '' && !isStopWord(word))
      .map(stem),
  );

export interface Resting {
  /** Places of the claims in their list. Empty where they do not say enough of it. */
  claims: number[];
  /** Share of the key point's words that these claims have, 0 to 1. */
  share: number;
}

/**
 * On which claims a key point rests: on the one that has most of its words, then on that which has most of the others, up to three; each
 * adds two words or more. Together they have three in ten of its words, or it rests on none. Words that carry no meaning do not count, and a
 * word counts in all its forms.
 */
export const restingOf = (
  point: string,
  claims: readonly string[],
  language: Language,
  search: SearchLanguage,
): Resting => {
  const words = wordsOf(point, language, search);
  const has = claims.map((claim) => wordsOf(claim, language, search).intersection(words));
  const chosen: number[] = [];
  let left = words;
  while (chosen.length < MOST) {
    const added = has.map((own) => own.intersection(left).size);
    const most = Math.max(0, ...added);
    if (most < Math.min(LEAST_ADDED, words.size) || most === 0) break;
    const next = added.indexOf(most);
    chosen.push(next);
    left = left.difference(has[next] ?? new Set());
  }
  const share = words.size === 0 ? 0 : 1 - left.size / words.size;
  return { claims: share < LEAST ? [] : chosen.sort((a, b) => a - b), share };
};
