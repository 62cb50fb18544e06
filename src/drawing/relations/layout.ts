import { Graphviz } from '@hpcc-js/wasm-graphviz';
import type { Point } from './curves.ts';
import type { Size } from './text-metrics.ts';

/** Words with a line to one name and lines to others, all given by their indices. */
export interface Joint {
  words: Size;
  one: number;
  many: readonly number[];
  /** Where arrows point. */
  towards: 'one' | 'many' | undefined;
}

/** A side of a topic: room for its name, and the indices of its actors' names. */
export interface Group {
  head: Size;
  names: readonly number[];
}

/** What arranges the names: one that all joints have in common, or columns of groups that hold each of them. */
export interface Arranged {
  middle?: number | undefined;
  columns?: readonly (readonly Group[])[] | undefined;
}

/** Where everything stands: middles of names and words, the curves from a joint's words to its names. */
export interface Layout extends Size {
  names: Point[];
  joints: { words: Point; toOne: Point[]; toMany: Point[][] }[];
  /** Of the groups, column by column. */
  heads: Point[];
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
 * With a name in the middle the others stand in one column beside it, so that the drawing grows in height and not in
 * width. In columns words stand between those that they join; within a column, under one name and over the other. The
 * order within a column is the given one.
 */
export const dotOf = (
  names: readonly Size[],
  joints: readonly Joint[],
  { middle, columns = [] }: Arranged,
): string => {
  const order = columns.map((groups, index) =>
    groups.flatMap((group, at) => [`h${index}_${at}`, ...group.names.map((name) => `n${name}`)]),
  );
  const columnOf = (name: number): number => order.findIndex((column) => column.includes(`n${name}`));
  const positionOf = (name: number): number => order[columnOf(name)]?.indexOf(`n${name}`) ?? 0;
  const across = columns.length > 0 || middle !== undefined;
  const separation = columns.length > 0 ? 'nodesep=0.14;ranksep=0.3;' : 'nodesep=0.08;ranksep=0.19;';
  /** Whether the one comes before the many, from left to right or from top to bottom. */
  const oneFirst = ({ one, many: [other = one], towards }: Joint): boolean => {
    if (columns.length > 0)
      return (columnOf(one) - columnOf(other) || positionOf(one) - positionOf(other)) < 0;
    if (middle !== undefined && (one === middle || other === middle)) return one === middle;
    return towards !== 'one';
  };
  return [
    `digraph{rankdir=${across ? 'LR' : 'TB'};${separation}`,
    `node[shape=box,fixedsize=true,label=""];edge[dir=none,arrowsize=${ARROW / 10}];`,
    ...names.map((size, index) => `n${index}${box(size)};`),
    ...columns.flatMap((groups, index) => groups.map(({ head }, at) => `h${index}_${at}${box(head)};`)),
    ...order.map((column) => `{rank=same;${column.join('->')}[style=invis];}`),
    ...order.slice(1).map((_, index) => `h${index}_0->h${index + 1}_0[style=invis,minlen=2];`),
    ...joints.flatMap((joint, index) => {
      const { one, many, words, towards } = joint;
      const [other = one] = many;
      const within = columns.length > 0 && columnOf(one) === columnOf(other);
      const half = (name: number, before: boolean, arrow: boolean) =>
        before
          ? `n${name}->w${index}${arrow ? '[dir=back]' : ''};`
          : `w${index}->n${name}${arrow ? '[dir=forward]' : ''};`;
      const before = oneFirst(joint);
      const halves = [
        half(one, before, towards === 'one'),
        ...many.map((name) => half(name, !before, towards === 'many')),
      ];
      return [
        `w${index}${box(words)};`,
        within ? `{rank=same;n${one};w${index};}` : '',
        // Graphviz orders what it draws by what is said first.
        ...(before ? halves : [...halves.slice(1), ...halves.slice(0, 1)]),
      ];
    }),
    '}',
  ].join('');
};

/** What we read of Graphviz's JSON. An edge names its ends by their index in `objects`. */
interface Drawn {
  /** "0,0,width,height" */
  bb: string;
  /** Groups of names among them, which have no place. */
  objects: { name: string; pos?: string }[];
  edges: { tail: number; head: number; pos?: string }[];
}

/** Lays the graph out. The same input gives the same layout. */
export const layoutOf = async (
  names: readonly Size[],
  joints: readonly Joint[],
  arranged: Arranged = {},
): Promise<Layout> => {
  const json = (await graphviz()).layout(dotOf(names, joints, arranged), 'json', 'dot');
  const drawn: Drawn = JSON.parse(json);
  const [, , width = 0, height = 0] = drawn.bb.split(',').map(Number);
  const pointOf = (text: string): Point => {
    const [x = 0, y = 0] = text.split(',').map(Number);
    return [x, height - y]; // Graphviz's y grows upwards
  };
  const middles = new Map(drawn.objects.map(({ name, pos = '' }) => [name, pointOf(pos)]));
  const curves = new Map<string, Point[]>();
  for (const { tail, head, pos } of drawn.edges) {
    if (pos === undefined) continue; // what only keeps an order is not drawn
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
    joints: joints.map(({ one, many }, index) => {
      const to = (name: number): Point[] => curves.get(`w${index} n${name}`) ?? [];
      return { words: middleOf(`w${index}`), toOne: to(one), toMany: many.map(to) };
    }),
    heads: (arranged.columns ?? []).flatMap((groups, index) =>
      groups.map((_, at) => middleOf(`h${index}_${at}`)),
    ),
  };
};
