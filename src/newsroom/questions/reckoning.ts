import type { Article } from '../model/newsroom.ts';
import type { Claim } from '../model/document.ts';
import { STANDINGS, type Standing } from '../model/schema/evidence.ts';

/** How many claims there are of each sort, the most frequent first. */
export const countBy = (claims: readonly Claim[], sortOf: (claim: Claim) => string): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const claim of claims) counts.set(sortOf(claim), (counts.get(sortOf(claim)) ?? 0) + 1);
  return new Map([...counts].sort(([, a], [, b]) => b - a));
};

/** The claims of an article by their standing, the surest first. Standings without claims are left out. */
export const reckoningOf = ({ body }: Article): Map<Standing, Claim[]> => {
  const claims = Map.groupBy(body.claims, ({ standing }) => standing);
  return new Map(
    STANDINGS.flatMap((standing) => {
      const found = claims.get(standing);
      return found ? [[standing, found]] : [];
    }),
  );
};

/** Whether an article has claims that its sources contradict, or that have none. */
export const hasDoubts = ({ body }: Article): boolean =>
  body.claims.some(({ standing }) => standing === 'disputed' || standing === 'unsourced');
