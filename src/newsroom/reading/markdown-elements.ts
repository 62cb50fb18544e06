import { readHeading } from './read-heading.ts';
import { readFootnoteReference } from './read-footnotes.ts';
import { readLink } from './read-link.ts';
import type { MdxNode } from './mdx.ts';
import { holdsLine, sourceOf, textOf, type BlockTag } from './mdx-nodes.ts';
import { enter, type Context, type Reader } from './reader.ts';
import {
  plainText,
  type Align,
  type Block,
  type Inline,
  type TableCell,
  type TableRow,
} from '../model/tree.ts';

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
    checkRows(node, context, reader);
    const children = rows.map((row) => readRow(row, context, reader));
    checkWidth(children, context, reader);
    return {
      type: 'table',
      align: rows.slice(0, 1).flatMap((row) => childrenOf(row, 'th', 'td').map(alignOf)),
      children,
    };
  },
  pre: (node) => ({ type: 'code', value: textOf(node).replace(/\n$/, '') }),
  hr: () => ({ type: 'thematicBreak' }),
};

export const INLINE_ELEMENTS: Record<string, (node: MdxNode, context: Context, reader: Reader) => Inline[]> =
  {
    em: marked('emphasis'),
    strong: marked('strong'),
    // One "~" stands between two figures; only two strike out.
    del: (node, context, reader) => {
      const words = reader.inlines(node.children, context);
      if (!sourceOf(node, reader.source).startsWith('~~')) return ['~', ...words, '~'];
      reader.problem('visible-syntax', context.at, {
        written: `~~${plainText(words)}~~`,
        what: 'is struck through, but people who listen to the page do not hear that',
        instead:
          'Say in words what no longer holds. A correction goes under "changes", with the old words and the new ones.',
      });
      return words;
    },
    // Code is shown as it was typed.
    code: (node) => [{ type: 'inlineCode', value: textOf(node) }],
    br: () => [{ type: 'break' }],
    a: readLink,
    sup: readFootnoteReference,
    // The box of a task list.
    input: (_, { at }, reader) => {
      reader.problem('visible-syntax', at, {
        written: '[ ]',
        what: 'makes a box to tick, but a text has none',
        instead: 'Take the square brackets out.',
      });
      return [];
    },
    img: ({ properties }, { at }, reader) => {
      const [alt, url] = [properties?.['alt'], properties?.['src']].map((value) => String(value ?? ''));
      reader.problem('no-pictures', at, { alt: alt ?? '', url: url ?? '' });
      return [];
    },
  };

function marked(type: 'emphasis' | 'strong') {
  return (node: MdxNode, context: Context, reader: Reader): Inline[] => [
    { type, children: reader.inlines(node.children, context) },
  ];
}

/** A list does not begin in the hundreds: a sentence does, with a year. */
const HIGHEST_START = 99;

function readList(node: MdxNode, context: Context, reader: Reader): Block {
  const items = childrenOf(node, 'li');
  const start = node.properties?.['start'];
  if (typeof start === 'number' && start > HIGHEST_START)
    reader.problem('visible-syntax', context.at, {
      written: `${start}.`,
      what: `at the beginning of a line is read as number ${start} of a list`,
      instead: `Write ${start}\\. for the number and a full stop, or begin the sentence with a word.`,
    });
  checkNumbers(items, reader);
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

/** Only the first number counts to Markdown. Where all are the same, an editor leaves the counting to it. */
const checkNumbers = (items: readonly MdxNode[], reader: Reader): void => {
  const numbers = items.map((item) => /^\d+(?=[.)])/.exec(sourceOf(item, reader.source))?.[0]);
  const first = Number(numbers[0]);
  for (const [index, number] of numbers.entries()) {
    const position = items[index]?.position?.start;
    if (
      number === undefined ||
      !position ||
      Number(number) === first + index ||
      numbers.every((one) => one === number)
    )
      continue;
    const { line, column } = position;
    reader.problem(
      'lost-words',
      { line, column },
      {
        written: `${number}.`,
        read: `${first + index}.`,
        hint: `Number the lines of a list in order. Write ${number}\\. where a line is not part of the list.`,
      },
    );
  }
};

/** Cells of a line of a table: "|" parts them, unless a "\\" stands before it. */
const cellsIn = (line: string): number =>
  line
    .replace(/^[>\s]*\|?/, '')
    .replace(/(?<!\\)\|?\s*$/, '')
    .split(/(?<!\\)\|/).length;

/** The parser drops the cells that a row has more than the head. */
const checkRows = (table: MdxNode, { at }: Context, reader: Reader): void => {
  const [head = '', , ...rows] = sourceOf(table, reader.source).split('\n');
  const columns = cellsIn(head);
  for (const [index, row] of rows.entries()) {
    const cells = cellsIn(row);
    if (cells > columns)
      reader.problem('uneven-row', { line: at.line + 2 + index, column: 1 }, { cells, columns });
  }
};

/** Letters that the column of text has room for in a line, on however wide a screen. */
const LINE = 66;
/** Letters that the space between two columns takes. */
const GAP = 2;

/** Where a line can break: at a space, after a hyphen, and between the signs of scripts that have no spaces. */
const BREAK = /[^\S\u00a0\u202f]+|(?<=-)|(?<=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])/u;

/** A column is at least as wide as its longest word. */
const checkWidth = (rows: readonly TableRow[], { at }: Context, reader: Reader): void => {
  const cells = rows.map((row) => row.children.map((cell) => plainText(cell.children)));
  const widths = (cells[0] ?? []).map((_, column) =>
    Math.max(...cells.flatMap((row) => (row[column] ?? '').split(BREAK).map((word) => word.length))),
  );
  const width = widths.reduce((sum, one) => sum + one, GAP * (widths.length - 1));
  if (width > LINE) {
    const head = (cells[0] ?? []).join(' | ');
    reader.problem('wide-table', at, { head, width, room: LINE });
  }
};

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
