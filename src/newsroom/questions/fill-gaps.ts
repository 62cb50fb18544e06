import type { Body, Claim, Part } from '../model/document.ts';

type Kind<T extends string> = Extract<Part, { type: T }>;
export type BlockPart = Kind<'block'>;

/** How a page draws what depends on it. Each function returns HTML and escapes what it is given. */
export interface Fill {
  mention(part: Kind<'mention'>): string;
  citations(part: Kind<'citations'>): string;
  standing(claim: Claim): string;
}

/**
 * A body as the page shows it: HTML in one piece, or in several with a block between them that a component
 * draws.
 */
export const renderBody = (body: Body, fill: Fill): (string | BlockPart)[] => {
  const claims = new Map(body.claims.map((claim) => [claim.id, claim]));
  const pieces: (string | BlockPart)[] = [''];
  const add = (html: string) => {
    const last = pieces.length - 1;
    if (typeof pieces[last] === 'string') pieces[last] += html;
    else pieces.push(html);
  };
  for (const part of body.parts) {
    if (typeof part === 'string') add(part);
    else if (part.type === 'mention') add(fill.mention(part));
    else if (part.type === 'citations') add(fill.citations(part));
    else if (part.type === 'block') pieces.push(part);
    else {
      const claim = claims.get(part.claim);
      if (claim) add(fill.standing(claim));
    }
  }
  return pieces.filter((piece) => piece !== '');
};
