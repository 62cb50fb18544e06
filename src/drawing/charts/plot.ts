import { scaleLinear } from 'd3-scale';
import { curveLinear, curveStepAfter, line } from 'd3-shape';
import { axisOf } from './axis.ts';
import { directLabels } from './direct-labels.ts';
import {
  anchorAt,
  labelled,
  numbersIn,
  round,
  widthOf,
  type ChartData,
  type ChartFormat,
  type ChartText,
} from './chart-data.ts';

/** A drawing along dates or numbers: numbers go up, the axis runs from left to right in every language. */
export interface Plot {
  /** Pixels. */
  height: number;
  /** Lines across, each with its number; the one at zero carries bars. */
  grid: { y: number; label: string; zero: boolean }[];
  along: ChartText[];
  /** In a box of 1000 by `PLOT_HEIGHT`, which is stretched. */
  lines: { series: number; d: string }[];
  bars: { series: number; x: number; y: number; width: number; height: number }[];
  /** From the one to the other end. */
  ranges: { x: number; y: number; to: number }[];
  dots: { series: number; x: number; y: number }[];
  /** Names of series where they end; none where there is no room for them. */
  labels: (ChartText & { series: number })[];
  events: { x: number }[];
  /** The numbers of the events, those together that would else lie over one another. */
  numbers: { x: number; of: number[] }[];
}

/** Pixels over the drawing, for numbers of events and the highest label; of the drawing; and under it, for dates. */
export const TOP = 28;
export const PLOT_HEIGHT = 210;
const BOTTOM = 26;
/** Parts of a hundred between the numbers of the grid and what is drawn. */
const BESIDE = 1;
/** Places of a line's box. */
export const BOX = 1000;
/** Of the room of a bar. */
const FILLED = 0.75;

export const plot = (data: ChartData, format: ChartFormat): Plot => {
  const { kind, x, series, events } = data;
  const numbers = numbersIn(series);
  const reached = kind === 'bar' ? [...numbers, 0] : numbers;
  const scale = scaleLinear([Math.min(...reached), Math.max(...reached)], [PLOT_HEIGHT, 0]).nice(4);
  const up = (value: number) => round(TOP + scale(value));
  const ticks = scale.ticks(4);
  const labels = labelled(ticks, format);
  const axis = axisOf(data, format, Math.max(...labels.map(widthOf)) + BESIDE);
  const places = x.values.map(axis.at);
  const points = series.map(({ values }) =>
    values.flatMap((value, index) =>
      value === undefined ? [] : [{ x: places[index] ?? 0, y: up(value), value }],
    ),
  );
  const isLine = kind === 'line' || kind === 'step';
  const [low, high] = series;
  return {
    height: TOP + PLOT_HEIGHT + BOTTOM,
    grid: ticks.map((tick, index) => ({ y: up(tick), label: labels[index] ?? '', zero: tick === 0 })),
    along: axis.ticks.map(({ x: at, label }) => ({
      x: at,
      y: TOP + PLOT_HEIGHT + 18,
      text: label,
      anchor: anchorAt(at, label),
    })),
    lines: isLine
      ? series.map(({ values }, index) => ({ series: index, d: pathOf(data, values, places, up) }))
      : [],
    bars: kind === 'bar' ? barsOf(series, places, axis.room, up) : [],
    ranges:
      kind === 'range' && low && high
        ? low.values.flatMap((value, index) => {
            const other = high.values[index];
            return value === undefined || other === undefined
              ? []
              : [{ x: places[index] ?? 0, y: up(value), to: up(other) }];
          })
        : [],
    dots: isLine ? alone(series, places, up) : kind === 'bar' ? [] : dotsOf(points),
    labels: isLine ? directLabels(data, ends(data, points), points, format, TOP + PLOT_HEIGHT) : [],
    events: events.map((date) => ({ x: axis.at(date) })),
    numbers: numbersOf(events.map(axis.at)),
  };
};

/** @param places Of the events, in the order of their days. */
const numbersOf = (places: readonly number[]): Plot['numbers'] =>
  places.reduce<Plot['numbers']>((all, x, index) => {
    const last = all.at(-1);
    if (last && x - last.x < widthOf('0, ')) last.of.push(index + 1);
    else all.push({ x, of: [index + 1] });
    return all;
  }, []);

type Point = { x: number; y: number; value: number };

/** Where each line ends: what holds, holds until the end of the axis. */
const ends = ({ kind, x, series }: ChartData, points: readonly Point[][]): (Point | undefined)[] =>
  points.map((of, index) => {
    const last = of.at(-1);
    const lasts = kind === 'step' && x.type === 'date' && series[index]?.values.at(-1) !== undefined;
    return last && lasts ? { ...last, x: 100 } : last;
  });

const pathOf = (
  { kind, x }: ChartData,
  values: readonly (number | undefined)[],
  places: readonly number[],
  up: (value: number) => number,
): string => {
  const isStep = kind === 'step';
  const points = values.map((value, index) => [places[index] ?? 0, value] as const);
  // What holds, holds until the end of the axis.
  const last = values.at(-1);
  const all = isStep && x.type === 'date' && last !== undefined ? [...points, [100, last] as const] : points;
  return (
    line<(typeof all)[number]>(
      ([at]) => Math.round((at / 100) * BOX),
      ([, value]) => Math.round(up(value ?? 0) - TOP),
    )
      .defined(([, value]) => value !== undefined)
      .curve(isStep ? curveStepAfter : curveLinear)(all) ?? ''
  );
};

const dotsOf = (points: readonly Point[][]): Plot['dots'] =>
  points.flatMap((of, series) => of.map(({ x, y }) => ({ series, x, y })));

/** Figures between two that are not known: no line joins them to anything. */
const alone = (
  series: ChartData['series'],
  places: readonly number[],
  up: (value: number) => number,
): Plot['dots'] =>
  series.flatMap(({ values }, of) =>
    values.flatMap((value, index) =>
      value === undefined || values[index - 1] !== undefined || values[index + 1] !== undefined
        ? []
        : [{ series: of, x: places[index] ?? 0, y: up(value) }],
    ),
  );

const barsOf = (
  series: ChartData['series'],
  places: readonly number[],
  room: number,
  up: (value: number) => number,
): Plot['bars'] => {
  const width = (room * FILLED) / series.length;
  return series.flatMap(({ values }, index) =>
    values.flatMap((value, row) => {
      if (value === undefined) return [];
      const [from, to] = [up(Math.max(0, value)), up(Math.min(0, value))];
      return [
        {
          series: index,
          x: round((places[row] ?? 0) - (room * FILLED) / 2 + index * width),
          y: from,
          width: round(width),
          height: round(to - from),
        },
      ];
    }),
  );
};
