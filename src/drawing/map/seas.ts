import data from './seas.json' with { type: 'json' };
import { projectionOf, type Frame, type Point } from './frame.ts';
import { between, EARTH, vectorOf } from './sphere.ts';

/** A sea or an ocean: its name by language, and circles that cover it roughly, as degrees east, north, and kilometres. */
export interface Sea {
  names: Readonly<Record<string, string>>;
  circles: readonly { middle: ReturnType<typeof vectorOf>; radius: number }[];
}

export const SEAS: readonly Sea[] = data.map(({ names, circles }) => ({
  names,
  circles: circles.map(([east = 0, north = 0, kilometres = 0]) => ({
    middle: vectorOf([east, north]),
    radius: kilometres / EARTH,
  })),
}));

/** How far out in a sea a point lies: 0 in the middle of a circle, 1 on its edge. */
const depthIn = ({ circles }: Sea, vector: ReturnType<typeof vectorOf>): number =>
  Math.min(...circles.map(({ middle, radius }) => between(middle, vector) / radius));

/** The sea that a point of the frame is in, if it is sea at all: of several the one of whose middle it is nearest, by its size. */
export const seaAt = (frame: Frame): ((point: Point) => { sea: Sea; depth: number } | undefined) => {
  const { invert } = projectionOf(frame);
  const known = new Map<string, { sea: Sea; depth: number } | undefined>();
  return ([x, y]) => {
    const key = `${x} ${y}`;
    if (!known.has(key)) {
      const vector = vectorOf(invert?.([x, y]) ?? [0, 0]);
      const [nearest] = SEAS.map((sea) => ({ sea, depth: depthIn(sea, vector) })).sort(
        (one, other) => one.depth - other.depth,
      );
      known.set(key, nearest && nearest.depth <= 1.1 ? nearest : undefined);
    }
    return known.get(key);
  };
};
