import data from './seas.json' with { type: 'json' };
import { capOfFrame, projectionOf, type Frame, type Point } from './frame.ts';
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

/** How far out in a sea a point lies: 0 in the middle of a circle, 1 on its edge. */
const depthIn = ({ circles, northmost = 90 }: Sea, vector: Vector): number => {
  let least = Infinity;
  if (pointOf(vector)[1] > northmost) return least;
  for (const { middle, radius } of circles) least = Math.min(least, between(middle, vector) / radius);
  return least;
};

/** The circles cover the seas roughly: so far beyond its edge a point may still be in the sea. */
const MOST_DEPTH = 1.1;

/** Which sea a point of the frame is in, if it is sea at all: of several the one of whose middle it is nearest, by its size. */
export const seaAt = (frame: Frame): ((point: Point) => { sea: Sea; depth: number } | undefined) => {
  const projection = projectionOf(frame);
  const cap = capOfFrame(frame);
  const near = SEAS.filter(({ circles }) =>
    circles.some(({ middle, radius }) => between(middle, cap.middle) < cap.radius + radius * MOST_DEPTH),
  );
  const known = new Map<number, { sea: Sea; depth: number } | undefined>();
  return (point) => {
    const key = point[0] * 1000 + point[1];
    if (known.has(key)) return known.get(key);
    const degrees = projection.invert?.([...point]) ?? [0, 0];
    const vector = vectorOf(degrees);
    let found: { sea: Sea; depth: number } | undefined;
    // The corners of a map of the world are not on the globe.
    const [x = Infinity] = projection(degrees) ?? [];
    for (const sea of Math.abs(x - point[0]) < 1 ? near : []) {
      const depth = depthIn(sea, vector);
      if (depth <= MOST_DEPTH && depth < (found?.depth ?? Infinity)) found = { sea, depth };
    }
    known.set(key, found);
    return found;
  };
};
