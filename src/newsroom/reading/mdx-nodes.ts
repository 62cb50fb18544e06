import type { MdxNode } from './mdx.ts';
import { positionAt, type Position } from '../model/position.ts';

/** What can be asked of a node of the parsed source without knowing what is around it. */

/** Elements of Markdown that stand on lines of their own. */
export const BLOCK_TAGS = [
  ...(['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'blockquote'] as const),
  ...(['ul', 'ol', 'table', 'pre', 'hr'] as const),
] as const;
export type BlockTag = (typeof BLOCK_TAGS)[number];

export const blockTagOf = ({ tagName }: MdxNode): BlockTag | undefined =>
  BLOCK_TAGS.find((tag) => tag === tagName);

/** Whether it stands on lines of its own, and not within a line of text. */
export const isBlock = (node: MdxNode): boolean =>
  node.type === 'mdxJsxFlowElement' || blockTagOf(node) !== undefined;

/** Whether blocks stand in it, and not only a line of text. */
export const holdsBlocks = (node: MdxNode): boolean => (node.children ?? []).some(isBlock);

export const textOf = (node: MdxNode): string => node.value ?? (node.children ?? []).map(textOf).join('');

export const offsetOf = (node: MdxNode): number => node.position?.start.offset ?? 0;

/** Its text in the source; empty for what has no place there. */
export const sourceOf = (node: MdxNode, source: string): string =>
  source.slice(offsetOf(node), node.position?.end.offset ?? offsetOf(node));

/** Where an attribute of a tag stands, which the parser does not tell; the tag's own place if it is not found. */
export const attributePosition = (source: string, node: MdxNode, name: string): Position => {
  const found = sourceOf(node, source).search(new RegExp(`\\s${name.replace(/\W/g, '\\$&')}\\b`));
  return positionAt(source, found === -1 ? offsetOf(node) : offsetOf(node) + found + 1);
};

const isSpace = (node: MdxNode): boolean => node.type === 'text' && node.value?.trim() === '';

/** Whether a line of text stands in it as it is, and not in a paragraph. */
export const holdsLine = (node: MdxNode): boolean =>
  (node.children ?? []).some((child) => !isBlock(child) && !isSpace(child));

const isCitation = (node: MdxNode): boolean =>
  node.type === 'element' && node.tagName === 'a' && String(node.properties?.['href']).startsWith('source:');

/** The citations that begin at an index, with nothing but space between them. */
export const citationsFrom = (nodes: readonly MdxNode[], index: number): MdxNode[] => {
  const found: MdxNode[] = [];
  for (let at = index; at < nodes.length; at++) {
    const node = nodes[at] as MdxNode;
    if (isCitation(node)) found.push(node);
    else if (found.length === 0 || !isSpace(node)) break;
  }
  return found;
};

/**
 * The claims that begin at an index and stand in one paragraph of the source. MDX takes a paragraph away
 * when it holds nothing but tags; to an editor the claims still share it.
 */
const claimsFrom = (nodes: readonly MdxNode[], index: number, source: string): MdxNode[] => {
  const found: MdxNode[] = [];
  for (let at = index; at < nodes.length; at++) {
    const node = nodes[at] as MdxNode;
    if (found.length > 0 && isSpace(node)) continue;
    const last = found.at(-1);
    const apart =
      last && /\n\s*\n/.test(source.slice(last.position?.end.offset, node.position?.start.offset));
    if (node.type !== 'mdxJsxFlowElement' || node.name !== 'Claim' || holdsBlocks(node) || apart) break;
    found.push(node);
  }
  return found;
};

const SPACE: MdxNode = { type: 'text', value: ' ' };

/** The children of a block: blocks, and the nodes of each line of text between them. */
export const blocksAndLines = (nodes: readonly MdxNode[], source: string): (MdxNode | MdxNode[])[] => {
  const found: (MdxNode | MdxNode[])[] = [];
  let line: MdxNode[] = [];
  for (let index = 0; index < nodes.length; index++) {
    const node = nodes[index] as MdxNode;
    if (!isBlock(node)) {
      if (line.push(node) === 1) found.push(line);
      continue;
    }
    line = [];
    const claims = claimsFrom(nodes, index, source);
    if (claims.length === 0) found.push(node);
    else {
      found.push(claims.flatMap((claim, place) => (place === 0 ? [claim] : [SPACE, claim])));
      index = nodes.indexOf(claims.at(-1) as MdxNode, index);
    }
  }
  return found.filter((one) => !Array.isArray(one) || !one.every(isSpace));
};
