import type { Position } from './model.ts';

/** Line and column, from 1, of an offset into a text. */
export const positionAt = (text: string, offset: number): Position => {
  const before = text.slice(0, offset);
  const lineStart = before.lastIndexOf('\n') + 1;
  return { line: before.split('\n').length, column: offset - lineStart + 1 };
};
