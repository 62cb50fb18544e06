import data from './seas.json' with { type: 'json' };
import { capOfFrame, projectionOf, unitsOf, type Frame, type Point } from './frame.ts';
import { SEA, type Plane } from './plane.ts';
import { between, EARTH, pointOf, vectorOf, type Vector } from './sphere.ts';

/** A sea or an ocean: its name by language, and circles that cover it roughly, as degrees east, north, and kilometres. */
export interface Sea {
  names: Readonly<Record<string, string>>;
  circles: readonly { middle: Vector; radius: number }[];
  /** Degrees north beyond which it does not reach, if that is a parallel. */
  northmost?: number | undefined;
}

export const SEAS: readonly Sea[] = data.map(({ names, circles, northmost }) => ({
  names,
  northmost,
  circles: circles.map(([east = 0, north = 0, kilometres = 0]) => ({
    middle: vectorOf([east, north]),
    radius: kilometres / EARTH,
  })),
}));

/** The circles cover the seas roughly: so far beyond its edge a point may still be in the sea. */
const MOST_DEPTH = 1.1;
/** Kilometres of land between the middle of a circle and a point: with more, the point is in another sea, beyond a peninsula. */
const MOST_LAND = 60;
/** Units between the points that are looked at on the way. */
const STEP = 2;

/** Where a point is in a sea: 0 in the middle of a circle, 1 on its edge. */
export interface InSea {
  sea: Sea;
  depth: number;
}

/**
 * Which sea a point of the frame is in, if it is sea at all: of several the one of whose middle it is nearest, by its size, and which lies
 * on its side of the land.
 */
export const seaAt = (frame: Frame, plane: Plane): ((point: Point) => InSea | undefined) => {
  const projection = projectionOf(frame);
  const cap = capOfFrame(frame);
  const near = SEAS.flatMap((sea) =>
    sea.circles
      .filter(({ middle, radius }) => between(middle, cap.middle) < cap.radius + radius * MOST_DEPTH)
      .map((circle) => ({ ...circle, sea, at: projection(pointOf(circle.middle)) })),
  );
  const most = MOST_LAND * unitsOf(frame);
  /** Whether land lies between a point and the middle of a circle, as far as the frame shows what is between them. */
  const isBeyondLand = ([x, y]: Point, [toX, toY]: readonly [number, number]): boolean => {
    const length = Math.hypot(toX - x, toY - y);
    let land = 0;
    for (let along = STEP; along < length; along += STEP) {
      const share = along / length;
      const owner = plane.ownerAt(x + (toX - x) * share, y + (toY - y) * share);
      if (owner === undefined) return false;
      if (owner !== SEA) land += STEP;
      if (land > Math.max(most, STEP)) return true;
    }
    return false;
  };
  const known = new Map<number, InSea | undefined>();
  return (point) => {
    const key = point[0] * 1000 + point[1];
    if (known.has(key)) return known.get(key);
    const degrees = projection.invert?.([...point]) ?? [0, 0];
    const vector = vectorOf(degrees);
    // The corners of a map of the world are not on the globe.
    const [x = Infinity] = projection(degrees) ?? [];
    const found = (Math.abs(x - point[0]) < 1 ? near : [])
      .map((circle) => ({ ...circle, depth: between(circle.middle, vector) / circle.radius }))
      .filter(({ sea, depth }) => depth <= MOST_DEPTH && degrees[1] <= (sea.northmost ?? 90))
      .toSorted((one, other) => one.depth - other.depth)
      .find(({ at }) => !at || !isBeyondLand(point, at));
    known.set(key, found);
    return found;
  };
};
