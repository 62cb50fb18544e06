import type { Actor } from '../../newsroom/model/newsroom.ts';
import type { Side } from '../../newsroom/questions/directory.ts';
import type { Edge } from '../../newsroom/questions/relations/edges.ts';
import { curvePath } from './curves.ts';
import { jointsOf, type Joint } from './joints.ts';
import { layoutOf, type Layout } from './layout.ts';
import { boxOf, centred, linesOfText, type PlacedText, type TextStyle } from './text-metrics.ts';

/** In units of the view box: `relations.css` draws a unit a fourteenth of the usual size of text. */
export const NAMES: TextStyle = { fontSize: 14, lineHeight: 16, maxWidth: 74 };
export const WORDS: TextStyle = { fontSize: 12, lineHeight: 14, maxWidth: 60 };
/** Of the actor in the middle, whose name is bold: the letters are wider. */
export const MIDDLE: TextStyle = { ...NAMES, fontSize: 15.5 };

/** Of the name of a side over its actors. */
export const SIDES: TextStyle = { fontSize: 12, lineHeight: 14, maxWidth: 110 };

/** What stands in a drawing. */
export interface DrawnWords {
  name: (actor: Actor) => string;
  side: (side: Side) => string;
  onLine: (line: Edge) => readonly string[];
}

/** What to draw: numbers of a view box and path data, no colours. */
export interface RelationDrawing {
  /** Left, top, width and height. */
  viewBox: readonly [number, number, number, number];
  /** Wider than a phone: small screens have the list alone. */
  wide: boolean;
  names: (PlacedText & { middle: boolean })[];
  /** Over their actors. */
  sides: PlacedText[];
  /** How many relations the lines stand for. */
  relations: number;
  /** Lines that say the same of one actor have their words once. Each path ends where its arrow points. */
  lines: (Pick<Edge, 'over' | 'hostile' | 'mutual'> & {
    paths: string[];
    shared: boolean;
    words: PlacedText;
  })[];
}

/** What arranges the drawing: whose relations they are, if all are one actor's, or the sides in columns. */
export interface Arrangement {
  middle?: Actor | undefined;
  columns?: readonly (readonly Side[])[] | undefined;
}

/** One line is better said than drawn; more than the others are a thicket. */
const LEAST_LINES = 2;
const MOST_LINES = 20;
const MOST_NAMES = 16;
/** Space around the drawing, for the width of its lines. */
const MARGIN = 2;
/** What the text has room for on a phone of 320 pixels, and on a screen that `relations.css` calls wide: a unit a pixel. */
const PHONE = 288;
const WIDE = 600;

const arranged = async (
  edges: readonly Edge[],
  drawn: DrawnWords,
  { middle, columns = [] }: Arrangement,
): Promise<RelationDrawing | undefined> => {
  const actors = [...new Set(edges.flatMap(({ from, to }) => [from, to]))];
  const names = actors.map((actor) => {
    const style = actor === middle ? MIDDLE : NAMES;
    return { actor, style, lines: linesOfText(drawn.name(actor), style) };
  });
  const columnOf = (actor: Actor): number | undefined => {
    const index = columns.findIndex((sides) => sides.some((side) => side.actors.includes(actor)));
    return index === -1 ? undefined : index;
  };
  const indexOf = (actor: Actor): number => actors.indexOf(actor);
  const joints = jointsOf(edges, drawn.onLine, columnOf).map((joint) => ({
    ...joint,
    lines: joint.said.flatMap((text) => linesOfText(text, WORDS)),
  }));
  const groups = columns.map((sides) =>
    sides.map((side) => ({ lines: linesOfText(drawn.side(side), SIDES), names: side.actors.map(indexOf) })),
  );
  const layout = await layoutOf(
    names.map((name) => boxOf(name.lines, name.style)),
    joints.map(({ one, many, towards, lines }) => ({
      one: indexOf(one),
      many: many.map(indexOf),
      towards,
      words: boxOf(lines, WORDS),
    })),
    {
      middle: middle && indexOf(middle),
      columns: groups.map((column) =>
        column.map(({ lines, names: members }) => ({ head: boxOf(lines, SIDES), names: members })),
      ),
    },
  );
  const { width, height } = layout;
  const viewBox = [-MARGIN, -MARGIN, Math.ceil(width + 2 * MARGIN), Math.ceil(height + 2 * MARGIN)] as const;
  if (viewBox[2] > WIDE) return undefined;
  return {
    viewBox,
    wide: viewBox[2] > PHONE,
    relations: edges.length,
    names: names.map(({ actor, lines: text, style }, index) => ({
      ...centred(text, layout.names[index] ?? [0, 0], style),
      middle: actor === middle,
    })),
    sides: groups.flat().map(({ lines }, index) => centred(lines, layout.heads[index] ?? [0, 0], SIDES)),
    lines: joints.map(({ over, hostile, towards, lines, many }, index) => {
      const laid = layout.joints[index];
      return {
        over,
        hostile,
        mutual: towards === undefined,
        shared: many.length > 1,
        paths: laid ? pathsOf(laid, towards) : [],
        words: centred(lines, laid?.words ?? [0, 0], WORDS),
      };
    }),
  };
};

/** A path leads from an actor over the words to another; each arrow needs an end of a path. */
const pathsOf = ({ toOne, toMany }: Layout['joints'][number], towards: Joint['towards']): string[] => {
  if (towards === 'one')
    return [[...toMany.map((curve) => curvePath(curve.toReversed())), curvePath(toOne)].join('')];
  const [first = '', ...others] = toMany.map(curvePath);
  return [curvePath(toOne.toReversed()) + first, ...others];
};

/**
 * The drawing of relations, if they are two to twenty lines between no more than 16 actors and fit the column of
 * the text. They stand in a list in any case. Where columns do not fit, names stand under those who act on them.
 */
export const relationDrawing = async (
  lines: readonly Edge[],
  drawn: DrawnWords,
  { middle, columns }: Arrangement = {},
): Promise<RelationDrawing | undefined> => {
  const actors = new Set(lines.flatMap(({ from, to }) => [from, to]));
  if (lines.length < LEAST_LINES || lines.length > MOST_LINES || actors.size > MOST_NAMES) return undefined;
  const inColumns = columns && (await arranged(lines, drawn, { columns }));
  return inColumns ?? arranged(lines, drawn, { middle });
};
