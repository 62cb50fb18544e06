import type { Frame, Point } from './frame.ts';
import { RADIANS } from './sphere.ts';

export const DIRECTIONS = [
  'north',
  'north-east',
  'east',
  'south-east',
  'south',
  'south-west',
  'west',
  'north-west',
] as const;
export type Direction = (typeof DIRECTIONS)[number];

type Size = Pick<Frame, 'width' | 'height'>;

/** The nearest of the eight winds. `south` grows downwards, as on the screen. */
const windOf = (east: number, south: number): Direction => {
  const eighths = Math.round((Math.atan2(east, -south) / Math.PI) * 4);
  return DIRECTIONS[(eighths + 8) % 8] ?? 'north';
};

/** The part of the frame a point lies in, of three by three, unless it is the middle. */
export const partOf = ([x, y]: Point, { width, height }: Size): Direction | undefined => {
  const third = (share: number) => Math.min(Math.max(Math.floor(share * 3), 0), 2) - 1;
  const [east, south] = [third(x / width), third(y / height)];
  return east === 0 && south === 0 ? undefined : windOf(east, south);
};

export const inFrame = ([x, y]: Point, { width, height }: Size): boolean =>
  x >= 0 && y >= 0 && x <= width && y <= height;

/** Northing on a map on which a straight line keeps its compass direction. */
const northing = (latitude: number): number => Math.log(Math.tan(Math.PI / 4 + (latitude * RADIANS) / 2));

/** Where a place lies as seen from a map that does not show it: the course a compass would steer. */
export const directionFrom = (
  { middle: [east, north] }: Pick<Frame, 'middle'>,
  [longitude, latitude]: readonly [number, number],
): Direction => {
  // From a pole, every course is the same.
  if (Math.abs(north) === 90) return north > 0 ? 'south' : 'north';
  // The shorter way round the globe.
  const eastward = ((longitude - east + 540) % 360) - 180;
  return windOf(eastward * RADIANS, northing(north) - northing(latitude));
};
