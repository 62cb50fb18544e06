import type { Article } from '../model/newsroom.ts';
import type { Claim } from '../model/document.ts';

/** A short text that rests on claims: a key point, why it matters, the background. */
export type Resting = NonNullable<Article['whyItMatters']>;

/** The claims of its article that a short text rests on, in the order the editor names them. */
export const claimsUnder = (article: Article, { restsOn }: Resting): Claim[] =>
  restsOn.flatMap((id) => article.body.claims.find((claim) => claim.id === id) ?? []);
