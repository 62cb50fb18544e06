import { capOfFrame, unitsOf, type Frame } from './frame.ts';
import { clashes } from './labels.ts';
import type { Box, Plane } from './plane.ts';

/** A bar and how far it is from one of its ends to the other. */
export interface Scale {
  kilometres: number;
  x: number;
  y: number;
  length: number;
  /** What it takes up with its words. */
  box: Box;
}

/** As long as possible, but no longer than this share of the width. */
const MOST = 0.28;
const ROUND = [2000, 1000, 500, 200, 100, 50, 20, 10, 5];
const EDGE = 10;
const HEIGHT = 20;
/** How much longer a kilometre may be in a corner than in the middle, where a bar shall hold for the whole map. */
const MOST_STRETCH = 1.07;

/** Units between the places along the foot and the head that are tried. */
const STEP = 10;

/**
 * A bar of a round length, where none of the boxes and no border needs the room: in a corner at the foot if there is a
 * choice, then along the foot, and else along the head. None on a map of half the globe: there, no length holds in all
 * places.
 */
export const scaleOf = (frame: Frame, plane: Plane, taken: readonly Box[]): Scale | undefined => {
  const { width, height } = frame;
  const stretch = 2 / (1 + Math.cos(capOfFrame(frame).radius));
  if (stretch > MOST_STRETCH) return undefined;
  // As long as it is half-way between the middle and the corners, on the average.
  const unit = 1 / unitsOf(frame) / Math.sqrt(stretch);
  const kilometres = ROUND.find((length) => length / unit <= width * MOST) ?? ROUND.at(-1) ?? 1;
  const length = Math.round(kilometres / unit);
  const last = width - EDGE - length;
  const between = Array.from({ length: Math.floor((last - EDGE) / STEP) }, (_, step) => last - step * STEP);
  const spots = [height - EDGE, EDGE + HEIGHT].flatMap((y) =>
    [last, EDGE, ...between].map((x) => ({ x, y })),
  );
  const scales = spots.map(({ x, y }): Scale => ({
    kilometres,
    x,
    y,
    length,
    box: { left: x, right: x + length, top: y - HEIGHT, bottom: y },
  }));
  const isFree = ({ box }: Scale) => !taken.some((other) => clashes(box, other));
  const onOneSide = ({ box }: Scale) => {
    const owner = plane.ownerAt(box.left, box.top);
    return owner !== undefined && plane.isOf([owner], box);
  };
  return scales.find((one) => isFree(one) && onOneSide(one)) ?? scales.find(isFree) ?? scales[0];
};
