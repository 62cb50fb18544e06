import type { Block, Inline, NodeOf } from '../newsroom/model/tree.ts';

/** What to put in the place of a node, whose children are replaced already; the node itself to leave it. */
interface Replacements {
  inline(node: Exclude<Inline, string>): Inline[];
  block(node: NodeOf<'block' | 'figure' | 'chart' | 'question' | 'update' | 'overtaken'>): Block[];
}

/** A text with other nodes in the place of some. */
export const replace = (text: readonly Block[], by: Replacements): Block[] => {
  const inlines = (nodes: readonly Inline[]): Inline[] =>
    nodes.flatMap((node) => {
      if (typeof node === 'string') return [node];
      return by.inline('children' in node ? { ...node, children: inlines(node.children) } : node);
    });
  const blocks = (nodes: readonly Block[]): Block[] => nodes.flatMap(block);
  const block = (node: Block): Block[] => {
    switch (node.type) {
      case 'paragraph':
      case 'heading':
        return [{ ...node, children: inlines(node.children) }];
      case 'blockquote':
      case 'note':
      case 'claim':
      case 'side':
      case 'term':
        return [{ ...node, children: blocks(node.children) }];
      case 'question':
      case 'update':
      case 'overtaken':
        return by.block({ ...node, children: blocks(node.children) });
      case 'footnotes':
      case 'list': {
        const items = node.children.map((item) => ({ ...item, children: blocks(item.children) }));
        return [{ ...node, children: items }];
      }
      case 'table': {
        const rows = node.children.map((row) => {
          const cells = row.children.map((cell) => ({ ...cell, children: inlines(cell.children) }));
          return { ...row, children: cells };
        });
        return [{ ...node, children: rows }];
      }
      case 'figure':
        return by.block({ ...node, children: blocks(node.children) });
      case 'block':
      case 'chart':
        return by.block(node);
      case 'code':
      case 'thematicBreak':
        return [node];
    }
  };
  return blocks(text);
};
