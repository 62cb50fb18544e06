/** Where something stands in a file; both count from 1. */
export interface Position {
  line: number;
  column: number;
}

/** Where the lines of a text begin. */
const linesOf = (text: string): number[] => {
  const starts = [0];
  for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', end + 1)) starts.push(end + 1);
  return starts;
};

/** The last text that was asked about: a file with ten thousand mistakes is asked about ten thousand times. */
let known = { text: '', starts: [0] };

/** Line and column, from 1, of an offset into a text. */
export const positionAt = (text: string, offset: number): Position => {
  if (known.text !== text) known = { text, starts: linesOf(text) };
  const { starts } = known;
  let [line, after] = [0, starts.length];
  while (after - line > 1) {
    const middle = (line + after) >>> 1;
    if ((starts[middle] ?? 0) <= offset) line = middle;
    else after = middle;
  }
  return { line: line + 1, column: offset - (starts[line] ?? 0) + 1 };
};
