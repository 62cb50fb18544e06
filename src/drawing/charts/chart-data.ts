import type { ChartKind } from '../../newsroom/model/data/chart.ts';
import type { ColumnType } from '../../newsroom/model/schema/data.ts';

/** What is drawn. */
export interface ChartData {
  kind: ChartKind;
  x: { type: ColumnType; values: readonly string[] };
  series: readonly Series[];
  /** The date until which the last value of a step holds. */
  until: string;
  /** Dates of the events that are marked, in their order. */
  events: readonly string[];
}
export interface Series {
  name: string;
  /** Undefined where nothing is known: a gap, never zero. */
  values: readonly (number | undefined)[];
  /** Digits behind the point of the most exact of them. */
  decimals: number;
}

/** How the language of the site writes numbers and dates. */
export interface ChartFormat {
  number: (value: number, decimals: number) => string;
  /** @param date `2024`, `2024-06` or `2024-06-12`. */
  date: (date: string) => string;
}

/** A text in a drawing. `x` is a part of a hundred. */
export interface ChartText {
  x: number;
  y: number;
  text: string;
  anchor: 'start' | 'middle' | 'end';
}

/** Per cent of a phone's column that a letter takes. Letters are not measured, and not many are wider. */
const LETTER = 2.3;
export const widthOf = (text: string): number => text.length * LETTER;

/** The margin of a phone's page beside its column: a year at either end has room in it, and stays over its place. */
const MARGIN = 2 * LETTER;

/** Where a text begins that shall not leave the page. */
export const anchorAt = (x: number, text: string): ChartText['anchor'] => {
  const half = widthOf(text) / 2 - MARGIN;
  return x < half ? 'start' : x > 100 - half ? 'end' : 'middle';
};

/** Where a text begins and ends along the drawing. */
export const extentOf = ({ x, text, anchor }: Omit<ChartText, 'y'>): [number, number] => {
  const from = { start: x, middle: x - widthOf(text) / 2, end: x - widthOf(text) }[anchor];
  return [from, from + widthOf(text)];
};

/** One digit behind the point: less than a pixel of the column, and as fine as the box of the lines. */
export const round = (value: number): number => Math.round(value * 10) / 10;

/** All numbers of some series. */
export const numbersIn = (series: readonly Series[]): number[] =>
  series.flatMap(({ values }) => values.flatMap((value) => value ?? []));

/** Numbers as labels of an axis, each with as many digits as the finest of them. */
export const labelled = (ticks: readonly number[], { number }: ChartFormat): string[] => {
  const decimals = Math.max(...ticks.map((tick) => (String(tick).split('.')[1] ?? '').length), 0);
  return ticks.map((tick) => number(tick, decimals));
};
