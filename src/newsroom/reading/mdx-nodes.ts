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

const isPartOfWord = (letter: string | undefined): boolean => letter !== undefined && /[\w<]/.test(letter);

/** Where an attribute of a tag stands, which the parser does not tell; the tag's own place if it is not found. */
export const attributePosition = (source: string, node: MdxNode, name: string): Position => {
  const tag = sourceOf(node, source);
  let found = tag.indexOf(name);
  while (found !== -1 && (isPartOfWord(tag[found - 1]) || isPartOfWord(tag[found + name.length])))
    found = tag.indexOf(name, found + 1);
  return positionAt(source, offsetOf(node) + Math.max(0, found));
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

const SPACE: MdxNode = { type: 'text', value: ' ' };

const EMPTY_LINE = /\n\s*\n/;

/**
 * A claim or side as part of a line; undefined if it holds blocks. A formatter gives its tags lines of their own, and the parser
 * then has a paragraph in it: without an empty line in its source it is still what its author wrote.
 */
const asPartOfLine = (node: MdxNode, source: string): MdxNode | undefined => {
  if (node.type !== 'mdxJsxFlowElement' || (node.name !== 'Claim' && node.name !== 'Side')) return undefined;
  if (!holdsBlocks(node)) return node;
  if (EMPTY_LINE.test(sourceOf(node, source))) return undefined;
  const children: MdxNode[] = [];
  for (const child of (node.children ?? []).filter((one) => !isSpace(one))) {
    const part = isBlock(child) ? lineOf(child, source) : [child];
    if (!part) return undefined;
    children.push(...(children.length > 0 ? [SPACE] : []), ...part);
  }
  return { ...node, children };
};

/** What a paragraph, a claim or a side has in a line; undefined if it holds blocks. */
const lineOf = (node: MdxNode, source: string): MdxNode[] | undefined => {
  if (node.tagName === 'p') return node.children ?? [];
  const part = asPartOfLine(node, source);
  return part && [part];
};

/**
 * The line that begins at an index with a claim, and how many nodes it takes. MDX takes a paragraph away when it holds nothing
 * but tags; to an editor the claims still share it, with the words after them.
 */
const lineOfClaims = (
  nodes: readonly MdxNode[],
  index: number,
  source: string,
): { line: MdxNode[]; count: number } | undefined => {
  const first = asPartOfLine(nodes[index] as MdxNode, source);
  if (first?.name !== 'Claim') return undefined;
  const line = [first];
  let last = index;
  for (let at = index + 1; at < nodes.length; at++) {
    const node = nodes[at] as MdxNode;
    if (isSpace(node)) continue;
    const between = source.slice(nodes[last]?.position?.end.offset, node.position?.start.offset);
    const part = EMPTY_LINE.test(between) || node.name === 'Side' ? undefined : lineOf(node, source);
    if (!part) break;
    line.push(SPACE, ...part);
    last = at;
  }
  return { line, count: last - index + 1 };
};

/**
 * Claims that a formatter seems to have parted from the words before them: it leaves an empty line between those and a claim, and
 * gives the tag a line of its own.
 */
export const partedClaims = (nodes: readonly MdxNode[], source: string): MdxNode[] => {
  const blocks = nodes.filter((node) => !isSpace(node));
  return blocks.filter(
    (node, index) =>
      blocks[index - 1]?.tagName === 'p' &&
      asPartOfLine(node, source)?.name === 'Claim' &&
      /^<Claim(?:"[^"]*"|[^">])*>[ \t]*\n/.test(sourceOf(node, source)) &&
      EMPTY_LINE.test(source.slice(blocks[index - 1]?.position?.end.offset, offsetOf(node))),
  );
};

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
    const claims = lineOfClaims(nodes, index, source);
    found.push(claims?.line ?? node);
    index += (claims?.count ?? 1) - 1;
  }
  return found;
};
