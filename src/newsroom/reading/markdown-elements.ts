import { readHeading } from './read-heading.ts';
import { readLink } from './read-link.ts';
import type { MdxNode } from './mdx.ts';
import { holdsLine, textOf, type BlockTag } from './mdx-nodes.ts';
import { enter, type Context, type Reader } from './reader.ts';
import type { Align, Block, Inline, TableCell, TableRow } from '../model/tree.ts';

/**
 * What Markdown may become: for each element what it holds, what it becomes and what is checked. Anything else is
 * refused, not dropped.
 */

export const BLOCK_ELEMENTS: Record<BlockTag, (node: MdxNode, context: Context, reader: Reader) => Block> = {
  p: (node, context, reader) => ({ type: 'paragraph', children: reader.inlines(node.children, context) }),
  h1: readHeading(1),
  h2: readHeading(2),
  h3: readHeading(3),
  h4: readHeading(4),
  h5: readHeading(5),
  h6: readHeading(6),
  blockquote: (node, context, reader) => ({
    type: 'blockquote',
    children: reader.blocks(node.children, context),
  }),
  ul: readList,
  ol: readList,
  table: (node, context, reader) => {
    const rows = childrenOf(node, 'thead', 'tbody').flatMap((part) => childrenOf(part, 'tr'));
    return {
      type: 'table',
      align: rows.slice(0, 1).flatMap((row) => childrenOf(row, 'th', 'td').map(alignOf)),
      children: rows.map((row) => readRow(row, context, reader)),
    };
  },
  pre: (node) => ({ type: 'code', value: textOf(node).replace(/\n$/, '') }),
  hr: () => ({ type: 'thematicBreak' }),
};

export const INLINE_ELEMENTS: Record<string, (node: MdxNode, context: Context, reader: Reader) => Inline[]> =
  {
    em: marked('emphasis'),
    strong: marked('strong'),
    del: marked('delete'),
    // Code is shown as it was typed.
    code: (node) => [{ type: 'inlineCode', value: textOf(node) }],
    br: () => [{ type: 'break' }],
    a: readLink,
    img: (_, { at }, reader) => {
      reader.problem('no-pictures', at, {});
      return [];
    },
  };

function marked(type: 'emphasis' | 'strong' | 'delete') {
  return (node: MdxNode, context: Context, reader: Reader): Inline[] => [
    { type, children: reader.inlines(node.children, context) },
  ];
}

function readList(node: MdxNode, context: Context, reader: Reader): Block {
  const items = childrenOf(node, 'li');
  const start = node.properties?.['start'];
  return {
    type: 'list',
    ...(node.tagName === 'ol' && { start: typeof start === 'number' ? start : 1 }),
    // The parser keeps the paragraphs of a spread list only.
    spread: !items.some(holdsLine),
    children: items.map((item) => ({
      type: 'listItem',
      children: reader.blocks(item.children, enter(item, context)),
    })),
  };
}

const readRow = (row: MdxNode, context: Context, reader: Reader): TableRow => ({
  type: 'tableRow',
  children: childrenOf(row, 'th', 'td').map((cell): TableCell => ({
    type: 'tableCell',
    children: reader.inlines(cell.children, enter(cell, context)),
  })),
});

const alignOf = ({ properties }: MdxNode): Align | null => {
  const [, align] = /^text-align: (left|center|right)$/.exec(String(properties?.['style'])) ?? [];
  return (align as Align | undefined) ?? null;
};

const childrenOf = ({ children = [] }: MdxNode, ...tags: string[]): MdxNode[] =>
  children.filter(({ tagName }) => tags.includes(tagName ?? ''));
