import type { Actor } from '../../newsroom/model/newsroom.ts';
import type { Edge } from '../../newsroom/questions/relations/edges.ts';
import { curvePath } from './curves.ts';
import { layoutOf } from './layout.ts';
import { boxOf, centred, linesOfText, type PlacedText, type TextStyle } from './text-metrics.ts';

/** In units of the view box: `relations.css` draws a unit a fourteenth of the usual size of text. */
export const NAMES: TextStyle = { fontSize: 14, lineHeight: 16, maxWidth: 74 };
export const WORDS: TextStyle = { fontSize: 12, lineHeight: 14, maxWidth: 60 };
/** Of the actor in the middle, whose name is bold: the letters are wider. */
export const MIDDLE: TextStyle = { ...NAMES, fontSize: 15.5 };

/** What stands in a drawing. */
export interface DrawnWords {
  name: (actor: Actor) => string;
  onLine: (line: Edge) => readonly string[];
}

/** What to draw: numbers of a view box and path data, no colours. */
export interface RelationDrawing {
  /** Left, top, width and height. */
  viewBox: readonly [number, number, number, number];
  /** Wider than a phone: small screens have the list alone. */
  wide: boolean;
  names: (PlacedText & { middle: boolean })[];
  /** A path leads from one actor over the words to the other. */
  lines: (Pick<Edge, 'over' | 'hostile' | 'mutual'> & { path: string; words: PlacedText })[];
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

/**
 * The drawing of relations, if they are two to twenty lines between no more than 16 actors and fit the column of
 * the text. They stand in a list in any case.
 *
 * @param middle Whose relations they are, if all are one actor's.
 */
export const relationDrawing = async (
  lines: readonly Edge[],
  drawn: DrawnWords,
  middle?: Actor,
): Promise<RelationDrawing | undefined> => {
  const actors = [...new Set(lines.flatMap(({ from, to }) => [from, to]))];
  if (lines.length < LEAST_LINES || lines.length > MOST_LINES || actors.length > MOST_NAMES) return undefined;
  const names = actors.map((actor) => {
    const style = actor === middle ? MIDDLE : NAMES;
    return { actor, style, lines: linesOfText(drawn.name(actor), style) };
  });
  const said = lines.map((line) => drawn.onLine(line).flatMap((text) => linesOfText(text, WORDS)));
  const layout = await layoutOf(
    names.map((name) => boxOf(name.lines, name.style)),
    lines.map(({ from, to, mutual }, index) => ({
      from: actors.indexOf(from),
      to: actors.indexOf(to),
      words: boxOf(said[index] ?? [], WORDS),
      mutual,
    })),
    middle && actors.indexOf(middle),
  );
  const { width, height } = layout;
  const viewBox = [-MARGIN, -MARGIN, Math.ceil(width + 2 * MARGIN), Math.ceil(height + 2 * MARGIN)] as const;
  if (viewBox[2] > WIDE) return undefined;
  return {
    viewBox,
    wide: viewBox[2] > PHONE,
    names: names.map(({ actor, lines: text, style }, index) => ({
      ...centred(text, layout.names[index] ?? [0, 0], style),
      middle: actor === middle,
    })),
    lines: lines.map(({ over, hostile, mutual }, index) => {
      const { words = [0, 0], toWords = [], fromWords = [] } = layout.edges[index] ?? {};
      return {
        over,
        hostile,
        mutual,
        path: curvePath(toWords) + curvePath(fromWords),
        words: centred(said[index] ?? [], words, WORDS),
      };
    }),
  };
};
