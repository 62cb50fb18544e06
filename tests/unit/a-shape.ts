import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import type { Block, Inline } from '../../src/newsroom/model/tree.ts';
import { footnoteLetter } from '../../src/publishing/html.ts';

/**
 * What a reader sees of a text, as nested lists: blocks by their types, and lines as runs of text with the marks that
 * they have. A tree of ours and what Markdown is read back to are compared in this form.
 */
export type Shape = string | Shape[];

interface Run {
  text: string;
  marks: readonly string[];
}

/** Runs with the same marks are one. The order of marks says nothing, nor does space at the ends of a line. */
const lineOf = (runs: readonly Run[]): Shape => {
  const line: [text: string, marks: string][] = [];
  for (const { text, marks } of runs) {
    const key = [...new Set(marks)].sort().join(' ');
    const last = line.at(-1);
    if (last?.[1] === key) last[0] += text;
    else if (text !== '') line.push([text, key]);
  }
  const [first, last] = [line.at(0), line.at(-1)];
  if (first?.[1] === '') first[0] = first[0].trimStart();
  if (last?.[1] === '') last[0] = last[0].trimEnd();
  return line.filter(([text]) => text !== '');
};

const inlineRuns = (nodes: readonly Inline[], marks: readonly string[] = []): Run[] =>
  nodes.flatMap((node): Run[] => {
    if (typeof node === 'string') return [{ text: node, marks }];
    switch (node.type) {
      case 'break':
        return [{ text: '\n', marks: [] }];
      case 'inlineCode':
        return [{ text: node.value, marks: [...marks, 'code'] }];
      case 'citation':
        return [{ text: `[${node.number}]`, marks: [...marks, node.url] }];
      case 'footnoteReference':
        return [{ text: `[^${footnoteLetter(node.number)}]`, marks }];
      case 'link':
        return inlineRuns(node.children, [...marks, node.url]);
      case 'image':
        return [{ text: node.alt, marks: [...marks, node.url] }];
      case 'emphasis':
      case 'strong':
        return inlineRuns(node.children, [...marks, node.type]);
      default:
        return 'children' in node ? inlineRuns(node.children, marks) : [];
    }
  });

/** The shape of a text of ours. Claims, sides and notes have none. */
export const shapeOf = (nodes: readonly Block[]): Shape[] =>
  nodes.flatMap((node): Shape[] => {
    switch (node.type) {
      case 'paragraph':
        return [lineOf(inlineRuns(node.children))];
      case 'heading':
        return [[`heading ${node.depth}`, lineOf(inlineRuns(node.children))]];
      case 'blockquote':
        return [['quotation', ...shapeOf(node.children)]];
      case 'list':
        return [[`list from ${node.start}`, ...node.children.map((item): Shape => shapeOf(item.children))]];
      case 'table':
        return [
          [
            `table ${node.align.join()}`,
            ...node.children.map((row) => row.children.map((cell) => lineOf(inlineRuns(cell.children)))),
          ],
        ];
      case 'code':
        return [['code', node.value]];
      case 'thematicBreak':
        return ['rule'];
      case 'claim':
      case 'side':
      case 'note':
      case 'figure':
      case 'term':
      case 'question':
      case 'update':
      case 'overtaken':
        return shapeOf(node.children);
      case 'footnotes':
        return node.children.map((item, index) => [
          `footnote ${footnoteLetter(index + 1)}`,
          ...shapeOf(item.children),
        ]);
      case 'block':
      case 'chart':
        return [];
    }
  });

type Addresses = ReadonlyMap<string, string>;

const markdownRuns = (nodes: readonly Nodes[], addresses: Addresses, marks: readonly string[] = []): Run[] =>
  nodes.flatMap((node): Run[] => {
    switch (node.type) {
      case 'text':
        return [{ text: node.value, marks }];
      case 'break':
        return [{ text: '\n', marks: [] }];
      case 'inlineCode':
        return [{ text: node.value, marks: [...marks, 'code'] }];
      case 'linkReference':
        return [{ text: `[${node.label}]`, marks: [...marks, addresses.get(node.identifier) ?? ''] }];
      case 'image':
        return [{ text: node.alt ?? '', marks: [...marks, node.url] }];
      case 'footnoteReference':
        return [{ text: `[^${node.identifier}]`, marks }];
      case 'link':
        return markdownRuns(node.children, addresses, [...marks, node.url]);
      case 'emphasis':
      case 'strong':
        return markdownRuns(node.children, addresses, [...marks, node.type]);
      default:
        throw new Error(`A line was read back with ${node.type} in it.`);
    }
  });

const markdownShape = (nodes: readonly Nodes[], addresses: Addresses): Shape[] =>
  nodes.flatMap((node): Shape[] => {
    switch (node.type) {
      case 'paragraph':
        return [lineOf(markdownRuns(node.children, addresses))];
      case 'heading':
        return [[`heading ${node.depth}`, lineOf(markdownRuns(node.children, addresses))]];
      case 'blockquote':
        return [['quotation', ...markdownShape(node.children, addresses)]];
      case 'list':
        return [
          [
            `list from ${node.ordered ? node.start : undefined}`,
            ...node.children.map((item): Shape => markdownShape(item.children, addresses)),
          ],
        ];
      case 'table':
        return [
          [
            `table ${(node.align ?? []).join()}`,
            ...node.children.map((row) =>
              row.children.map((cell) => lineOf(markdownRuns(cell.children, addresses))),
            ),
          ],
        ];
      case 'code':
        return [['code', node.value]];
      case 'thematicBreak':
        return ['rule'];
      case 'footnoteDefinition':
        return [[`footnote ${node.identifier}`, ...markdownShape(node.children, addresses)]];
      case 'definition':
        return [];
      default:
        throw new Error(`Markdown was read back with ${node.type} in it.`);
    }
  });

/** The shape of what a reader of Markdown makes of a text. */
export const shapeOfMarkdown = (markdown: string): Shape[] => {
  const { children } = fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
  const addresses = new Map(
    children.flatMap((node) => (node.type === 'definition' ? [[node.identifier, node.url] as const] : [])),
  );
  return markdownShape(children, addresses);
};
