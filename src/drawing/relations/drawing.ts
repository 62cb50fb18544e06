import { curvePath, headPath, type Point } from './curves.ts';
import { centred, linesOfText, roomFor, type DrawnText, type Lettering, type Size } from './lettering.ts';
import type { Actor } from '../../newsroom/model/newsroom.ts';
import type { Edge } from '../../newsroom/questions/relations/edges.ts';
import { bestLayout } from './search.ts';
import { typeset } from '../../text/typography.ts';

/** In units of the view box: `relations.css` draws a unit a fourteenth of the usual size of text. */
export const NAMES: Lettering = { size: 14, line: 16, width: 74 };
export const WORDS: Lettering = { size: 12, line: 14, width: 60 };
/** Of the actor in the middle, who stands in bold: the letters are wider. */
export const MIDDLE: Lettering = { ...NAMES, size: 15.5 };

/** What to draw: numbers of a view box and path data, no colours. */
export interface RelationDrawing extends Size {
  names: (DrawnText & { middle: boolean })[];
  lines: (Pick<Edge, 'over' | 'hostile'> & { path: string; words: DrawnText })[];
  /** Arrow heads, one path for all. Empty if every relation is mutual. */
  heads: string;
}

/** One line is better said than drawn; beyond the others a drawing is a thicket. */
const LEAST_LINES = 2;
const MOST_LINES = 20;
const MOST_NAMES = 16;
/** What a phone of 320 pixels has room for, a unit a pixel. */
const MOST_WIDTH = 284;
const MARGIN = 2;

/**
 * The drawing of relations, if they are two lines or more between no more than 16 actors, no more than 20 lines, and a
 * phone is wide enough for it. They stand in a list in any case.
 *
 * @param say What stands on a line.
 * @param middle Whose relations they are, if all are one actor's.
 */
export const relationDrawing = (
  lines: readonly Edge[],
  say: (line: Edge) => readonly string[],
  middle?: Actor,
): RelationDrawing | undefined => {
  const actors = [...new Set(lines.flatMap(({ from, to }) => [from, to]))];
  if (lines.length < LEAST_LINES || lines.length > MOST_LINES || actors.length > MOST_NAMES) return undefined;
  const names = actors.map((actor) => {
    const lettering = actor === middle ? MIDDLE : NAMES;
    return { actor, lettering, lines: linesOfText(typeset(actor.name), lettering) };
  });
  const links = lines.map((line) => {
    const words = say(line).flatMap((text) => linesOfText(text, WORDS));
    return { ...line, from: actors.indexOf(line.from), to: actors.indexOf(line.to), text: words };
  });
  const layout = bestLayout(
    names.map((name) => roomFor(name.lines, name.lettering)),
    links.map((link) => ({ ...link, words: roomFor(link.text, WORDS) })),
    MOST_WIDTH,
  );
  if (layout.width > MOST_WIDTH) return undefined;
  const moved = ([x, y]: Point = [0, 0]): Point => [x + MARGIN, y + MARGIN];
  const drawn = links.map(({ over, hostile, mutual, text }, index) => {
    const { words, from = [], to = [] } = layout.links[index] ?? {};
    const ends = [from, to].map((curve) => curve.map(moved));
    return {
      line: { over, hostile, path: ends.map(curvePath).join(''), words: centred(text, moved(words), WORDS) },
      head: mutual ? '' : headPath(ends[1] ?? []),
    };
  });
  return {
    width: Math.ceil(layout.width + 2 * MARGIN),
    height: Math.ceil(layout.height + 2 * MARGIN),
    names: names.map((name, index) => ({
      ...centred(name.lines, moved(layout.names[index]), name.lettering),
      middle: name.actor === middle,
    })),
    lines: drawn.map(({ line }) => line),
    heads: drawn.map(({ head }) => head).join(''),
  };
};
