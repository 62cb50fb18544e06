import { extentOf, round, type ChartData, type ChartFormat, type ChartText } from './chart-data.ts';

interface Point {
  x: number;
  y: number;
  value: number;
}
type Label = ChartText & { series: number };
type Segment = readonly [from: Omit<Point, 'value'>, to: Omit<Point, 'value'>];

/** Pixels of a line of letters, and from the end of a line to the foot of what is over it or under it. */
const LINE = 17;
const OVER = -7;
const UNDER = 18;

/** The lines between known points. A step has two between one point and the next. */
const segmentsOf = ({ kind }: ChartData, points: readonly Point[]): Segment[] =>
  points.slice(1).flatMap((to, index) => {
    const from = points[index] ?? to;
    const corner = { x: to.x, y: kind === 'step' ? from.y : to.y };
    return kind === 'step'
      ? [
          [from, corner],
          [corner, to],
        ]
      : [[from, to]];
  });

/** Whether a line runs through a label. */
const crosses = ([a, b]: Segment, label: Label): boolean => {
  const [left, right] = extentOf(label);
  const [from, to] = [Math.max(left, a.x), Math.min(right, b.x)];
  const upright = a.x === b.x;
  if (upright ? a.x <= left || a.x >= right : from >= to) return false;
  const at = (x: number) => a.y + ((b.y - a.y) * (x - a.x)) / (b.x - a.x);
  const [high, low] = (upright ? [a.y, b.y] : [at(from), at(to)]).sort((one, other) => one - other);
  return (high ?? 0) < label.y + 3 && (low ?? 0) > label.y - LINE + 4;
};

const overlap = (one: Label, other: Label): boolean => {
  const [[a, b], [c, d]] = [extentOf(one), extentOf(other)];
  return Math.abs(one.y - other.y) < LINE && a < d && c < b;
};

/**
 * Each series' name and last number where it ends, over its line or under it. None at all where one would stand on a
 * line or on another.
 *
 * @param ends Where each series ends; `undefined` for one without figures.
 * @param points All of each series.
 * @param bottom Of the drawing, in pixels.
 */
export const directLabels = (
  data: ChartData,
  ends: readonly (Point | undefined)[],
  points: readonly (readonly Point[])[],
  { number }: ChartFormat,
  bottom: number,
): Label[] => {
  const segments = points.flatMap((of, index) => {
    const end = ends[index];
    return segmentsOf(data, end ? [...of, end] : of);
  });
  const labels: Label[] = [];
  for (const [index, { name, decimals }] of data.series.entries()) {
    const end = ends[index];
    if (!end) continue;
    const value = number(end.value, decimals);
    const text = data.series.length === 1 ? value : `${name} ${value}`;
    const anchor = end.x > 60 ? ('end' as const) : ('start' as const);
    const free = [OVER, UNDER]
      .map((away) => ({ series: index, x: end.x, y: round(end.y + away), text, anchor }))
      .find(
        (label) =>
          label.y <= bottom &&
          !segments.some((segment) => crosses(segment, label)) &&
          !labels.some((other) => overlap(label, other)),
      );
    if (!free) return [];
    labels.push(free);
  }
  return labels;
};
