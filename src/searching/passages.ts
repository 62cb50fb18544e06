import type { Body, Heading } from '../newsroom/model/document.ts';
import type { LinkKind } from '../newsroom/model/kinds.ts';
import { ownText, partedCells, plainText, walk, type NodeOf } from '../newsroom/model/tree.ts';

/** A claim, or what a section says outside its claims. */
export interface Passage {
  /** Missing before the first heading. */
  heading?: Heading;
  /** Id of the claim. */
  claim?: string;
  /** Plain text without citations and without the heading. */
  text: string;
  mentions: { kind: LinkKind; id: string }[];
}

/** A text cut into what can be found on its own. */
export const passagesOf = (body: Body): Passage[] => {
  /** By what they begin with; nothing begins the text before the first heading. */
  const passages = new Map<NodeOf<'claim' | 'heading'> | undefined, Passage>([
    [undefined, { text: '', mentions: [] }],
  ]);
  const parted = partedCells(body.tree);
  for (const { node, leaf, claim, heading } of walk(body.tree)) {
    const inHeading = leaf?.type === 'heading';
    const begin = inHeading ? leaf : (claim ?? heading);
    const passage = passages.get(begin) ?? {
      ...(heading && { heading: headingOf(heading) }),
      ...(claim && !inHeading && { claim: claim.id }),
      text: '',
      mentions: [],
    };
    passages.set(begin, passage);
    const isEmpty = node === leaf && 'children' in leaf && leaf.children.length === 0;
    if (inHeading || isEmpty) continue;
    // Between two blocks there is a gap.
    passage.text += node === leaf ? (parted.get(leaf) ?? ' ') + ownText(node) : ownText(node);
    if (typeof node === 'object' && node.type === 'mention') {
      passage.mentions.push({ kind: node.kind, id: node.id });
    }
  }
  return [...passages.values()]
    .map((passage) => ({ ...passage, text: passage.text.replace(/\s+/g, ' ').trim() }))
    .filter(({ text, heading, claim }) => text !== '' || (heading !== undefined && claim === undefined));
};

const headingOf = ({ depth, id, children }: NodeOf<'heading'>): Heading => ({
  depth,
  text: plainText(children).trim(),
  ...(id !== undefined && { id }),
});
