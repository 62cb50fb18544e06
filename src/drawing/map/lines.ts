import { geoPath, type GeoContext, type GeoGeometryObjects } from 'd3-geo';
import { projectionOf, type Frame, type Point } from './frame.ts';
import type { Box } from './plane.ts';

/** A line in whole numbers of the view box. A ring closes itself. */
export type Line = readonly Point[];

/** What is drawn beyond the frame, so that the strokes along its edge stay out of sight. */
const BEYOND = 3;

/** What of a shape lies in the frame. Rings where the shape is an area. */
export const linesOf = (shape: GeoGeometryObjects, frame: Frame): Line[] => {
  const lines: Point[][] = [];
  const context: GeoContext = {
    beginPath: () => undefined,
    arc: () => undefined,
    moveTo: (x, y) => void lines.push([[Math.round(x), Math.round(y)]]),
    lineTo: (x, y) => void lines.at(-1)?.push([Math.round(x), Math.round(y)]),
    closePath: () => undefined,
  };
  const projection = projectionOf(frame).clipExtent([
    [-BEYOND, -BEYOND],
    [frame.width + BEYOND, frame.height + BEYOND],
  ]);
  geoPath(projection, context)(shape);
  return lines.map(straightened).filter((line) => line.length > 1);
};

/** Without points that rounding has put on one another or on the line between their neighbours. */
const straightened = (line: Line): Line => {
  const out: Point[] = [];
  for (const point of line) {
    const [one, other] = [out.at(-2), out.at(-1)];
    if (other && other[0] === point[0] && other[1] === point[1]) continue;
    if (one && other && areaOf([one, other, point]) === 0) out.pop();
    out.push(point);
  }
  return out;
};

/** The same, drawn so much smaller, without what is then too small to be seen. */
export const reduced = (rings: readonly Line[], share: number): Line[] =>
  rings
    .map((ring) => straightened(ring.map(([x, y]): Point => [Math.round(x * share), Math.round(y * share)])))
    .filter((ring) => areaOf(ring) >= 1);

/** Square units. */
export const areaOf = (ring: Line): number =>
  Math.abs(
    ring.reduce((sum, [x, y], index) => {
      const [nextX, nextY] = ring[(index + 1) % ring.length] ?? [0, 0];
      return sum + x * nextY - nextX * y;
    }, 0) / 2,
  );

const stepsOf = (line: Line): [Point, Point][] =>
  line.slice(1).map((point, index) => [line[index] ?? [0, 0], point]);

/** How far it is along a line, in units. */
export const lengthOf = (line: Line): number =>
  stepsOf(line).reduce((sum, [[fromX, fromY], [toX, toY]]) => sum + Math.hypot(toX - fromX, toY - fromY), 0);

export const boxOf = (line: Line): Box => {
  const [xs, ys] = [line.map(([x]) => x), line.map(([, y]) => y)];
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
};

/** The part of a step that lies in a box, as shares of it: between its sides, and between its head and its foot. */
const partWithin = (
  [fromX, fromY]: Point,
  [toX, toY]: Point,
  { left, right, top, bottom }: Box,
): readonly [from: number, to: number] | undefined => {
  let [from, to] = [0, 1];
  for (const [start, end, least, most] of [
    [fromX, toX, left, right],
    [fromY, toY, top, bottom],
  ] as const) {
    if (start === end) {
      if (start < least || start > most) return undefined;
      continue;
    }
    const ends = [(least - start) / (end - start), (most - start) / (end - start)];
    from = Math.max(from, Math.min(...ends));
    to = Math.min(to, Math.max(...ends));
  }
  return from <= to ? [from, to] : undefined;
};

/** Whether a line runs through a box. */
export const crosses = (line: Line, box: Box): boolean =>
  stepsOf(line).some(([start, end]) => partWithin(start, end, box) !== undefined);

/** How much of a line lies in a box, in units. */
export const lengthWithin = (line: Line, box: Box): number =>
  stepsOf(line).reduce((sum, [start, end]) => {
    const [from, to] = partWithin(start, end, box) ?? [0, 0];
    return sum + lengthOf([start, end]) * (to - from);
  }, 0);

/** How far rings reach from west to east. */
export const breadthOf = (rings: readonly Line[]): number => {
  const all = rings.flat().map(([x]) => x);
  return Math.max(...all) - Math.min(...all);
};

/** Whether a point lies within rings, holes counting as outside. */
export const holds = (rings: readonly Line[], [x, y]: Point): boolean => {
  let inside = false;
  for (const points of rings) {
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

/** Numbers of a path with no more between them than a reader of paths needs: a minus sign parts them too. */
const together = (numbers: readonly number[]): string => numbers.join(' ').replaceAll(' -', '-');

/** Lines as the `d` of an SVG path: the first point, then the steps to the next. */
export const pathData = (lines: readonly Line[], closed = false): string =>
  lines
    .map((line) => {
      const [start = [0, 0]] = line;
      const steps = line.slice(1).flatMap(([x, y], index) => {
        const [beforeX, beforeY] = line[index] ?? [0, 0];
        return [x - beforeX, y - beforeY];
      });
      return `M${together(start)}l${together(steps)}${closed ? 'z' : ''}`;
    })
    .join('');
