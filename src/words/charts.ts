import type { ChartData, ChartFormat, Series } from '../drawing/charts/chart-data.ts';
import { cellsOf, decimalsOf, numbersOf } from '../newsroom/model/data/table.ts';
import type { Dataset, Event, Newsroom } from '../newsroom/model/newsroom.ts';
import type { NodeOf } from '../newsroom/model/tree.ts';
import { isBefore } from '../newsroom/model/time/as-of.ts';
import { eventDate, longDate, shortDate } from './dates.ts';
import { typeset } from './language.ts';
import { figure } from './numbers.ts';
import { words } from './words.ts';

/** What a chart draws, and what is said of it in words. */

type Chart = NodeOf<'chart'>;

export const chartFormat: ChartFormat = { number: figure, date: (date) => shortDate(date) };

const textOf = ({ columns }: Dataset, column: string): string =>
  typeset(columns.find(({ id }) => id === column)?.text ?? column);
const typeOf = ({ columns }: Dataset, column: string) =>
  columns.find(({ id }) => id === column)?.type ?? 'text';

/** A day that is marked in a drawing, and what is said of it. */
export interface MarkedDay {
  date: string;
  text: string;
  /** Where it is an event. */
  event?: Event;
}

/**
 * The events that are marked, in the order of their days, and the day of the page among them where figures come later.
 *
 * @param asOf The day that the page describes, if it describes one.
 */
export const markedDays = (
  newsroom: Newsroom,
  dataset: Dataset,
  chart: Chart,
  asOf: string | undefined,
): MarkedDay[] => {
  const marked = new Set(chart.events);
  const events: MarkedDay[] = newsroom.events.list
    .filter(({ id }) => marked.has(id))
    .map((event) => ({
      date: event.date,
      text: words.charts.event({ date: eventDate(event), title: typeset(event.title) }),
      event,
    }));
  const days = typeOf(dataset, chart.x) === 'date' ? cellsOf(dataset.table, chart.x) : [];
  if (asOf === undefined || !days.some((day) => isBefore(asOf, day))) return events;
  const place = events.findIndex(({ date }) => isBefore(asOf, date));
  const ofPage = { date: asOf, text: words.timeline.asOf({ date: longDate(asOf) }) };
  return events.toSpliced(place < 0 ? events.length : place, 0, ofPage);
};

/** @param marked The days that are marked. */
export const chartData = (dataset: Dataset, chart: Chart, marked: readonly string[]): ChartData => ({
  kind: chart.kind,
  x: {
    type: typeOf(dataset, chart.x),
    values: cellsOf(dataset.table, chart.x).map((cell) =>
      typeOf(dataset, chart.x) === 'text' ? typeset(cell) : cell,
    ),
  },
  series: chart.y.map((column) => ({
    name: textOf(dataset, column),
    values: numbersOf(dataset.table, column),
    decimals: Math.max(...cellsOf(dataset.table, column).map(decimalsOf), 0),
  })),
  until: dataset.asOf,
  events: marked,
});

export const chartTitle = ({ title, unit }: Dataset): string =>
  words.charts.title({ title: typeset(title), unit: typeset(unit) });

/** A value of the axis in words. */
const inWords = ({ x }: ChartData, value: string): string =>
  x.type === 'date'
    ? longDate(value)
    : x.type === 'number'
      ? figure(Number(value), decimalsOf(value))
      : value;

/** For those who do not see the drawing: what each series begins and ends with, and how far it reaches. */
export const chartText = (data: ChartData): string => {
  const missing = data.series.flatMap(({ values }) => values.filter((value) => value === undefined)).length;
  return [
    ...data.series.map((series) => seriesText(data, series)),
    ...(missing > 0 ? [words.charts.gaps({ count: missing })] : []),
  ].join(' ');
};

const seriesText = (data: ChartData, { name, values, decimals }: Series): string => {
  const known = values.flatMap((value, index) =>
    value === undefined ? [] : [{ value, at: inWords(data, data.x.values[index] ?? '') }],
  );
  const [first, last] = [known[0], known.at(-1)];
  if (!first || !last) return '';
  const low = known.reduce((least, one) => (one.value < least.value ? one : least));
  const high = known.reduce((most, one) => (one.value > most.value ? one : most));
  const said = (value: number) => figure(value, decimals);
  const reach = {
    name,
    low: said(low.value),
    lowAt: low.at,
    high: said(high.value),
    highAt: high.at,
  };
  return data.x.type === 'text'
    ? words.charts.reach(reach)
    : words.charts.run({
        ...reach,
        first: said(first.value),
        firstAt: first.at,
        last: said(last.value),
        lastAt: last.at,
      });
};

/** The figures that are drawn, as they are read: the head and the rows. */
export const chartTable = (dataset: Dataset, chart: Chart): { head: string[]; rows: string[][] } => {
  const columns = [chart.x, ...chart.y];
  const cells = columns.map((column) => {
    const type = typeOf(dataset, column);
    return cellsOf(dataset.table, column).map((cell) => {
      if (cell === '') return words.charts.unknown;
      if (type === 'number') return figure(Number(cell), decimalsOf(cell));
      return type === 'date' ? shortDate(cell) : typeset(cell);
    });
  });
  return {
    head: columns.map((column) => textOf(dataset, column)),
    rows: dataset.table.rows.map((_, row) => cells.map((column) => column[row] ?? '')),
  };
};

export const chartSource = ({ asOf, licence }: Dataset): string =>
  words.charts.source({ date: longDate(asOf), licence });
