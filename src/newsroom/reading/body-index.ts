import type { Reader } from './reader.ts';
import type { Claim, Mention } from '../model/document.ts';
import {
  isPinpoint,
  ownText,
  plainText,
  visitsTo,
  walk,
  type Citation,
  type Leaf,
  type Node,
  type NodeOf,
} from '../model/tree.ts';
import type { Language } from '../../text/language/language.ts';
import { sentenceAt, type Sentence } from '../../text/language/sentences.ts';

/** What pages ask of a text again and again, gathered from its tree once. */

/** The mentions of a text, each with the sentence it stands in, or the row of a table. */
export const mentionsIn = (
  tree: readonly Node[],
  places: Reader['mentions'],
  { sentencesOf }: Language,
): Mention[] => {
  const mentions: Mention[] = [];
  let current: Leaf | undefined;
  /** Length of what the current leaf says before the node. */
  let offset = 0;
  let sentences: readonly Sentence[] | undefined;
  let row: NodeOf<'tableRow'> | undefined;
  for (const { node, leaf, claim, heading } of walk(tree)) {
    if (leaf !== current) [current, offset, sentences] = [leaf, 0, undefined];
    offset += ownText(node).length;
    if (typeof node === 'string') continue;
    if (node.type === 'tableRow') row = node;
    if (node.type !== 'mention') continue;
    const place = places.get(node);
    if (!leaf || !place) continue;
    sentences ??= sentencesOf(plainText('children' in leaf ? leaf.children : []));
    mentions.push({
      kind: node.kind,
      id: node.id,
      sentence:
        place.spoken ?? (row && leaf.type === 'tableCell' ? plainText([row]) : sentenceAt(sentences, offset)),
      ...(heading?.id !== undefined && { section: heading.id }),
      ...(claim && { claim: claim.id }),
      ...(place.spoken !== undefined && { speaks: true as const }),
      at: place.at,
    });
  }
  return mentions;
};

/** The claims of a text whose tags have no mistake. Where two have the same id, the first has it. */
export const claimsIn = (tree: readonly Node[], tags: Reader['claims']): Claim[] => {
  const claims = new Map<string, Claim>();
  for (const { node, heading } of visitsTo('claim', tree)) {
    const tag = tags.get(node.id);
    if (!tag || claims.has(node.id)) continue;
    const { at, tells, ...says } = tag;
    claims.set(node.id, {
      id: node.id,
      ...says,
      tells,
      text: plainText(node.children).trim(),
      citations: [...new Set(sourcesIn(node.children))],
      pinpoints: citationsIn(node.children).filter(isPinpoint),
      sides: visitsTo('side', node.children).map((side) => sourcesIn(side.node.children)),
      ...(heading?.id !== undefined && { section: heading.id }),
      at,
    });
  }
  return [...claims.values()];
};

/** What is cited, in order. */
const citationsIn = (nodes: readonly Node[]): Citation[] =>
  visitsTo('citations', nodes).flatMap(({ node }) => node.citations);
const sourcesIn = (nodes: readonly Node[]): string[] => citationsIn(nodes).map(({ source }) => source);
