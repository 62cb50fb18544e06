import type { Body } from '../model/document.ts';
import type { LinkKind } from '../model/kinds.ts';

/** Fragment id of the claim or section in which a text first mentions something, or else has its words. */
export const firstMention = (body: Body, kind: LinkKind, id: string): string | undefined => {
  const mention = body.mentions.find((other) => other.kind === kind && other.id === id);
  const spoken = kind === 'actor' ? body.claims.find(({ by }) => by === id) : undefined;
  return mention ? (mention.claim ?? mention.section) : spoken?.id;
};
