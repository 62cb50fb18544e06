import type { Difference } from './differences.ts';
import type { Document } from '../model/document.ts';
import { NO_TABLE, type Table } from '../model/data/table.ts';
import { visitsTo } from '../model/tree.ts';

/** What reads differently in pictures, drawings and figures. */

/** What an entry of the ledger calls the figures of a dataset. */
const TABLE = 'table';

/** What each picture shows and whose it is, and what each chart draws, by their ids. A caption is a part of its section. */
const drawnIn = ({ body }: Document): Map<string, string> =>
  new Map([
    ...visitsTo('figure', body.tree).map(
      ({ node: { id, src, alt, credit, licence, generated } }): [string, string] => [
        id,
        [src, alt, credit, licence, ...(generated ? ['generated'] : [])].join('; '),
      ],
    ),
    ...visitsTo('chart', body.tree).map(({ node: { id, data, kind, x, y, events } }): [string, string] => [
      id,
      [data, kind, x, y.join(', '), events.join(', ')].filter(Boolean).join('; '),
    ]),
  ]);

/** Everything drawn that an entry of the ledger can be about. */
export const drawnSubjects = (document: Document): string[] => [
  ...drawnIn(document).keys(),
  ...(document.table ? [TABLE] : []),
];

export const drawnDifferences = (before: Document, after: Document): Difference[] => {
  const [old, now] = [drawnIn(before), drawnIn(after)];
  const drawn = [...new Set([...old.keys(), ...now.keys()])].map((id) => ({
    what: `The picture "${id}"`,
    subject: id,
    before: old.get(id) ?? '',
    after: now.get(id) ?? '',
    material: true,
  }));
  return [
    ...drawn.filter((one) => one.before !== one.after),
    ...tableDifferences(before.table ?? NO_TABLE, after.table ?? NO_TABLE),
  ];
};

/** The rows of a table by what stands first in them, and a number where that is not the only one. */
const rowsOf = ({ rows }: Table): Map<string, readonly string[]> => {
  const named = new Map<string, readonly string[]>();
  for (const { cells } of rows) {
    const name = cells[0] ?? '';
    let key = name;
    for (let number = 2; named.has(key); number++) key = `${name} (${number})`;
    named.set(key, cells);
  }
  return named;
};

/** A row that is added changes nothing that was published. */
const tableDifferences = (before: Table, after: Table): Difference[] => {
  const now = rowsOf(after);
  return [...rowsOf(before)].flatMap(([name, cells]): Difference[] => {
    const row = now.get(name);
    if (!row)
      return [
        { what: `The row "${name}"`, subject: TABLE, before: cells.join(', '), after: '', material: true },
      ];
    return before.columns.flatMap((column, index) => {
      const [was, is] = [cells[index] ?? '', row[after.columns.indexOf(column)] ?? ''];
      return was === is
        ? []
        : [{ what: `"${column}" of "${name}"`, subject: TABLE, before: was, after: is, material: true }];
    });
  });
};
