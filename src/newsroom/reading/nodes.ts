import type { Node } from './mdx.ts';
import type { Position } from '../model/position.ts';
import { positionAt } from '../model/position.ts';

/** What can be asked of a node of a parsed body without knowing what is around it. */

/** Elements whose text is a unit for finding the sentence of a mention. */
export const TEXT_BLOCKS = new Set(['p', 'h2', 'h3', 'li', 'td', 'th', 'blockquote']);
const OTHER_BLOCKS = new Set(['ul', 'ol', 'table', 'pre', 'hr']);

/** Whether it stands on lines of its own, and not within a line of text. */
export const isFlow = (node: Node): boolean =>
  node.type === 'mdxJsxFlowElement' ||
  (node.type === 'element' && (TEXT_BLOCKS.has(node.tagName ?? '') || OTHER_BLOCKS.has(node.tagName ?? '')));

export const textOf = (node: Node): string => node.value ?? (node.children ?? []).map(textOf).join('');

export const offsetOf = (node: Node): number => node.position?.start.offset ?? 0;

/** Where an attribute of a tag stands, which the parser does not tell; the tag's own place if it is not found. */
export const attributePosition = (source: string, node: Node, name: string): Position => {
  const start = offsetOf(node);
  const tag = source.slice(start, node.position?.end.offset ?? start);
  const found = tag.search(new RegExp(`\\s${name.replace(/\W/g, '\\$&')}\\b`));
  return positionAt(source, found === -1 ? start : start + found + 1);
};

const isCitation = (node: Node): boolean =>
  node.type === 'element' && node.tagName === 'a' && String(node.properties?.['href']).startsWith('source:');

const isSpace = (node: Node): boolean => node.type === 'text' && node.value?.trim() === '';

/** The citations that begin at an index, with nothing but space between them. */
export const citationsFrom = (nodes: readonly Node[], index: number): Node[] => {
  const found: Node[] = [];
  for (let at = index; at < nodes.length; at++) {
    const node = nodes[at] as Node;
    if (isCitation(node)) found.push(node);
    else if (found.length === 0 || !isSpace(node)) break;
  }
  return found;
};

/**
 * The claims that begin at an index and stand in one paragraph of the source. MDX takes a paragraph away
 * when it holds nothing but tags; to an editor the claims still share it.
 */
export const claimsFrom = (nodes: readonly Node[], index: number, source: string): Node[] => {
  const found: Node[] = [];
  for (let at = index; at < nodes.length; at++) {
    const node = nodes[at] as Node;
    if (found.length > 0 && isSpace(node)) continue;
    const inline =
      node.type === 'mdxJsxFlowElement' && node.name === 'Claim' && !(node.children ?? []).some(isFlow);
    const last = found.at(-1);
    const apart =
      last && /\n\s*\n/.test(source.slice(last.position?.end.offset, node.position?.start.offset));
    if (!inline || apart) break;
    found.push(node);
  }
  return found;
};

/** The few attributes of Markdown that matter, as HTML; all others are left out. */
export const htmlAttributesOf = (node: Node): string => {
  const { start, style } = node.properties ?? {};
  if (node.tagName === 'ol' && typeof start === 'number' && start !== 1) return ` start="${start}"`;
  const [, align] = /^text-align: (left|center|right)$/.exec(String(style)) ?? [];
  return align === undefined ? '' : ` class="${align}"`;
};
