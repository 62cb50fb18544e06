import { textOf } from './mdx-nodes.ts';
import type { MdxNode } from './mdx.ts';
import { enter, type Context, type Reader } from './reader.ts';
import type { Inline, NodeOf } from '../model/tree.ts';

/** Where the parser puts the footnotes of a text: behind it, in the order in which the text refers to them. */
export const isFootnotes = ({ properties }: MdxNode): boolean => properties?.['dataFootnotes'] === true;

/** Without the way back that the parser puts behind a space into each footnote: a page makes its own. */
const withoutWayBack = (node: MdxNode): MdxNode => {
  if (!node.children) return node;
  const back = node.children.findIndex(({ properties }) => properties?.['dataFootnoteBackref'] !== undefined);
  const own = back === -1 ? node.children : node.children.slice(0, back);
  const last = back === -1 ? undefined : own.at(-1);
  const kept =
    last?.value === undefined ? own : [...own.slice(0, -1), { ...last, value: last.value.trimEnd() }];
  return { ...node, children: kept.map(withoutWayBack) };
};

export const readFootnotes = (section: MdxNode, context: Context, reader: Reader): NodeOf<'footnotes'> => {
  const list = section.children?.find(({ tagName }) => tagName === 'ol');
  const items = list?.children?.filter(({ tagName }) => tagName === 'li') ?? [];
  return {
    type: 'footnotes',
    children: items.map((item) => ({
      type: 'listItem',
      // Like a remark of the editors it may name its sources.
      children: reader.blocks(withoutWayBack(item).children, { ...enter(item, context), blocks: ['Note'] }),
    })),
  };
};

/** The parser has raised letters for nothing else. */
export const readFootnoteReference = (node: MdxNode, _: Context, reader: Reader): Inline[] => {
  const number = Number(textOf(node));
  const first = !reader.footnotes.has(number);
  reader.footnotes.add(number);
  return [{ type: 'footnoteReference', number, first }];
};
