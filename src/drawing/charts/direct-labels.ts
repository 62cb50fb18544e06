import { round, type ChartFormat, type ChartText, type Series } from './chart-data.ts';

interface Point {
  x: number;
  y: number;
  value: number;
}

/** Pixels of a line of letters, and how far a label may stand from the end that it names. */
const LINE = 17;
const FAR = 30;
/** Per cent of a phone's column that a letter takes. Letters are not measured, and not many are wider. */
const LETTER = 2.2;

/**
 * Each series' name and last number where it ends, over its line. None at all where they would crowd, or cover what is drawn.
 *
 * @param points All of each series.
 */
export const directLabels = (
  series: readonly Series[],
  ends: readonly (Point | undefined)[],
  points: readonly (readonly Point[])[],
  { number }: ChartFormat,
  bottom: number,
): (ChartText & { series: number })[] => {
  const wanted = series
    .flatMap(({ name, decimals }, index) => {
      const last = ends[index];
      if (!last) return [];
      const value = number(last.value, decimals);
      const text = series.length === 1 ? value : `${name} ${value}`;
      return [{ series: index, x: last.x, y: last.y - 7, text, end: last.y - 7 }];
    })
    .sort((a, b) => a.y - b.y);
  for (const [index, label] of wanted.entries()) {
    const above = wanted[index - 1];
    if (above && label.y - above.y < LINE) label.y = above.y + LINE;
  }
  const over = Math.max(0, (wanted.at(-1)?.y ?? 0) - bottom + 4);
  const placed = wanted.map(({ end, ...label }) => ({
    ...label,
    y: round(label.y - over),
    anchor: label.x > 60 ? ('end' as const) : ('start' as const),
    end,
  }));
  const drawn = points.flat().filter(({ x, y }) => !ends.some((end) => end?.x === x && end.y === y));
  const covers = ({ x, y, text }: ChartText) =>
    drawn.some(
      (point) => Math.abs(x - point.x) < text.length * LETTER && point.y > y - LINE && point.y < y + 4,
    );
  return placed.some((label) => Math.abs(label.y - label.end) > FAR || (series.length > 1 && covers(label)))
    ? []
    : placed.map(({ end: _, ...label }) => label);
};
