import type { MdxNode } from './mdx.ts';
import type { Position } from '../model/position.ts';

const MOST_LEVELS = 30;

/** The tree without what is nested too deeply, and where the first of that stands. */
export const limitNesting = (tree: MdxNode): { root: MdxNode; tooDeep?: Position } => {
  let tooDeep: Position | undefined;
  const limit = (node: MdxNode, level: number, around: Position): MdxNode => {
    const { children = [] } = node;
    const at = node.position?.start ?? around;
    if (children.length === 0) return node;
    if (level < MOST_LEVELS)
      return { ...node, children: children.map((child) => limit(child, level + 1, at)) };
    tooDeep ??= children[0]?.position?.start ?? at;
    return { ...node, children: [] };
  };
  const root = limit(tree, 0, { line: 1, column: 1 });
  return { root, ...(tooDeep && { tooDeep }) };
};
