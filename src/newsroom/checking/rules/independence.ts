import type { Claim } from '../../model/document.ts';
import { problem } from '../../model/problems.ts';
import { wordOf } from '../../model/standing.ts';
import { contentRule, type Content } from './content-rule.ts';

/** Claims of which every source is known: of the others nothing can be said. */
const sourcedClaims = ({ documents, newsroom }: Content): { path: string; claim: Claim }[] =>
  documents.flatMap(({ path, body }) =>
    body.claims
      .filter(({ citations }) => newsroom.sources.getAll(citations).length === citations.length)
      .map((claim) => ({ path, claim })),
  );

/** Whose words some sources are, each once. */
const wordsOf = ({ newsroom }: Content, sources: readonly string[]): string[] => [
  ...new Set(newsroom.sources.getAll(sources).map(wordOf)),
];

/** What is confirmed has two publishers that speak independently of each other. */
export const confirmedClaims = contentRule(['not-independent'], (content) =>
  sourcedClaims(content).flatMap(({ path, claim: { id, standing, citations, at } }) => {
    const words = wordsOf(content, citations);
    return standing === 'confirmed' && words.length === 1
      ? [problem('not-independent', path, at, { id, words })]
      : [];
  }),
);

/** The sides of what is disputed do not all have it from one publisher. */
export const opposedSides = contentRule(['one-sided'], (content) =>
  sourcedClaims(content).flatMap(({ path, claim: { id, standing, sides, at } }) => {
    const told = sides.filter((side) => side.length > 0);
    return standing === 'disputed' && told.length > 1 && wordsOf(content, told.flat()).length < 2
      ? [problem('one-sided', path, at, { id, sides: 1 })]
      : [];
  }),
);
