import { stringify } from 'csv-stringify/sync';
import type { Publisher } from './publisher.ts';
import { dataPath } from '../newsroom/model/data/chart.ts';
import type { Dataset, Newsroom } from '../newsroom/model/newsroom.ts';
import { addressOf } from '../newsroom/model/source.ts';

/** A cell that a spreadsheet would take for a formula, and run. */
const FORMULA = /^[=+@\t\r-]/;

/**
 * Figures to download. What a reader must know of them travels in the file, in lines that begin with "#" (the comment of
 * https://www.w3.org/TR/tabular-data-model/#parsing), since a file beside it would be lost.
 */
export const csvOf = (newsroom: Newsroom, dataset: Dataset, publisher: Publisher): string => {
  const { id, title, unit, asOf, licence, notes, columns, table } = dataset;
  const sources = newsroom.sources
    .getAll(dataset.sources)
    .map((source) => [source.publisher, source.title, addressOf(source)].filter(Boolean).join(', '));
  const about = [
    title,
    `unit: ${unit}`,
    ...columns.map((column) => `column ${column.id}: ${column.text}`),
    `as of: ${asOf}`,
    `licence: ${licence}`,
    ...(notes === undefined ? [] : [`note: ${notes}`]),
    ...sources.map((source) => `source: ${source}`),
    `from: ${publisher.name}, ${publisher.url}${dataPath(id)}`,
    'an empty cell: not known',
  ];
  const isText = (column: number) => columns.find((one) => one.id === table.columns[column])?.type === 'text';
  const rows = table.rows.map(({ cells }) =>
    cells.map((cell, column) => (isText(column) && FORMULA.test(cell) ? `'${cell}` : cell)),
  );
  return `${about.map((line) => `# ${line.replace(/\s+/g, ' ')}\n`).join('')}${stringify([[...table.columns], ...rows])}`;
};
