import { round, type ChartFormat, type ChartText, type Series } from './chart-data.ts';

interface Point {
  x: number;
  y: number;
  value: number;
}

/** Pixels of a line of letters, and how far a label may stand from the end that it names. */
const LINE = 17;
const FAR = 30;

/** Each series' name and last number where it ends, over its line. None at all where they would crowd. */
export const directLabels = (
  series: readonly Series[],
  ends: readonly (Point | undefined)[],
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
  return placed.some(({ y, end }) => Math.abs(y - end) > FAR)
    ? []
    : placed.map(({ end: _, ...label }) => label);
};
