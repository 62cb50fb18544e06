import { PARTIAL_DATE } from '../../model/time/partial-date.ts';
import type { Dataset } from '../../model/newsroom.ts';
import { MOST_SERIES } from '../../model/data/chart.ts';
import { cellsOf, numbersOf, tablePath } from '../../model/data/table.ts';
import { problem } from '../../model/problems.ts';
import { visitsTo, type NodeOf } from '../../model/tree.ts';
import { meant, oneOf } from '../../../text/nearest.ts';
import { contentRule } from './content-rule.ts';

interface Wrong {
  sentence: string;
  hint: string;
}

/** Of columns that are not there nothing else can be said. */
const unknownColumns = ({ x, y }: NodeOf<'chart'>, { columns, path }: Dataset): Wrong[] => {
  const known = columns.map(({ id }) => id);
  return [x, ...y]
    .filter((name) => !known.includes(name))
    .map((name) => ({
      sentence: `${tablePath(path)} has no column "${name}".`,
      hint: meant(name, known, `Name ${oneOf(known)}.`),
    }));
};

const unlikeColumns = ({ kind, x, y, events }: NodeOf<'chart'>, dataset: Dataset): Wrong[] => {
  const typeOf = (name: string) => dataset.columns.find(({ id }) => id === name)?.type;
  const along = typeOf(x);
  return [
    ...y
      .filter((name) => typeOf(name) !== 'number')
      .map((name) => ({
        sentence: `The column "${name}" holds ${typeOf(name)}s, but only numbers can be drawn.`,
        hint: 'Name columns of numbers under "y".',
      })),
    ...((kind === 'line' || kind === 'step') && along === 'text'
      ? [
          {
            sentence: `A ${kind} needs dates or numbers along "x", but the column "${x}" holds texts.`,
            hint: 'Draw it as bars (kind="bar") or dots (kind="dot").',
          },
        ]
      : []),
    ...(kind === 'range' && y.length !== 2
      ? [
          {
            sentence: `A range needs two columns, but "y" names ${y.length}.`,
            hint: 'Name the column of the lower end and then that of the upper one, like y="low high".',
          },
        ]
      : []),
    ...(y.length > MOST_SERIES
      ? [
          {
            sentence: `The drawing has ${y.length} lines or rows of marks; readers cannot tell more than ${MOST_SERIES} apart.`,
            hint: 'Leave some columns out of "y", or make two drawings.',
          },
        ]
      : []),
    ...(events.length > 0 && along !== 'date'
      ? [
          {
            sentence: `Events can only be marked along dates, but the column "${x}" holds ${along}s.`,
            hint: 'Take "events" out.',
          },
        ]
      : []),
  ];
};

const unlikeRows = ({ x, y }: NodeOf<'chart'>, { columns, path, table }: Dataset): Wrong[] => {
  const file = tablePath(path);
  const type = columns.find(({ id }) => id === x)?.type;
  const along = cellsOf(table, x);
  const order = type === 'number' ? along.map(Number) : along;
  // Values that are not dates have no order. The rule for tables reports them.
  const isOrdered = type === 'number' || (type === 'date' && along.every((date) => PARTIAL_DATE.test(date)));
  const late = along.findIndex((_, index) => index > 0 && (order[index] ?? '') <= (order[index - 1] ?? ''));
  const empty = along.indexOf('');
  return [
    ...(empty >= 0
      ? [
          {
            sentence: `Line ${table.rows[empty]?.line} of ${file} has an empty cell under "${x}", so the row has no place in the drawing.`,
            hint: 'Fill in the cell, or take the row out.',
          },
        ]
      : isOrdered && late > 0
        ? [
            {
              sentence: `In line ${table.rows[late]?.line} of ${file}, "${along[late]}" comes after "${along[late - 1]}" in the column "${x}".`,
              hint:
                type === 'date'
                  ? 'Put the rows in the order of time, each date once.'
                  : 'Put the rows in order, each number once.',
            },
          ]
        : []),
    ...y
      .filter((name) => numbersOf(table, name).every((value) => value === undefined))
      .map((name) => ({
        sentence: `The column "${name}" of ${file} has no figures.`,
        hint: 'Draw another column, or fill this one in.',
      })),
  ];
};

/** What only chart and figures together show. What is wrong with either alone is said there. */
export const drawnData = contentRule(['bad-chart'], ({ documents, newsroom }) =>
  documents.flatMap(({ path, body }) =>
    visitsTo('chart', body.tree).flatMap(({ node }) => {
      const dataset = newsroom.data.get(node.data);
      if (!dataset || dataset.table.rows.length === 0) return [];
      const unknown = unknownColumns(node, dataset);
      const wrong =
        unknown.length > 0 ? unknown : [...unlikeColumns(node, dataset), ...unlikeRows(node, dataset)];
      return wrong.map((about) => problem('bad-chart', path, node.at, about));
    }),
  ),
);
