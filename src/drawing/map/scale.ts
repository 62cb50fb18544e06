import { capOfFrame, unitsOf, type Frame } from './frame.ts';
import { clashes, widestBox } from './labels.ts';
import type { Box, Plane } from './plane.ts';
import { between, vectorOf } from './sphere.ts';

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
/**
 * How much longer a kilometre may be than in the middle, where a bar shall hold: in the corners for the whole map, or else
 * at the places of a map of several, between which readers measure.
 */
const MOST_STRETCH = 1.07;
const MOST_IN_CORNERS = 1.15;

/** @param radius Radians from the middle. */
const stretchAt = (radius: number): number => 2 / (1 + Math.cos(radius));

/** As long as the words of the interface for it. */
const inWords = (kilometres: number, language: string): string =>
  kilometres.toLocaleString(language, { style: 'unit', unit: 'kilometer' });

/** Units between the places along the foot and the head that are tried. */
const STEP = 10;

/**
 * A bar of a round length, where none of the boxes and no border needs the room: in a corner at the foot if there is a
 * choice, then along the foot, and else along the head. None on a map of half the globe: there, no length holds in all
 * places.
 *
 * @param places The places of a map of several, in degrees.
 * @param language In which it says how long it is.
 */
export const scaleOf = (
  frame: Frame,
  plane: Plane,
  taken: readonly Box[],
  places: readonly (readonly [east: number, north: number])[] = [],
  language = 'en',
): Scale | undefined => {
  const { width, height } = frame;
  const { middle, radius } = capOfFrame(frame);
  const inCorners = stretchAt(radius);
  if (inCorners > MOST_IN_CORNERS) return undefined;
  const reaches = places.map((place) => between(middle, vectorOf([...place])));
  const stretch =
    inCorners > MOST_STRETCH && reaches.length > 1 ? stretchAt(Math.max(...reaches)) : inCorners;
  if (stretch > MOST_STRETCH) return undefined;
  // As long as it is half-way between the middle and what is furthest from it, on the average.
  const unit = 1 / unitsOf(frame) / Math.sqrt(stretch);
  const kilometres = ROUND.find((length) => length / unit <= width * MOST) ?? ROUND.at(-1) ?? 1;
  const length = Math.round(kilometres / unit);
  // The words may be wider than the bar.
  const words = widestBox({ text: inWords(kilometres, language), x: 0, y: 0 });
  const aside = Math.ceil(Math.max((words.right - words.left - length) / 2, 0));
  const last = width - EDGE - length - aside;
  const along = Array.from({ length: Math.floor((last - EDGE) / STEP) }, (_, step) => last - step * STEP);
  const spots = [height - EDGE, EDGE + HEIGHT].flatMap((y) =>
    [last, EDGE + aside, ...along].map((x) => ({ x, y })),
  );
  const scales = spots.map(({ x, y }): Scale => ({
    kilometres,
    x,
    y,
    length,
    box: { left: x - aside, right: x + length + aside, top: y - HEIGHT, bottom: y },
  }));
  const isFree = ({ box }: Scale) => !taken.some((other) => clashes(box, other));
  const onOneSide = ({ box }: Scale) => {
    const owner = plane.ownerAt(box.left, box.top);
    return owner !== undefined && plane.isOf([owner], box);
  };
  return scales.find((one) => isFree(one) && onOneSide(one)) ?? scales.find(isFree);
};
