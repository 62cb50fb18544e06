/** Where something stands in a file; both count from 1. */
export interface Position {
  line: number;
  column: number;
}

/** Line and column, from 1, of an offset into a text. */
export const positionAt = (text: string, offset: number): Position => {
  const before = text.slice(0, offset);
  const lineStart = before.lastIndexOf('\n') + 1;
  return { line: before.split('\n').length, column: offset - lineStart + 1 };
};
