import { fold } from '../text/fold.ts';
import type { Language } from '../text/language/language.ts';
import type { SearchLanguage } from '../searching/language.ts';

/** The share of the words of a key point that its claims must have together. */
const LEAST = 0.3;
/** Words of the key point that each claim must add to those of the others. */
const LEAST_ADDED = 2;
/** Claims under one key point. An editor who is shown more of them checks none. */
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

/** The claims on which a key point seems to rest. */
export interface Resting {
  /** Their places in the list of claims. Empty where the claims do not say enough of the key point. */
  claims: number[];
  /** The share of the key point's words that these claims have, 0 to 1. */
  share: number;
}

/** The claims that have most of some words together, by their places; each adds some. */
const mostOf = (words: ReadonlySet<string>, has: readonly ReadonlySet<string>[]): number[] => {
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
  return chosen;
};

/**
 * On which claims a key point seems to rest. The first is the claim that has most of its words, the next the one that has most of the
 * words that are left, and so on, up to three; each adds two words or more. If together they have less than three in ten of its words,
 * it rests on none. Stop words do not count, and all forms of a word are the same word. Where it names two parties or more, what is
 * said of them is looked for without their names, and each of whom no chosen claim speaks brings the claim that speaks of it.
 *
 * @param names The names in the key point.
 */
export const restingOf = (
  point: string,
  names: readonly string[],
  claims: readonly string[],
  language: Language,
  search: SearchLanguage,
): Resting => {
  const words = wordsOf(point, language, search);
  const has = claims.map((claim) => wordsOf(claim, language, search).intersection(words));
  const ofNames = names.map((name) => wordsOf(name, language, search));
  const parties = ofNames
    .map((own, index) =>
      ofNames.reduce((rest, other, at) => (at === index ? rest : rest.difference(other)), own),
    )
    .filter(({ size }) => size > 0);
  const isOfParties = parties.length > 1;
  const said = isOfParties ? ofNames.reduce((rest, own) => rest.difference(own), words) : words;
  const chosen = mostOf(said, has);
  if (isOfParties)
    for (const party of parties)
      if (chosen.length < MOST && !chosen.some((index) => has[index]?.isDisjointFrom(party) === false)) {
        const speaking = has.map((own) => (own.isDisjointFrom(party) ? 0 : own.size));
        const most = Math.max(0, ...speaking);
        if (most > 0) chosen.push(speaking.indexOf(most));
      }
  const left = chosen.reduce((rest, index) => rest.difference(has[index] ?? new Set()), words);
  const share = words.size === 0 ? 0 : 1 - left.size / words.size;
  return { claims: share < LEAST ? [] : chosen.sort((a, b) => a - b), share };
};
