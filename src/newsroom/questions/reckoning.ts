import type { Article } from '../model/newsroom.ts';
import type { Claim } from '../model/document.ts';

/** What of an article is known, assessed, claimed, disputed or unsourced. */
export interface Reckoning {
  known: Claim[];
  assessed: Claim[];
  claimed: Claim[];
  disputed: Claim[];
  unsourced: Claim[];
}

/** How many claims there are of each sort, the most frequent first. */
export const countBy = (claims: readonly Claim[], sortOf: (claim: Claim) => string): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const claim of claims) counts.set(sortOf(claim), (counts.get(sortOf(claim)) ?? 0) + 1);
  return new Map([...counts].sort(([, a], [, b]) => b - a));
};

/** Kinds that an article has none of stay empty; with fewer than two kinds there is nothing to reckon. */
export const reckoningOf = ({ body }: Article): Reckoning | undefined => {
  const of = (...standings: string[]) => body.claims.filter(({ standing }) => standings.includes(standing));
  const reckoning = {
    known: of('recorded', 'confirmed', 'reported'),
    assessed: of('assessed'),
    claimed: of('claimed'),
    disputed: of('disputed'),
    unsourced: of('unsourced'),
  };
  return Object.values(reckoning).filter((claims) => claims.length > 0).length < 2 ? undefined : reckoning;
};
