import { geoDistance } from 'd3-geo';
import { clashes, straddles, type Box } from './labels.ts';
import { projectionOf, type Frame } from './frame.ts';

/** A bar and how far it is from one of its ends to the other. */
export interface Scale {
  kilometres: number;
  x: number;
  y: number;
  length: number;
  /** What it takes up with its words. */
  box: Box;
}

const EARTH = 6371;
/** As long as possible, but no longer than this share of the width. */
const MOST = 0.28;
const ROUND = [1000, 500, 200, 100, 50, 20, 10];
const EDGE = 10;
const HEIGHT = 20;

/** A bar of a round length, in a corner that none of the boxes and no border of the country needs: at the foot if there is a choice. */
export const scaleOf = (frame: Frame, taken: readonly Box[]): Scale => {
  const { width, height, country } = frame;
  const { invert } = projectionOf(frame);
  const at = (x: number, y: number) => invert?.([x, y]) ?? [0, 0];
  const middle = height / 2;
  const unit = (geoDistance(at(width / 2 - 50, middle), at(width / 2 + 50, middle)) * EARTH) / 100;
  const kilometres = ROUND.find((length) => length / unit <= width * MOST) ?? ROUND.at(-1) ?? 1;
  const length = Math.round(kilometres / unit);
  const corners = [height - EDGE, EDGE + HEIGHT].flatMap((y) => [
    { x: width - EDGE - length, y },
    { x: EDGE, y },
  ]);
  const scales = corners.map(({ x, y }): Scale => ({
    kilometres,
    x,
    y,
    length,
    box: { left: x, right: x + length, top: y - HEIGHT, bottom: y },
  }));
  const [first] = scales;
  const free = scales.find(
    ({ box }) => !straddles(box, country) && !taken.some((other) => clashes(box, other)),
  );
  return (free ?? first) as Scale;
};
