import { geoConicConformal, type GeoProjection } from 'd3-geo';

/**
 * One country on its ground, as `npm run map-data` has drawn it: whole numbers of a view box. A line is a run
 * of numbers, x and y of its first point and then of each step to the next. Rings close themselves.
 */
export type Line = readonly number[];
export type Point = readonly [x: number, y: number];

/** What the parts of a country may be: each has words. */
export const DIVISIONS = ['governorate', 'province'] as const;
export type Division = (typeof DIVISIONS)[number];

export interface Frame {
  /** What the country is called on the map, in English as all names here; `map-words.json` has other languages. */
  name: string;
  width: number;
  height: number;
  projection: {
    parallels: readonly number[];
    rotate: readonly number[];
    scale: number;
    translate: readonly number[];
  };
  /** All land; what is left of the frame is sea. */
  land: readonly Line[];
  country: readonly Line[];
  /** Between the other countries. */
  borders: readonly Line[];
  /** Of all of these, the lines that are not agreed on. */
  disputed: readonly Line[];
  /** Areas that the disputed lines are about, by their keys in `map-words.json`. */
  areas: readonly string[];
  /** What the parts of the country are: `governorate`. */
  division: string;
  regions: readonly { name: string; rings: readonly Line[] }[];
  regionBorders: readonly Line[];
  /** Names of countries and seas; the country's own is the first. `angle` is in degrees, clockwise. */
  labels: readonly { text: string; x: number; y: number; angle?: number }[];
}

/** Conformal: directions are right, and within one country the scale is the same everywhere to about one percent. */
export const projectionOf = ({ projection }: Pick<Frame, 'projection'>): GeoProjection => {
  const { parallels, rotate, scale, translate } = projection;
  const [south = 0, north = 0] = parallels;
  const [turn = 0] = rotate;
  const [x = 0, y = 0] = translate;
  return geoConicConformal().parallels([south, north]).rotate([turn, 0]).scale(scale).translate([x, y]);
};

const pointsOf = (line: Line): Point[] => {
  const points: Point[] = [];
  let [x, y] = [0, 0];
  for (let index = 0; index + 1 < line.length; index += 2) {
    x += line[index] ?? 0;
    y += line[index + 1] ?? 0;
    points.push([x, y]);
  }
  return points;
};

/** Whether a point lies within rings, holes counting as outside. */
export const holds = (rings: readonly Line[], [x, y]: Point): boolean => {
  let inside = false;
  for (const points of rings.map(pointsOf)) {
    let [beforeX, beforeY] = points.at(-1) ?? [0, 0];
    for (const [nextX, nextY] of points) {
      if (beforeY > y !== nextY > y && x < ((beforeX - nextX) * (y - nextY)) / (beforeY - nextY) + nextX) {
        inside = !inside;
      }
      [beforeX, beforeY] = [nextX, nextY];
    }
  }
  return inside;
};

/** How far rings reach from west to east. */
export const breadthOf = (rings: readonly Line[]): number => {
  const all = rings.flatMap((ring) => pointsOf(ring).map(([x]) => x));
  return Math.max(...all) - Math.min(...all);
};

/** Numbers of a path with no more between them than a reader of paths needs: a minus sign parts them too. */
const together = (numbers: Line): string => numbers.join(' ').replaceAll(' -', '-');

/** Lines as the `d` of an SVG path. */
export const pathData = (lines: readonly Line[], closed = false): string =>
  lines
    .map((line) => `M${together(line.slice(0, 2))}l${together(line.slice(2))}${closed ? 'z' : ''}`)
    .join('');
