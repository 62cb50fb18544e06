import { CsvError, parse } from 'csv-parse/sync';
import { NO_TABLE, type Row, type Table } from '../model/data/table.ts';
import type { Position } from '../model/position.ts';
import { problem, type Problem } from '../model/problems.ts';
import type { ColumnType } from '../model/schema/data.ts';
import type { Fields } from '../model/schema.ts';
import { exists } from '../model/schema/values.ts';
import { meant } from '../../text/nearest.ts';
import { textOf } from './text-of-bytes.ts';

/** Bytes. A chart with more cannot be read. */
export const LARGEST_TABLE = 100_000;

/** The figures beside a description, and what is wrong with them as far as that says what they should be. */
export const readTable = (
  file: string,
  bytes: Uint8Array | undefined,
  described: Fields['columns'] = [],
): { table: Table; problems: Problem[] } => {
  const refuse = (sentence: string, hint: string, at?: Position) => ({
    table: NO_TABLE,
    problems: [problem('bad-table', file, at, { sentence, hint })],
  });
  if (!bytes)
    return refuse(
      `The file ${file} with the figures is missing.`,
      'Put it beside its description, with the same name.',
    );
  const text = textOf(bytes);
  if (text === undefined) return { table: NO_TABLE, problems: [problem('not-utf8', file, undefined, {})] };
  if (bytes.length > LARGEST_TABLE)
    return refuse(
      `The file has ${Math.ceil(bytes.length / 1000)} kB; at most ${LARGEST_TABLE / 1000} kB are read.`,
      'Keep only the rows and columns that an article speaks of.',
    );
  const lines: number[] = [];
  let records: string[][];
  try {
    records = parse(text, {
      bom: true,
      trim: true,
      skip_empty_lines: true,
      relax_column_count: true,
      on_record: (record, context) => {
        lines.push(context.lines);
        return record;
      },
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return refuse(
      'A quotation mark in this file is never closed, or stands in the middle of a cell.',
      'Put quotation marks round the whole cell, and write each one inside it twice: "so-called ""lake""".',
      { line: Number(error['lines'] ?? 1), column: 1 },
    );
  }
  const [head, ...body] = records;
  if (!head || body.length === 0)
    return refuse(
      'The file has no figures.',
      'Write the names of the columns into the first line, and a row in each line below.',
    );
  const parted = /[;\t]/.exec(head.length === 1 ? (head[0] ?? '') : '')?.[0];
  if (parted !== undefined)
    return refuse(
      `${parted === ';' ? 'A semicolon' : 'A tab'} stands between the columns of this file, where a comma belongs.`,
      'Save it again as CSV with commas. Numbers then have a point: 12.6.',
    );
  const table = {
    columns: head,
    rows: body.map((cells, index): Row => ({ line: lines[index + 1] ?? 1, cells })),
  };
  return {
    table,
    problems: described.length === 0 ? [] : problemsOf(file, table, described, text.split('\n')),
  };
};

const FORMS: Record<ColumnType, { is: (cell: string) => boolean; expected: string }> = {
  number: {
    is: (cell) => /^-?\d+(?:\.\d+)?$/.test(cell),
    expected:
      'a number like 1250.5, with a point, without a unit and without spaces. Leave the cell empty where it is not known',
  },
  date: {
    is: (cell) => /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/.test(cell) && exists(cell),
    expected: 'a date like 2024, 2024-06 or 2024-06-12',
  },
  text: { is: () => true, expected: '' },
};

const problemsOf = (
  file: string,
  { columns, rows }: Table,
  described: NonNullable<Fields['columns']>,
  lines: readonly string[],
): Problem[] => {
  const bad = (at: Position, sentence: string, hint: string) =>
    problem('bad-table', file, at, { sentence, hint });
  const names = described.map(({ id }) => id);
  const top = { line: 1, column: 1 };
  return [
    ...columns
      .filter((name, index) => columns.indexOf(name) !== index)
      .map((name) => bad(top, `Two columns are called "${name}".`, 'Give each a name of its own.')),
    ...columns
      .filter((name) => !names.includes(name))
      .map((name) =>
        bad(
          top,
          `The column "${name}" is not described.`,
          meant(name, names, 'Add it to "columns" in the .yaml file of the same name.'),
        ),
      ),
    ...names
      .filter((name) => !columns.includes(name))
      .map((name) =>
        bad(
          top,
          `The file has no column "${name}".`,
          meant(
            name,
            columns,
            'Take it out of "columns" in the .yaml file of the same name, or add it here.',
          ),
        ),
      ),
    ...rows.flatMap(({ line, cells }) => {
      if (cells.length !== columns.length)
        return [
          bad(
            { line, column: 1 },
            `This row has ${cells.length} cells, but the first line has ${columns.length}.`,
            'Put quotation marks round a text with a comma in it. Leave a cell empty where nothing is known.',
          ),
        ];
      let from = 0;
      return cells.flatMap((cell, index) => {
        const written = lines[line - 1] ?? '';
        const place = Math.max(0, written.indexOf(cell, from));
        from = place + cell.length;
        const { type, text } = described.find(({ id }) => id === columns[index]) ?? {
          type: 'text',
          text: '',
        };
        const form = FORMS[type];
        return cell === '' || form.is(cell)
          ? []
          : [
              bad(
                { line, column: place + 1 },
                `"${cell}" is not a ${type}, but the column "${text}" holds ${type}s.`,
                `Write ${form.expected}.`,
              ),
            ];
      });
    }),
  ];
};

/** The narrowest type that all cells of a column fit; empty ones fit every type. */
export const columnTypeOf = (cells: readonly string[]): ColumnType =>
  (['date', 'number'] as const).find((type) => cells.every((cell) => cell === '' || FORMS[type].is(cell))) ??
  'text';
