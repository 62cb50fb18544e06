import { Graphviz } from '@hpcc-js/wasm-graphviz';
import type { Point } from './curves.ts';
import type { Size } from './lettering.ts';

/** A line between two names, by their places in the list, with room for its words. */
export interface Link {
  from: number;
  to: number;
  words: Size;
  /** Reads the same from both ends. */
  mutual: boolean;
  /** Drawn from bottom to top. Which end is above says nothing of who does what to whom. */
  up: boolean;
  /** A row longer, where a row has no room for all. */
  far: boolean;
}

/** The middles of names and words, and the curves that lead from the words of a link to its two ends. */
export interface Layout extends Size {
  names: Point[];
  links: { words: Point; from: Point[]; to: Point[] }[];
}

const graphviz = await Graphviz.load();

/** Graphviz counts in inches. */
const UNIT = 72;
const room = ({ width, height }: Size): string =>
  `[width=${(width / UNIT).toFixed(4)},height=${(height / UNIT).toFixed(4)}]`;

/**
 * A graph in Graphviz's language. Words are nodes too, so that a line stops before them and no other runs through
 * them. What they and the names say stays with us: Graphviz gets sizes and ordinals.
 */
export const dotOf = (names: readonly Size[], links: readonly Link[]): string =>
  [
    'digraph{nodesep=0.08;ranksep=0.19;node[shape=box,fixedsize=true,label=""];edge[dir=none];',
    ...names.map((name, index) => `n${index}${room(name)};`),
    ...links.map(({ from, to, words, up, far }, index) => {
      const [above, below] = up ? [to, from] : [from, to];
      return `w${index}${room(words)};n${above}->w${index}[minlen=${far ? 3 : 1}];w${index}->n${below};`;
    }),
    '}',
  ].join('');

/** Where Graphviz puts all of it: the same places for the same input. */
export const layoutOf = (names: readonly Size[], links: readonly Link[]): Layout => {
  // One thing a line: "node n0 x y ...", "edge n0 w0 4 x y x y x y x y ...".
  const rows = graphviz
    .layout(dotOf(names, links), 'plain', 'dot')
    .split('\n')
    .map((row) => row.split(' '));
  const units = (texts: readonly string[]) => texts.map((text) => Number(text) * UNIT);
  const [width = 0, height = 0] = units(rows[0]?.slice(2) ?? []);
  // Its y grows upwards.
  const points = (texts: readonly string[]): Point[] =>
    units(texts).flatMap((x, index, all): Point[] =>
      index % 2 === 0 ? [[x, height - (all[index + 1] ?? 0)]] : [],
    );
  const middles = new Map<string, Point>();
  const curves = new Map<string, Point[]>();
  for (const [sort, name = '', ...rest] of rows) {
    if (sort === 'node') middles.set(name, points(rest.slice(0, 2))[0] ?? [0, 0]);
    if (sort !== 'edge') continue;
    const [other = '', count, ...coordinates] = rest;
    const curve = points(coordinates.slice(0, 2 * Number(count)));
    curves.set(`${name} ${other}`, curve).set(`${other} ${name}`, curve.toReversed());
  }
  const middle = (name: string): Point => middles.get(name) ?? [0, 0];
  return {
    width,
    height,
    names: names.map((_, index) => middle(`n${index}`)),
    links: links.map(({ from, to }, index) => ({
      words: middle(`w${index}`),
      from: curves.get(`w${index} n${from}`) ?? [],
      to: curves.get(`w${index} n${to}`) ?? [],
    })),
  };
};
