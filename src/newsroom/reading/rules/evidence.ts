import type { Claim } from '../../model/document.ts';
import { plainText, visitsTo, type Node } from '../../model/tree.ts';
import { problem } from '../../model/problems.ts';
import { fileRule } from './file-rule.ts';

/** How many sides of a disputed claim are told with a source. */
const sidesOf = ({ sides }: Claim): number => sides.filter((side) => side.length > 0).length;

const saysNothing = (nodes: readonly Node[]): boolean => !/[\p{L}\p{N}]/u.test(plainText(nodes));

/** What is marked as a claim, or as a side of one, says something. */
export const emptyClaims = fileRule(['articles'], ['empty-claim'], ({ path, body }) => {
  const claims = new Map(body.claims.map((claim) => [claim.id, claim]));
  return [...visitsTo('claim', body.tree), ...visitsTo('side', body.tree)].flatMap(({ node, claim }) => {
    const of = claims.get(claim?.id ?? '');
    if (!of || !saysNothing(node.children)) return [];
    const about = {
      id: of.id,
      side: node.type === 'side',
      cites: visitsTo('citations', node.children).length > 0,
    };
    return [problem('empty-claim', path, of.at, about)];
  });
});

export const unsourcedClaims = fileRule(['articles'], ['unsourced-with-citation'], ({ path, body }) =>
  body.claims
    .filter(({ standing, citations }) => standing === 'unsourced' && citations.length > 0)
    .map(({ id, at }) => problem('unsourced-with-citation', path, at, { id })),
);

export const citingClaims = fileRule(['articles'], ['claim-without-citation'], ({ path, body }) =>
  body.claims
    .filter(({ standing, citations }) => standing !== 'unsourced' && citations.length === 0)
    .map(({ id, standing, at }) => problem('claim-without-citation', path, at, { id, standing })),
);

/** Of a disputed claim that cites nothing, that is the mistake. */
export const disputedClaims = fileRule(['articles'], ['one-sided'], ({ path, body }) =>
  body.claims
    .filter((claim) => claim.standing === 'disputed' && claim.citations.length > 0 && sidesOf(claim) < 2)
    .map((claim) => problem('one-sided', path, claim.at, { id: claim.id, sides: sidesOf(claim) })),
);
