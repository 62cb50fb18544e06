import type { Body } from './document.ts';
import { plainText, visitsTo, type Block, type Node } from './tree.ts';

/** What of a text stands in claims. */

/** A paragraph or the row of a table outside all claims, without what of it stands in one. */
interface Outside {
  text: string;
  /** Words that lead to an actor or a place. */
  names: string[];
}

/** What is no statement of the text: it is marked, is said of the text, or names its own source. */
const ASIDE: ReadonlySet<Exclude<Node, string>['type']> = new Set([
  'claim',
  'heading',
  'note',
  'figure',
  'chart',
  'blockquote',
  'footnotes',
]);

const isAside = (node: Node): boolean => typeof node !== 'string' && ASIDE.has(node.type);

/** A row says something only as a whole: "34" is nothing that an editor would find again. */
const wholeRow = (cells: readonly Outside[]): Outside[] =>
  cells.length === 0
    ? []
    : [{ text: cells.map(({ text }) => text).join(' | '), names: cells.flatMap(({ names }) => names) }];

/** The paragraphs and rows of a text in which something stands outside claims. */
export const outsideClaims = (nodes: readonly Node[]): Outside[] =>
  nodes.flatMap((node) => {
    if (typeof node === 'string' || isAside(node) || !('children' in node)) return [];
    // The head of a table says what its cells are.
    if (node.type === 'table') return outsideClaims(node.children.slice(1));
    if (node.type === 'tableRow') return wholeRow(outsideClaims(node.children));
    if (node.type !== 'paragraph' && node.type !== 'tableCell') return outsideClaims(node.children);
    const children = node.children.map((child) => (isAside(child) ? ' ' : child));
    const text = plainText([{ type: 'paragraph', children } as Block]);
    const names = visitsTo('mention', children)
      .filter(({ node: { kind } }) => kind === 'actor' || kind === 'location')
      .map(({ node: mention }) => plainText(mention.children));
    return text === '' ? [] : [{ text, names }];
  });

/** How much is written, whatever the script. */
const lettersIn = (text: string): number => text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;

/** How much of a text stands in claims, in whole parts of a hundred. */
export const shareOf = ({ tree, claims }: Body): number => {
  const sum = (texts: readonly { text: string }[]) =>
    texts.reduce((letters, { text }) => letters + lettersIn(text), 0);
  const [inClaims, outside] = [sum(claims), sum(outsideClaims(tree))];
  return inClaims + outside === 0 ? 100 : Math.floor((100 * inClaims) / (inClaims + outside));
};
