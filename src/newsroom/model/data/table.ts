/** Figures as a file of comma-separated values has them. */
export interface Table {
  /** Names in the head. */
  columns: readonly string[];
  rows: readonly Row[];
}
export interface Row {
  /** In the file. */
  line: number;
  /** As they were written; an empty one says that nothing is known. */
  cells: readonly string[];
}

/** A table without anything in it: that of a file that cannot be read. */
export const NO_TABLE: Table = { columns: [], rows: [] };

/** The cells of a column, in the order of the rows. Of an unknown column all are empty. */
export const cellsOf = ({ columns, rows }: Table, column: string): string[] => {
  const index = columns.indexOf(column);
  return rows.map(({ cells }) => cells[index] ?? '');
};

/** The numbers of a column; undefined where nothing is known. */
export const numbersOf = (table: Table, column: string): (number | undefined)[] =>
  cellsOf(table, column).map((cell) => (cell === '' ? undefined : Number(cell)));

/** How many digits stand behind the point. */
export const decimalsOf = (cell: string): number => (cell.split('.')[1] ?? '').length;

/** The file with the figures that a file describes. */
export const tablePath = (path: string): string => path.replace(/\.yaml$/, '.csv');
