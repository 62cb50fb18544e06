import { clashes } from './labels.ts';
import { areaOf, boxOf, pathData, reduced, type Line } from './lines.ts';
import type { Box, Plane } from './plane.ts';
import { pointOn, projectionOf, unitsOf, type Frame, type Point } from './frame.ts';
import type { Terrain } from './terrain.ts';

/** A small map in a corner: of the country of which the map shows a part, or of the land around islands. Its paths begin in the corner of its box. */
export interface Locator {
  box: Box;
  land: string;
  /** The part that the map shows. */
  shown: string;
}

/** What a small map shows: its frame, and the rings of land in that. */
export interface Surroundings {
  frame: Frame;
  land: readonly Line[];
}

/** Kilometres from west to east that are shown around lonely islands, as far as there is land. */
export const AROUND_ISLANDS = [8000, 12_000];
/** The share of such a small map that is land at least. */
const LEAST_AROUND = 0.08;
export const showsLand = ({ frame: { width, height }, land }: Surroundings): boolean =>
  land.reduce((sum, ring) => sum + areaOf(ring), 0) > LEAST_AROUND * width * height;

/** Kilometres: a wider map of islands has the shape of an ocean. */
const MOST_LONELY = 1500;
/** Square units of land that may be cut by the edge, and cells of another country: less is not seen. */
const LEAST_PIECE = 20;
const LEAST_CELLS = 30;

/** Whether a map shows no other land than islands of one country, which tell nobody where on Earth they are. */
export const isLonely = (frame: Frame, plane: Plane, { countries, land, focus }: Terrain): boolean => {
  const isWhole = (ring: Line) =>
    ring.every(([x, y]) => x > 0 && y > 0 && x < frame.width && y < frame.height);
  return (
    !frame.isWorld &&
    frame.width / unitsOf(frame) < MOST_LONELY &&
    [...countries.keys()].filter((country) => plane.extentOf(country).cells >= LEAST_CELLS).length < 2 &&
    [...land, ...focus].every((ring) => areaOf(ring) < LEAST_PIECE || isWhole(ring))
  );
};

/** How large it is beside the map of the whole country. */
const SHARE = 0.2;
/** Units to the edges of the map. */
const EDGE = 5;
/** Square units: a country of nothing but smaller islands would be an empty box. */
const LEAST_LAND = 4;
/** Units of the sides of the part that the map shows, where it is smaller. */
const LEAST_SHOWN = 3;

/** None, if there is a pin in each corner, or if the land is too small to be seen on it. */
export const locatorOf = (
  frame: Frame,
  whole: Surroundings,
  taken: readonly Box[],
  plane: Plane,
): Locator | undefined => {
  const { width, height } = frame;
  const { invert } = projectionOf(frame);
  const ends: [number, number][] = [
    [0, 0],
    [width, 0],
    [width, height],
    [0, height],
  ];
  const within = (value: number, most: number) => Math.min(Math.max(value, 0), most);
  const shown = ends.map((end): Point => {
    const [x, y] = pointOn(whole.frame, invert?.(end) ?? [0, 0]);
    return [within(x, whole.frame.width), within(y, whole.frame.height)];
  });
  const wide = Math.round(whole.frame.width * SHARE);
  const high = Math.round(whole.frame.height * SHARE);
  // Above before below, where the scale is.
  const boxes = [EDGE, height - EDGE - high].flatMap((top) =>
    [width - EDGE - wide, EDGE].map((left): Box => ({ left, right: left + wide, top, bottom: top + high })),
  );
  // It covers no coast and no border, if it need not.
  const [box] = boxes
    .filter((one) => !taken.some((other) => clashes(one, other)))
    .toSorted((one, other) => plane.mixedIn(one) - plane.mixedIn(other));
  const land = reduced(whole.land, SHARE);
  return box && land.some((ring) => areaOf(ring) >= LEAST_LAND)
    ? { box, land: pathData(land, true), shown: pathData([seen(reduced([shown], SHARE), shown)], true) }
    : undefined;
};

/** The part that is shown, or a square in its place that can be seen. */
const seen = ([part]: readonly Line[], shown: Line): Line => {
  const { left, right, top, bottom } = boxOf(part ?? shown.map(([x, y]): Point => [x * SHARE, y * SHARE]));
  if (part && Math.min(right - left, bottom - top) >= LEAST_SHOWN) return part;
  const [x, y] = [(left + right - LEAST_SHOWN) / 2, (top + bottom - LEAST_SHOWN) / 2].map(Math.round);
  const square = [
    [0, 0],
    [LEAST_SHOWN, 0],
    [LEAST_SHOWN, LEAST_SHOWN],
    [0, LEAST_SHOWN],
  ] as const;
  return square.map(([aside, down]): Point => [(x ?? 0) + aside, (y ?? 0) + down]);
};
