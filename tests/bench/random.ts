/** Numbers that look random and are the same in every run, on every machine. */
export interface Random {
  /** From 0 to 1, without 1. */
  next: () => number;
  /** A whole number from `least` to `most`, both included. */
  between: (least: number, most: number) => number;
  /** Whether something happens that has this chance, from 0 to 1. */
  chance: (probability: number) => boolean;
  oneOf: <T>(list: readonly T[]) => T;
  /** A place in a list of that length. The first is the most popular: the second comes half as often, the third a third (Zipf's law). */
  popular: (length: number) => number;
}

/** @param seed Another seed gives other numbers; each file has one of its own, so that none depends on those before it. */
export const randomOf = (seed: string): Random => {
  // FNV-1a makes a number of the seed, and mulberry32 numbers of that.
  let state = 0x811c9dc5;
  for (const byte of Buffer.from(seed)) state = Math.imul(state ^ byte, 0x01000193);
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const between = (least: number, most: number): number => least + Math.floor(next() * (most - least + 1));
  return {
    next,
    between,
    chance: (probability) => next() < probability,
    oneOf: <T>(list: readonly T[]): T => list[between(0, list.length - 1)] as T,
    popular: (length) => Math.floor((length + 1) ** next()) - 1,
  };
};
