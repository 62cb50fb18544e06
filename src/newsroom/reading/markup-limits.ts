import { positionAt } from '../model/position.ts';
import { problem, type Problem } from '../model/problems.ts';

/**
 * What a text may have at most. The parser's work grows with the square of these: a table of n columns and n rows of one
 * cell each has n² cells, and behind each open bracket and each sign of emphasis it looks for the end to the end of the text.
 */
const MOST_CELLS = 5000;
const MOST_SIGNS: readonly (readonly [sign: string, most: number])[] = [
  ['{', 1000],
  // A text of 100 kB that is nothing but claims of a few words has fewer.
  ['<', 5000],
  ['*', 5000],
  ['~', 5000],
];

/** Quotations in quotations, on one line. */
const DEEP = 1000;
const DEEPEST = new RegExp(`^[ \\t]*(?:>[ \\t]*){${DEEP}}`, 'm');

/** The line under the head of a table, in a list or a quotation as well. */
const isUnderHead = (line: string): boolean =>
  /^[ \t>*+\-\d.):|]*$/.test(line) && /-/.test(line) && /\|/.test(line);

/** Where a table is that has more cells than any reader can look at. */
const largeTable = (body: string): { offset: number; columns: number; rows: number } | undefined => {
  let offset = 0;
  let table: { offset: number; columns: number; rows: number } | undefined;
  for (const line of body.split('\n')) {
    if (line.trim() === '') table = undefined;
    else if (table) table.rows += 1;
    else if (isUnderHead(line)) table = { offset, columns: line.split('|').length, rows: 0 };
    if (table && table.columns * Math.max(table.rows, 1) > MOST_CELLS) return table;
    offset += line.length + 1;
  }
  return undefined;
};

/** What of a text would take the parser long, or the memory of the machine. It is said instead of parsed. */
export const tooMuchMarkup = (file: string, body: string): Problem | undefined => {
  const table = largeTable(body);
  if (table)
    return problem('too-much-markup', file, positionAt(body, table.offset), {
      what: `a table of ${table.columns} columns and ${table.rows} rows or more`,
      most: `${MOST_CELLS} cells`,
    });
  const deep = DEEPEST.exec(body);
  if (deep)
    return problem('too-much-markup', file, positionAt(body, deep.index), {
      what: `">" ${DEEP} times and more at the beginning of a line`,
      most: `${DEEP - 1} of them`,
    });
  for (const [sign, most] of MOST_SIGNS) {
    const parts = body.split(sign);
    if (parts.length - 1 > most)
      return problem('too-much-markup', file, positionAt(body, body.indexOf(sign)), {
        what: `"${sign}" ${parts.length - 1} times`,
        most: `${most} of them`,
      });
  }
  return undefined;
};
