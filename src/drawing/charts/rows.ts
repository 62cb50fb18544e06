import { scaleLinear } from 'd3-scale';
import {
  anchorAt,
  labelled,
  numbersIn,
  round,
  type ChartData,
  type ChartFormat,
  type ChartText,
} from './chart-data.ts';

/** A drawing with a row for each name: numbers run from left to right, and stand at the end of their row. */
export interface Rows {
  height: number;
  /** Lines down, each with its number. */
  grid: { x: number; label: ChartText; zero: boolean }[];
  names: { y: number; text: string }[];
  values: { y: number; text: string }[];
  bars: { series: number; x: number; y: number; width: number; height: number }[];
  ranges: { x: number; to: number; y: number }[];
  dots: { series: number; x: number; y: number }[];
}

/** Pixels: of the line with a name, of a bar, between rows, and under them for numbers. */
const NAME = 22;
const BAR = 12;
const GAP = 12;
const BOTTOM = 24;

export const rows = ({ kind, x, series }: ChartData, format: ChartFormat): Rows => {
  const numbers = numbersIn(series);
  const ends = kind === 'bar' ? [...numbers, 0] : numbers;
  const scale = scaleLinear([Math.min(...ends), Math.max(...ends)], [0, 100]).nice(4);
  // A dot is round, and its half would be cut off.
  const along = (value: number) => round(kind === 'bar' ? scale(value) : 1 + scale(value) * 0.98);
  const marks = kind === 'bar' ? series.length : 1;
  const rowHeight = NAME + marks * BAR + GAP;
  const bottom = x.values.length * rowHeight;
  const ticks = scale.ticks(4);
  const labels = labelled(ticks, format);
  const at = (row: number, mark = 0) => row * rowHeight + NAME + mark * BAR;
  const found = series.flatMap(({ values }, index) =>
    values.flatMap((value, row) => (value === undefined ? [] : [{ series: index, row, value }])),
  );
  const [low, high] = series;
  return {
    height: bottom + BOTTOM,
    grid: ticks.map((tick, index) => ({
      x: along(tick),
      label: {
        x: along(tick),
        y: bottom + 16,
        text: labels[index] ?? '',
        anchor: anchorAt(along(tick), labels[index] ?? ''),
      },
      zero: tick === 0,
    })),
    names: x.values.map((text, row) => ({ y: at(row) - 6, text })),
    values: x.values.map((_, row) => ({
      y: at(row) - 6,
      text: series
        .flatMap(({ values, decimals }) => {
          const value = values[row];
          return value === undefined ? [] : [format.number(value, decimals)];
        })
        .join(kind === 'range' ? '\u2013' : ' \u00b7 '),
    })),
    bars:
      kind === 'bar'
        ? found.map(({ series: index, row, value }) => ({
            series: index,
            x: along(Math.min(0, value)),
            y: at(row, index),
            width: round(along(Math.max(0, value)) - along(Math.min(0, value))),
            height: BAR - 2,
          }))
        : [],
    ranges:
      kind === 'range' && low && high
        ? low.values.flatMap((value, row) => {
            const other = high.values[row];
            return value === undefined || other === undefined
              ? []
              : [{ x: along(value), to: along(other), y: at(row) + BAR / 2 }];
          })
        : [],
    dots:
      kind === 'bar'
        ? []
        : found.map(({ series: index, row, value }) => ({
            series: index,
            x: along(value),
            y: at(row) + BAR / 2,
          })),
  };
};
