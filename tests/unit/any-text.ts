import fc, { type Arbitrary } from 'fast-check';
import {
  plainText,
  type Align,
  type Block,
  type Inline,
  type TableRow,
} from '../../src/newsroom/model/tree.ts';

/** Texts as reading a body can make them, out of the signs that mean something in Markdown. */

const words = fc
  .array(fc.constantFrom(...'ab1 \\`*_[]<>~|&#+-=.)(!:;"\'/ü”'), { minLength: 1, maxLength: 8 })
  .map((characters) => characters.join('').replace(/ +/g, ' '));

const several = <T>(one: Arbitrary<T>): Arbitrary<T[]> => fc.array(one, { minLength: 1, maxLength: 2 });

const code = words.map((value): Inline => ({ type: 'inlineCode', value }));
const citation = fc
  .nat(9)
  .map((number): Inline => ({ type: 'citation', number, url: `https://a.example/#${number}` }));

const marked = (children: Arbitrary<Inline[]>): Arbitrary<Inline> =>
  fc.record({ type: fc.constantFrom('emphasis', 'strong'), children });
const link = (children: Arbitrary<Inline[]>): Arbitrary<Inline> =>
  fc.record({
    type: fc.constant('link'),
    url: fc.constantFrom('https://a.example/', 'https://a.example/b_(c)?d=1&amp;e=2#f', '/a/', '#b'),
    children,
  });

/** @param levels Of marks and links within each other. @param links Whether links may be there: none stands in another. */
const inlines = (levels: number, links = true): Arbitrary<Inline[]> => {
  if (levels === 0) return several(fc.oneof(words, code));
  const inner = marked(inlines(levels - 1, links));
  if (!links) return several(fc.oneof(words, code, inner));
  const outer = fc.oneof(words, code, inner, link(inlines(levels - 1, false)), citation);
  // A citation keeps a space between itself and what it is for.
  return several(outer).map((nodes) => nodes.flatMap((node) => (isCitation(node) ? [' ', node] : [node])));
};

const isCitation = (node: Inline): boolean => typeof node === 'object' && node.type === 'citation';

const line = inlines(2).filter((nodes) => plainText(nodes).trim() !== '' || nodes.some(isCitation));

const paragraph = several(line).map((lines): Block => {
  const children = lines.flatMap((one, index): Inline[] => (index === 0 ? one : [{ type: 'break' }, ...one]));
  return { type: 'paragraph', children };
});

const heading: Arbitrary<Block> = fc.record({
  type: fc.constant('heading'),
  depth: fc.constantFrom(2, 3),
  children: line,
});

/** Markdown cannot write a backslash before a bar in the code of a table. */
const cell = line.filter((nodes) => !/\\.*\|/.test(JSON.stringify(nodes)));

const aligns = several(fc.constantFrom<(Align | null)[]>('left', 'center', 'right', null));
const table = aligns.chain((align) => {
  const row = fc.tuple(...align.map(() => cell)).map((cells): TableRow => ({
    type: 'tableRow',
    children: cells.map((children) => ({ type: 'tableCell', children })),
  }));
  return several(row).map((children): Block => ({ type: 'table', align, children }));
});

const codeBlock = several(words).map((lines): Block => ({ type: 'code', value: lines.join('\n') }));
const rule = fc.constant<Block>({ type: 'thematicBreak' });

const list = (spread: boolean, items: Arbitrary<Block[]>): Arbitrary<Block> =>
  fc.tuple(fc.option(fc.nat(20)), several(items)).map(([start, found]) => ({
    type: 'list',
    ...(start !== null && { start }),
    spread,
    children: found.map((children) => ({ type: 'listItem', children })),
  }));

/** The items of a list without space: a line, and perhaps a list in it. */
const tightItem = (levels: number): Arbitrary<Block[]> =>
  levels === 0
    ? fc.tuple(paragraph)
    : fc.oneof(fc.tuple(paragraph), fc.tuple(paragraph, list(false, tightItem(levels - 1))));

const container = (children: Arbitrary<Block[]>): Arbitrary<Block> =>
  fc.record({ type: fc.constantFrom('blockquote', 'note', 'side'), children });

/** @param levels Of blocks within each other. */
export const texts = (levels = 2): Arbitrary<Block[]> => {
  if (levels === 0) return several(fc.oneof(paragraph, heading, table, codeBlock, rule));
  const inner = texts(levels - 1);
  return several(
    fc.oneof(
      paragraph,
      heading,
      table,
      codeBlock,
      rule,
      list(true, inner),
      list(false, tightItem(2)),
      container(inner),
    ),
  );
};
