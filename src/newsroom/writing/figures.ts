import { stringify } from 'csv-stringify/sync';
import { columnTypeOf, readTable } from '../reading/read-table.ts';
import { slugOf } from '../../text/slug.ts';
import { freeId } from './new-id.ts';

/** A table of figures, as the newsroom keeps one. */
interface Figures {
  columns: { id: string; text: string; type: string }[];
  /** The figures as CSV, with the ids of the columns in the first line. */
  csv: string;
}

/** The figures in a CSV file of another program, with an id and a type for each column; or why they cannot be read. */
export const readFigures = (bytes: Uint8Array): Figures | { refused: string } => {
  const { table, problems } = readTable('the file', bytes);
  const [problem] = problems;
  if (problem) return { refused: `${problem.sentence} ${problem.hint ?? ''}`.trim() };
  const ids = new Set<string>();
  const columns = table.columns.map((text, index) => {
    const slug = slugOf(text).replace(/^[\d-]+/, '');
    const id = freeId(slug === '' ? `column-${index + 1}` : slug, ids);
    ids.add(id);
    const type = columnTypeOf(table.rows.map(({ cells }) => cells[index] ?? ''));
    return { id, text: text === '' ? id : text, type };
  });
  return { columns, csv: stringify([columns.map(({ id }) => id), ...table.rows.map(({ cells }) => cells)]) };
};
