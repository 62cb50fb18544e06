import type { BlockContent, Definition, Emphasis, FootnoteDefinition, PhrasingContent, Strong } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';
import { footnoteLetter } from './html.ts';
import { visitsTo, type Block, type Inline } from '../newsroom/model/tree.ts';

/**
 * A text as Markdown: CommonMark, with the tables of GitHub. Of what depends on a page only the
 * words are there: see `full-text.ts`, which puts something in its place.
 */
export const markdownOf = (text: readonly Block[]): string =>
  toMarkdown(
    { type: 'root', children: [...blocks(text), ...footnotes(text), ...definitions(text)] },
    {
      bullet: '-',
      // The mark of no list, so that a rule in a list is not taken for one.
      rule: '_',
      listItemIndent: 'one',
      tightDefinitions: true,
      extensions: [gfmToMarkdown({ tablePipeAlign: false })],
    },
  );

/** The addresses of citations, which the text has as `[1]`. */
const definitions = (text: readonly Block[]): Definition[] => {
  const urls = new Map(visitsTo('citation', text).map(({ node }) => [String(node.number), node.url]));
  return [...urls].map(([label, url]) => ({ type: 'definition', identifier: label, label, url }));
};

const footnotes = (text: readonly Block[]): FootnoteDefinition[] =>
  visitsTo('footnotes', text).flatMap(({ node }) =>
    node.children.map(({ children }, index) => ({
      type: 'footnoteDefinition',
      ...footnoteLabel(index + 1),
      children: blocks(children),
    })),
  );

/** Numbers alone are those of sources. */
const footnoteLabel = (number: number) => {
  const label = footnoteLetter(number);
  return { identifier: label, label };
};

const blocks = (nodes: readonly Block[]): BlockContent[] => nodes.flatMap(block);

const block = (node: Block): BlockContent[] => {
  switch (node.type) {
    case 'paragraph':
      return [{ type: 'paragraph', children: line(node.children) }];
    case 'heading':
      return [{ type: 'heading', depth: node.depth, children: line(node.children) }];
    case 'blockquote':
      return [{ type: 'blockquote', children: blocks(node.children) }];
    case 'list': {
      const { start, spread, children } = node;
      return [
        {
          type: 'list',
          ordered: start !== undefined,
          ...(start !== undefined && { start }),
          spread,
          children: children.map((item) => ({ type: 'listItem', spread, children: blocks(item.children) })),
        },
      ];
    }
    case 'table':
      return [
        {
          type: 'table',
          align: node.align,
          children: node.children.map((row) => ({
            type: 'tableRow',
            children: row.children.map((cell) => ({ type: 'tableCell', children: line(cell.children) })),
          })),
        },
      ];
    case 'code':
    case 'thematicBreak':
      return [node];
    case 'note':
    case 'claim':
    case 'side':
    case 'figure':
    case 'term':
    case 'question':
    case 'update':
    case 'overtaken':
      return blocks(node.children);
    case 'footnotes':
    case 'block':
    case 'chart':
      return [];
  }
};

/** A line has no space at its ends. */
const line = (nodes: readonly Inline[]): PhrasingContent[] => {
  const content = inlines(nodes);
  return content.flatMap((node, index): PhrasingContent[] => {
    if (node.type !== 'text') return [node];
    let { value } = node;
    if (index === 0) value = value.replace(/^ +/, '');
    if (index === content.length - 1) value = value.replace(/ +$/, '');
    return value === '' ? [] : [{ type: 'text', value }];
  });
};

type Mark = Emphasis | Strong;

const isMark = (node: PhrasingContent): node is Mark => node.type === 'emphasis' || node.type === 'strong';

/** @param marks Types of the marks around: what is strong need not be strong again. */
const inlines = (nodes: readonly Inline[], marks: readonly Mark['type'][] = []): PhrasingContent[] =>
  joined(nodes.flatMap((node) => inline(node, marks)));

/** Two nodes of a kind side by side are one: Markdown cannot part two pieces of code, nor two emphases. */
const joined = (nodes: readonly PhrasingContent[]): PhrasingContent[] => {
  const line: PhrasingContent[] = [];
  for (const node of nodes) {
    const last = line.pop();
    line.push(...(last ? joinedWith(last, node) : [node]));
  }
  return line;
};

const joinedWith = (last: PhrasingContent, next: PhrasingContent): PhrasingContent[] => {
  if (last.type === 'text' && next.type === 'text') return [{ ...last, value: last.value + next.value }];
  if (last.type === 'inlineCode' && next.type === 'inlineCode') {
    return [{ ...last, value: last.value + next.value }];
  }
  if (isMark(last) && isMark(next) && last.type === next.type) {
    return [{ type: last.type, children: joined([...last.children, ...next.children]) }];
  }
  // `[1]` would be one with a `[` after it, and with a `:` a definition; `[1][]` is neither.
  if (last.type === 'linkReference' && (next.type === 'link' || startsWithColon(next))) {
    return [{ ...last, referenceType: 'collapsed' }, next];
  }
  return [last, next];
};

const startsWithColon = (node: PhrasingContent): boolean =>
  node.type === 'text' && node.value.startsWith(':');

const inline = (node: Inline, marks: readonly Mark['type'][]): PhrasingContent[] => {
  if (typeof node === 'string') return [{ type: 'text', value: node }];
  switch (node.type) {
    case 'emphasis':
    case 'strong':
      return marks.includes(node.type)
        ? inlines(node.children, marks)
        : [{ type: node.type, children: inlines(node.children, [...marks, node.type]) }];
    case 'link':
      return [{ type: 'link', url: node.url, children: inlines(node.children, marks) }];
    case 'inlineCode':
    case 'break':
      return [node];
    case 'image':
      return [{ type: 'image', url: node.url, alt: node.alt }];
    case 'citation': {
      const label = String(node.number);
      const children: PhrasingContent[] = [{ type: 'text', value: label }];
      return [{ type: 'linkReference', referenceType: 'shortcut', identifier: label, label, children }];
    }
    case 'footnoteReference':
      return [{ type: 'footnoteReference', ...footnoteLabel(node.number) }];
    case 'foreign':
    case 'mention':
    case 'claim':
    case 'side':
      return inlines(node.children, marks);
    case 'citations':
    case 'standing':
      return [];
  }
};
