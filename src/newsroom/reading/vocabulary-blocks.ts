import type { MdxNode } from './mdx.ts';
import { attributePosition } from './mdx-nodes.ts';
import type { Around, ClaimTag, Reader } from './reader.ts';
import { STANDINGS, type Standing } from '../model/schema.ts';
import type { Block, Inline, NodeOf } from '../model/tree.ts';
import type { BlockName } from '../model/vocabulary.ts';

type Attributes = Record<string, string>;

/** What a block becomes on lines of its own, and within a line. */
interface Becomes {
  block(node: MdxNode, around: Around, reader: Reader, attributes: Attributes): Block;
  inline(node: MdxNode, around: Around, reader: Reader, attributes: Attributes): Inline[];
}

/** What each block of the vocabulary becomes. `check-block.ts` says what is wrong with a block as such. */
export const VOCABULARY_BLOCKS: Record<BlockName, Becomes> = {
  Claim: {
    block: (node, around, reader, attributes) => {
      const id = attributes['id'] ?? '';
      const tag = readTag(node, around, reader, attributes);
      const children = withStanding(id, reader.blocks(node.children, around));
      return noted({ type: 'claim', id, children }, tag, reader);
    },
    inline: (node, around, reader, attributes) => {
      const id = attributes['id'] ?? '';
      const tag = readTag(node, around, reader, attributes);
      const words = reader.inlines(node.children, around);
      return [
        noted({ type: 'claim', id, children: [{ type: 'standing', claim: id }, ...words] }, tag, reader),
      ];
    },
  },
  Side: {
    block: (node, around, reader) => ({ type: 'side', children: reader.blocks(node.children, around) }),
    inline: (node, around, reader) => [{ type: 'side', children: reader.inlines(node.children, around) }],
  },
  Note: {
    block: (node, around, reader) => ({ type: 'note', children: reader.blocks(node.children, around) }),
    inline: (node, around, reader) => reader.inlines(node.children, around),
  },
  Timeline: {
    block: (_node, _around, _reader, attributes) => ({ type: 'block', name: 'Timeline', attributes }),
    inline: () => [],
  },
};

/** What the tag of a claim says; nothing if too little of it can be relied on to say that something else is missing. */
const readTag = (
  node: MdxNode,
  { at }: Around,
  reader: Reader,
  { id = '', standing, by, tells = '' }: Attributes,
): ClaimTag | undefined => {
  const { source, references } = reader;
  const hasAnchor = id !== '' && reader.anchor(id, attributePosition(source, node, 'id'));
  const events = tells.split(' ').filter(Boolean);
  if (by !== undefined) {
    references.push({ kind: 'actor', id: by, at: attributePosition(source, node, 'by') });
  }
  for (const event of events) {
    references.push({ kind: 'event', id: event, at: attributePosition(source, node, 'tells') });
  }
  return hasAnchor && isStanding(standing)
    ? { standing, ...(by !== undefined && { by }), tells: events, at }
    : undefined;
};

const isStanding = (word: string | undefined): word is Standing =>
  STANDINGS.some((standing) => standing === word);

const noted = <Claim extends NodeOf<'claim'>>(
  claim: Claim,
  tag: ClaimTag | undefined,
  reader: Reader,
): Claim => {
  if (tag) reader.claims.set(claim, tag);
  return claim;
};

/** The blocks of a claim with the place of its standing before their first word. */
const withStanding = (claim: string, blocks: readonly Block[]): Block[] => {
  const standing: Inline = { type: 'standing', claim };
  const [first, ...rest] = blocks;
  if (first?.type === 'paragraph') return [{ ...first, children: [standing, ...first.children] }, ...rest];
  if (first?.type === 'side') return [{ ...first, children: withStanding(claim, first.children) }, ...rest];
  // A list, for instance, cannot hold it.
  return [{ type: 'paragraph', children: [standing] }, ...blocks];
};
