import { clashes } from './labels.ts';
import { areaOf, pathData, reduced } from './lines.ts';
import type { Box } from './plane.ts';
import { pointOn, projectionOf, type Frame, type Point } from './frame.ts';
import type { Terrain } from './terrain.ts';

/** A small map of a country in a corner of the map of a part of it. Its paths begin in the corner of its box. */
export interface Locator {
  box: Box;
  country: string;
  /** The part that the map shows. */
  shown: string;
}

/** How large it is beside the map of the whole country. */
const SHARE = 0.2;
/** Units to the edges of the map. */
const EDGE = 5;
/** Square units: a country of nothing but smaller islands would be an empty box. */
const LEAST_LAND = 4;

/**
 * None, if there is a pin in each corner, or if the country is too small to be seen on it.
 *
 * @param whole The frame of the whole country, and what it shows.
 */
export const locatorOf = (
  frame: Frame,
  whole: { frame: Frame; terrain: Pick<Terrain, 'focus'> },
  taken: readonly Box[],
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
  const box = boxes.find((one) => !taken.some((other) => clashes(one, other)));
  const country = reduced(whole.terrain.focus, SHARE);
  return box && country.some((ring) => areaOf(ring) >= LEAST_LAND)
    ? {
        box,
        country: pathData(country, true),
        shown: pathData(reduced([shown], SHARE), true),
      }
    : undefined;
};
