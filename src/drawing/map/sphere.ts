import type { Position } from 'geojson';

/** Kilometres from the middle of the Earth to its surface, on the average. */
export const EARTH = 6371;

export const RADIANS = Math.PI / 180;

/** A point of the globe as a vector of length 1: there, neither the poles nor the antimeridian is anything special. */
export type Vector = readonly [x: number, y: number, z: number];

export const vectorOf = ([east = 0, north = 0]: Position): Vector => {
  const around = Math.cos(north * RADIANS);
  return [around * Math.cos(east * RADIANS), around * Math.sin(east * RADIANS), Math.sin(north * RADIANS)];
};

/** Degrees east and north. */
export const pointOf = ([x, y, z]: Vector): [east: number, north: number] => [
  Math.atan2(y, x) / RADIANS,
  Math.asin(Math.min(Math.max(z, -1), 1)) / RADIANS,
];

/** The angle between two points, in radians. */
export const between = (one: Vector, other: Vector): number =>
  Math.acos(Math.min(Math.max(one[0] * other[0] + one[1] * other[1] + one[2] * other[2], -1), 1));

/** A circle of the globe: what is at most `radius` radians from its middle. */
export interface Cap {
  middle: Vector;
  radius: number;
}

/** A circle that has all of the points in it; not the least one, but near it. */
export const capOf = (points: readonly Vector[]): Cap => {
  const least: [number, number, number] = [1, 1, 1];
  const most: [number, number, number] = [-1, -1, -1];
  for (const point of points) {
    for (const axis of [0, 1, 2] as const) {
      least[axis] = Math.min(least[axis], point[axis]);
      most[axis] = Math.max(most[axis], point[axis]);
    }
  }
  const [x, y, z] = [least[0] + most[0], least[1] + most[1], least[2] + most[2]];
  const length = Math.hypot(x, y, z);
  const middle: Vector = length === 0 ? [0, 0, 1] : [x / length, y / length, z / length];
  let radius = 0;
  for (const point of points) radius = Math.max(radius, between(middle, point));
  return { middle, radius };
};

/** The angle between a point and the nearest of others, in radians. */
export const distanceTo = (points: readonly Vector[], from: Vector): number => {
  let least = Infinity;
  for (const point of points) least = Math.min(least, between(point, from));
  return least;
};
