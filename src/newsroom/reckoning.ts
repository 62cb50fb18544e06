import type { Article, Claim } from './model.ts';

/** What of an article is known, claimed, disputed or unsourced. */
export interface Reckoning {
  known: Claim[];
  claimed: Claim[];
  disputed: Claim[];
  unsourced: Claim[];
}

/** Kinds that an article has none of stay empty; with fewer than two kinds there is nothing to reckon. */
export const reckoningOf = ({ body }: Article): Reckoning | undefined => {
  const of = (...standings: string[]) => body.claims.filter(({ standing }) => standings.includes(standing));
  const reckoning = {
    known: of('confirmed', 'reported'),
    claimed: of('claimed'),
    disputed: of('disputed'),
    unsourced: of('unsourced'),
  };
  return Object.values(reckoning).filter((claims) => claims.length > 0).length < 2 ? undefined : reckoning;
};
