import type { Fix } from '../model/problems.ts';

/** A line that was changed, as it was and as it is. */
export interface MendedLine {
  line: number;
  before: string;
  after: string;
}

const offsetOf = (lines: readonly string[], { line, column }: Fix): number =>
  lines.slice(0, line - 1).reduce((sum, one) => sum + one.length + 1, 0) + column - 1;

/**
 * A text with what mends it. Of two changes at one place the first is made, and the next run makes the other.
 *
 * @param fixes Within the text, in any order.
 */
export const mend = (text: string, fixes: readonly Fix[]): { text: string; lines: MendedLine[] } => {
  const before = text.split('\n');
  const edits = fixes
    .map((fix) => ({ ...fix, from: offsetOf(before, fix) }))
    .sort((a, b) => a.from - b.from)
    .filter(({ from }, index, all) => {
      const last = all[index - 1];
      return !last || last.from + last.length <= from;
    });
  let mended = '';
  let end = 0;
  const lines: MendedLine[] = [];
  for (const { from, length, text: instead, line } of edits) {
    mended += text.slice(end, from) + instead;
    end = from + length;
    lines.push({ line, before: text.slice(from, end), after: instead });
  }
  return { text: mended + text.slice(end), lines };
};
