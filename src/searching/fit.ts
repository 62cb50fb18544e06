import { find, type Found } from './find.ts';
import type { OpenIndex } from './open-index.ts';
import { pageOf, type PassageKey } from './postings.ts';
import type { Unit } from './query.ts';

/**
 * What the passages found have of a question: all of it; all of it, in words of the same meaning; all of it, together
 * with others on their page; some of it.
 */
export type Fit = 'all' | 'related' | 'page' | 'some';

/** How well each passage answers. */
export type Scores = ReadonlyMap<PassageKey, number>;

export interface Fitting {
  fit: Fit;
  scores: Scores;
  /** By what the passages were found. */
  found: Found[];
}

const RELATED = 0.5;
const TOGETHER = 1;

/**
 * The best that can be had: passages with everything that is looked for, or else with less.
 *
 * @param found What some passage has, unit by unit.
 * @param missing What none has.
 */
export const fitting = async (
  found: readonly Found[],
  missing: readonly Unit[],
  index: OpenIndex,
): Promise<Fitting> => {
  const all = (some: readonly Found[], fit: Fit): Fitting => ({ fit, scores: inOne(some), found: [...some] });
  const strict = all(found, 'all');
  const widened = await widen(
    missing.map((unit) => ({ unit, weights: new Map(), places: new Map(), named: [] })),
    index,
  );
  const others = widened.filter(({ weights }) => weights.size > 0);
  if (others.length === 0 && strict.scores.size > 0) return strict;

  const inOtherWords = all([...found, ...others], 'related');
  if (others.length > 0 && inOtherWords.scores.size > 0) return inOtherWords;
  if (strict.scores.size > 0 || found.length < 2) return strict;

  const wide = all([...(await widen(found, index)), ...others], 'related');
  if (wide.scores.size > 0) return wide;
  const page = { fit: 'page' as const, scores: onOnePage(found), found: [...found] };
  return page.scores.size > 0 ? page : { fit: 'some', scores: most(found), found: [...found] };
};

/** Words of the same meaning count, too. */
const widen = (all: readonly Found[], index: OpenIndex): Promise<Found[]> =>
  Promise.all(
    all.map(async (one) => {
      const [first, ...others] = one.unit.terms;
      if (one.unit.isExact || !first || others.length > 0) return one;
      const related = await Promise.all(
        index.language
          .relatedTo(first.term)
          .map((term) => find({ text: term, terms: [{ term, after: 0 }], isExact: false }, index)),
      );
      const weights = new Map(one.weights);
      for (const other of related)
        for (const [key, weight] of other.weights)
          weights.set(key, Math.max(weight * RELATED, weights.get(key) ?? 0));
      return { ...one, weights, related: related.map(({ unit }) => unit) };
    }),
  );

const inOne = (found: readonly Found[]): Scores => {
  const [first, ...others] = found;
  const scores = new Map<PassageKey, number>();
  for (const [key, weight] of first?.weights ?? []) {
    const weights = others.map((other) => other.weights.get(key));
    if (weights.every((one) => one !== undefined))
      scores.set(key, weights.reduce((sum, one) => sum + one, weight) + together(found, key));
  }
  return scores;
};

/** What a passage gains by having words as far from each other as the question has them. */
const together = (found: readonly Found[], key: PassageKey): number =>
  found.slice(1).reduce((sum, { unit, places }, before) => {
    const last = found[before];
    if (unit.at === undefined || last?.unit.at === undefined) return sum;
    const far = unit.at - last.unit.at;
    const starts = last.places.get(key) ?? [];
    return places.get(key)?.some((place) => starts.includes(place - far)) ? sum + TOGETHER : sum;
  }, 0);

const added = (found: readonly Found[]): Map<PassageKey, { score: number; units: number }> => {
  const sums = new Map<PassageKey, { score: number; units: number }>();
  for (const { weights } of found)
    for (const [key, weight] of weights) {
      const { score = 0, units = 0 } = sums.get(key) ?? {};
      sums.set(key, { score: score + weight, units: units + 1 });
    }
  return sums;
};

const onOnePage = (found: readonly Found[]): Scores => {
  const [first, ...others] = found.map(({ weights }) => new Set(Array.from(weights.keys(), pageOf)));
  const pages = new Set([...(first ?? [])].filter((page) => others.every((other) => other.has(page))));
  const passages = [...added(found)].filter(([key]) => pages.has(pageOf(key)));
  return new Map(passages.map(([key, { score }]) => [key, score]));
};

/** Those that have the most of what is looked for. */
const most = (found: readonly Found[]): Scores => {
  const passages = [...added(found)];
  const best = Math.max(0, ...passages.map(([, { units }]) => units));
  return new Map(passages.filter(([, { units }]) => units === best).map(([key, { score }]) => [key, score]));
};
