import type { MdxNode } from './mdx.ts';
import { sourceOf } from './mdx-nodes.ts';
import type { Context, Reader } from './reader.ts';
import { plainText, type Block, type Depth } from '../model/tree.ts';

/** Reads headings of one level: sections and their subsections, which should have ids. */
export const readHeading =
  (depth: Depth) =>
  (node: MdxNode, context: Context, reader: Reader): Block => {
    const { at } = context;
    const { id, ...others } = node.properties ?? {};
    if (!sourceOf(node, reader.source).trimStart().startsWith('#'))
      reader.problem('visible-syntax', at, {
        written: depth === 1 ? '===' : '---',
        what: 'under a line turns that line into a heading',
        instead:
          'For a heading write "## ..." instead. For a line between two paragraphs leave an empty line above it.',
      });
    const before = reader.outline.at(-1)?.depth ?? 0;
    if (depth < 2 || depth > 3 || (depth === 3 && before === 0)) {
      reader.problem('heading-level', at, { depth, after: before });
    }
    if (Object.keys(others).length > 0)
      reader.problem('visible-syntax', at, {
        written: /\{[^{}]*\}\s*$/.exec(sourceOf(node, reader.source))?.[0].trim() ?? '{...}',
        what: 'behind a heading is not an id',
        instead: 'Write an id and nothing else there, like {#the-gates}, or take the braces out.',
      });
    const anchor = typeof id === 'string' && reader.anchor(id, at) ? { id } : {};
    const children = reader.inlines(node.children, context);
    const text = plainText(children).trim();
    reader.outline.push({ depth, text, ...anchor });
    if (typeof id !== 'string') reader.problem('heading-id', at, { suggestion: proposeId(text) });
    return { type: 'heading', depth, ...anchor, children };
  };

const proposeId = (text: string): string => {
  const letters = text.toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '');
  return letters.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '') || 'name';
};
