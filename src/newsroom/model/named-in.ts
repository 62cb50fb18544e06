import type { Article } from './newsroom.ts';
import type { CardKind } from './paths.ts';

/** The actors, locations or terms an article is about or mentions, those it is about first, and last those who only say something in it. */
export const namedIn = ({ about, body }: Article, kind: CardKind): string[] => [
  ...new Set([
    ...[...about, ...body.mentions].filter((one) => one.kind === kind).map(({ id }) => id),
    ...(kind === 'actor' ? body.claims.flatMap(({ by }) => by ?? []) : []),
  ]),
];
