import { Graphviz } from '@hpcc-js/wasm-graphviz';
import type { Point } from './curves.ts';
import type { Size } from './text-metrics.ts';

/** A line between two names, given by their indices, with room for the words on it. */
export interface Edge {
  from: number;
  to: number;
  words: Size;
  /** Reads the same from both ends, so it has no arrow. */
  mutual: boolean;
}

/** Where everything stands: middles of names and words, and the curves of an edge to its words and on from there. */
export interface Layout extends Size {
  names: Point[];
  edges: { words: Point; toWords: Point[]; fromWords: Point[] }[];
}

/** Length of an arrow head. A curve ends that much before the name which the arrow points at. */
export const ARROW = 7;

/** Graphviz is a megabyte and a half of WebAssembly: it is loaded for the first drawing, and once. */
let loaded: Promise<Graphviz> | undefined;
const graphviz = (): Promise<Graphviz> => (loaded ??= Graphviz.load());

/** Graphviz takes sizes in inches of 72 points, and gives coordinates in points. */
const POINTS = 72;
const box = ({ width, height }: Size): string =>
  `[width=${(width / POINTS).toFixed(4)},height=${(height / POINTS).toFixed(4)}]`;

/**
 * The graph in Graphviz's language. Graphviz gets sizes and indices; what names and words say stays with us.
 *
 * Words are nodes, so that an edge leads into its words and out of them. As labels of edges they would stand beside
 * the lines, and where lines are close, a third of them nearer to the line of another.
 *
 * @param middle Index of the name that all edges have in common, if there is one. The others then stand in one
 *   column beside it, so that the drawing grows in height and not in width.
 */
export const dotOf = (names: readonly Size[], edges: readonly Edge[], middle?: number): string =>
  [
    `digraph{rankdir=${middle === undefined ? 'TB' : 'LR'};nodesep=0.08;ranksep=0.19;`,
    `node[shape=box,fixedsize=true,label=""];edge[dir=none,arrowsize=${ARROW / 10}];`,
    ...names.map((size, index) => `n${index}${box(size)};`),
    ...edges.map(({ from, to, words, mutual }, index) => {
      const arrow = (dir: string) => (mutual ? '' : `[dir=${dir}]`);
      const halves =
        to === middle
          ? `n${to}->w${index}${arrow('back')};w${index}->n${from};`
          : `n${from}->w${index};w${index}->n${to}${arrow('forward')};`;
      return `w${index}${box(words)};${halves}`;
    }),
    '}',
  ].join('');

/** What we read of Graphviz's JSON. An edge names its ends by their index in `objects`. */
interface Drawn {
  /** "0,0,width,height" */
  bb: string;
  objects: { name: string; pos: string }[];
  edges: { tail: number; head: number; pos: string }[];
}

/** Lays the graph out. The same input gives the same layout. */
export const layoutOf = async (
  names: readonly Size[],
  edges: readonly Edge[],
  middle?: number,
): Promise<Layout> => {
  const json = (await graphviz()).layout(dotOf(names, edges, middle), 'json', 'dot');
  const drawn: Drawn = JSON.parse(json);
  const [, , width = 0, height = 0] = drawn.bb.split(',').map(Number);
  const pointOf = (text: string): Point => {
    const [x = 0, y = 0] = text.split(',').map(Number);
    return [x, height - y]; // Graphviz's y grows upwards
  };
  const middles = new Map(drawn.objects.map(({ name, pos }) => [name, pointOf(pos)]));
  const curves = new Map<string, Point[]>();
  for (const { tail, head, pos } of drawn.edges) {
    // "e,x,y" or "s,x,y" is the tip of the arrow at the end or at the start. The curve without it comes after.
    const curve = pos
      .replace(/^[es]\S+ /, '')
      .split(' ')
      .map(pointOf);
    const [a, b] = [tail, head].map((index) => drawn.objects[index]?.name);
    curves.set(`${a} ${b}`, curve).set(`${b} ${a}`, curve.toReversed());
  }
  const middleOf = (name: string): Point => middles.get(name) ?? [0, 0];
  return {
    width,
    height,
    names: names.map((_, index) => middleOf(`n${index}`)),
    edges: edges.map(({ from, to }, index) => ({
      words: middleOf(`w${index}`),
      toWords: curves.get(`n${from} w${index}`) ?? [],
      fromWords: curves.get(`w${index} n${to}`) ?? [],
    })),
  };
};
