import { scaleLinear, scaleUtc } from 'd3-scale';
import { spanOf } from '../../newsroom/model/time/partial-date.ts';
import { anchorAt, extentOf, labelled, round, type ChartData, type ChartFormat } from './chart-data.ts';

/** The first day of a decade or a century, too: an event and the day of a check may be known no better. */
const timeOf = (date: string): number => spanOf(date)[0];
/** A moment as a date that is as exact as its neighbours need. */
const dateOf = (time: number, length: number): string => new Date(time).toISOString().slice(0, length);

export interface Axis {
  /** From where the drawing begins to 100. */
  at: (value: string) => number;
  ticks: { x: number; label: string }[];
  /** Room of one bar. */
  room: number;
}

/** Values that each have a label, if there are no more. */
const FEW = 5;
/** Between two labels, in parts of a hundred. */
const GAP = 4;

/** As many as a phone has room for, at even distances. */
const withRoom = (ticks: Axis['ticks'], step = 1): Axis['ticks'] => {
  const chosen = ticks.filter((_, index) => index % step === 0);
  const extents = chosen.map(({ x, label: text }) => extentOf({ x, text, anchor: anchorAt(x, text) }));
  const fit = extents.slice(1).every(([from], index) => from - (extents[index]?.[1] ?? 0) >= GAP);
  return fit ? chosen : withRoom(ticks, step + 1);
};

/**
 * Where dates or numbers stand along a drawing.
 *
 * @param left Where the drawing begins, in parts of a hundred.
 */
export const axisOf = ({ kind, x, until }: ChartData, format: ChartFormat, left: number): Axis => {
  const isDate = x.type === 'date';
  const toNumber = isDate ? timeOf : Number;
  const values = x.values.map(toNumber);
  const last = kind === 'step' && isDate ? [Math.max(timeOf(until), ...values)] : [];
  const gaps = values.slice(1).map((value, index) => value - (values[index] ?? 0));
  const gap = Math.min(...gaps, Infinity);
  const half = kind === 'bar' || kind === 'range' ? (Number.isFinite(gap) ? gap : 1) / 2 : 0;
  const [from, to] = [Math.min(...values) - half, Math.max(...values, ...last) + half];
  const scale = scaleLinear([from, to], [left, 100]);
  const place = (value: number) => round(scale(value));
  const written = (number: number) => {
    const length = Math.max(...x.values.map((value) => value.length));
    if (!isDate) return labelled([number], format)[0] ?? '';
    return format.date(dateOf(number, length));
  };
  const each = values.map((value) => ({ x: place(value), label: written(value) }));
  const few = values.length <= FEW && withRoom(each).length === each.length;
  const chosen = few
    ? values
    : isDate
      ? scaleUtc([from, to], [left, 100])
          .ticks(FEW)
          .map((tick) => tick.getTime())
      : scale.ticks(FEW);
  const iso = chosen.map((tick) => (isDate ? dateOf(tick, 10) : ''));
  const length = iso.every((date) => date.endsWith('-01-01'))
    ? 4
    : iso.every((date) => date.endsWith('-01'))
      ? 7
      : 10;
  const ticks = chosen.map((tick) => ({
    x: place(tick),
    label: isDate && !few ? format.date(dateOf(tick, length)) : written(tick),
  }));
  return {
    at: (value) => place(toNumber(value)),
    ticks: withRoom(ticks),
    room: Number.isFinite(gap) ? (gap / (to - from)) * (100 - left) : 100 - left,
  };
};
