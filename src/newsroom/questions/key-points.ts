import type { Article } from '../model/newsroom.ts';
import type { Claim } from '../model/document.ts';

export type KeyPoint = Article['keyPoints'][number];

/** The claims of its article that a key point rests on, in the order the editor names them. */
export const claimsUnder = (article: Article, point: KeyPoint): Claim[] =>
  point.restsOn.flatMap((id) => article.body.claims.find((claim) => claim.id === id) ?? []);
