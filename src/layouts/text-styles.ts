import { walk, type Block, type Node } from '../newsroom/model/tree.ts';
import chart from '../styles/chart.css?inline';
import figure from '../styles/figure.css?inline';
import sides from '../styles/sides.css?inline';
import standing from '../styles/standing.css?inline';
import tables from '../styles/tables.css?inline';
import terms from '../styles/terms.css?inline';

type Element = Exclude<Node, string>;

/** Style sheets of what most texts do not have, each with what needs it. */
const SHEETS: readonly (readonly [sheet: string, needs: (element: Element) => boolean])[] = [
  [figure, ({ type }) => type === 'figure'],
  [chart, ({ type }) => type === 'chart'],
  [tables, ({ type }) => type === 'table' || type === 'chart' || type === 'code'],
  [terms, ({ type }) => type === 'term'],
  [sides, ({ type }) => type === 'side'],
  [
    standing,
    (element) =>
      element.type === 'term'
        ? element.standing !== undefined
        : element.type === 'block' && element.name === 'Standings',
  ],
];

/** The styles of what most texts do not have; empty for a text without any of it. They count as those of the page's sheet do. */
export const textStyles = (text: readonly Block[]): string => {
  const elements = walk(text).flatMap(({ node }) => (typeof node === 'string' ? [] : [node]));
  const sheets = SHEETS.filter(([, needs]) => elements.some(needs)).map(([sheet]) => sheet);
  return sheets.length === 0
    ? ''
    : `@layer theme,base,components,utilities;@layer components{${sheets.join('')}}`;
};
