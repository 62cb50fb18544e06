import { geoNaturalEarth1, geoStereographic, type GeoProjection } from 'd3-geo';
import { capOf, between, EARTH, pointOf, RADIANS, vectorOf, type Cap, type Vector } from './sphere.ts';

/** A point of the view box. */
export type Point = readonly [x: number, y: number];

/** What a map shows of the globe: a view box of whole numbers, and how the globe is laid on it. */
export interface Frame {
  width: number;
  height: number;
  /** Degrees east and north: where the plane touches the globe, and north is up. */
  middle: readonly [east: number, north: number];
  scale: number;
  translate: Point;
  /** On a map of the world, which no plane that touches the globe can show. */
  isWorld?: true;
}

export const WIDTH = 320;
const HEIGHT = { least: 200, around: 250, most: 320 };
/** Around what the frame is fitted to. */
const MARGIN = 24;
/** No frame shows less than so many kilometres from west to east, else it would show nothing around a small country. */
const LEAST_BREADTH = 90;
/** Degrees of latitude: nearer to a pole than that, the frame is laid out from the pole. */
const POLAR = 80;

/**
 * A stereographic map: directions are right, and neither the antimeridian nor a pole is anything special. Of the world,
 * one by Tom Patterson that looks as readers know it.
 */
export const projectionOf = ({
  middle: [east, north],
  scale,
  translate: [x, y],
  isWorld,
}: Omit<Frame, 'width' | 'height'>): GeoProjection =>
  (isWorld ? geoNaturalEarth1() : geoStereographic().clipAngle(120))
    .rotate([-east, -north])
    .scale(scale)
    .translate([x, y]);

/** Units of the view box that a kilometre takes in the middle: a stereographic map begins with half of its scale. */
export const unitsOf = ({ scale }: Pick<Frame, 'scale'>): number => scale / 2 / EARTH;

/** Where the globe comes in the corners, in radians from the middle of the plane. */
export const capOfFrame = (frame: Frame): Cap => {
  const { width, height, middle } = frame;
  const centre = vectorOf([...middle]);
  if (frame.isWorld) return { middle: centre, radius: Math.PI };
  const { invert } = projectionOf(frame);
  const corners = [0, width].flatMap((x) => [0, height].map((y) => vectorOf(invert?.([x, y]) ?? [0, 0])));
  return { middle: centre, radius: Math.max(...corners.map((corner) => between(centre, corner))) };
};

/** Degrees by which north may differ from up. */
const MOST_TILT = 45;
/** Degrees of latitude: nearer to a pole than that, readers expect to look at it from above. */
const AROUND_POLE = 60;

/** Whether places lie on a map as readers expect them: north of each is up, unless all are around a pole. */
export const isUpright = (
  frame: Frame,
  places: readonly (readonly [east: number, north: number])[],
): boolean => {
  if ([1, -1].some((pole) => places.every(([, north]) => north * pole > AROUND_POLE))) return true;
  return places.every(([east, north]) => {
    if (Math.abs(north) > POLAR) return true;
    const [x, y] = pointOn(frame, [east, north]);
    const [northX, northY] = pointOn(frame, [east, north + 0.1]);
    return Math.abs(Math.atan2(northX - x, y - northY)) < MOST_TILT * RADIANS;
  });
};

/** True where north is up in no more than one place: then the parts of the map have no compass directions. */
export const isPolar = ({ middle }: Pick<Frame, 'middle'>): boolean => Math.abs(middle[1]) === 90;

/**
 * The frame that shows all of the points.
 *
 * @param breadth Kilometres from west to east that it shows at least.
 * @param margin Units around the points.
 */
export const frameOf = (points: readonly Vector[], breadth = LEAST_BREADTH, margin = MARGIN): Frame => {
  let middle = centred(pointOf(capOf(points).middle));
  let box = boxOf(points, middle);
  for (let round = 0; round < 2; round += 1) {
    const { invert } = plane(middle);
    const [x, y] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
    middle = centred(invert?.([x, y]) ?? [...middle]);
    box = boxOf(points, middle);
  }
  const [wide, high] = [box.right - box.left, box.bottom - box.top];
  const scale = Math.min(
    (WIDTH - 2 * margin) / wide,
    (HEIGHT.most - 2 * margin) / high,
    ((2 * WIDTH) / breadth) * EARTH,
  );
  const height = Math.round(Math.min(Math.max(high * scale + 2 * margin, HEIGHT.least), HEIGHT.most));
  const translate = [
    rounded(WIDTH / 2 - (scale * (box.left + box.right)) / 2),
    rounded(height / 2 - (scale * (box.top + box.bottom)) / 2),
  ] as const;
  return { width: WIDTH, height, middle, scale: rounded(scale), translate };
};

const plane = (middle: Frame['middle']) => projectionOf({ middle, scale: 1, translate: [0, 0] });

const centred = ([east, north]: readonly [number, number]): Frame['middle'] =>
  Math.abs(north) > POLAR ? [0, Math.sign(north) * 90] : [rounded(east), rounded(north)];

const boxOf = (points: readonly Vector[], middle: Frame['middle']) => {
  const projection = plane(middle);
  const box = { left: Infinity, right: -Infinity, top: Infinity, bottom: -Infinity };
  for (const vector of points) {
    const [x, y] = projection(pointOf(vector)) ?? [0, 0];
    box.left = Math.min(box.left, x);
    box.right = Math.max(box.right, x);
    box.top = Math.min(box.top, y);
    box.bottom = Math.max(box.bottom, y);
  }
  return box;
};

const rounded = (value: number): number => Math.round(value * 100) / 100;

/** The frame around a point. @param breadth Kilometres from west to east. */
export const frameAround = ([east, north]: readonly [number, number], breadth: number): Frame => ({
  width: WIDTH,
  height: HEIGHT.around,
  middle: centred([east, north]),
  scale: rounded(((2 * WIDTH) / breadth) * EARTH),
  translate: [WIDTH / 2, HEIGHT.around / 2],
});

/** Degrees of latitude between which a map of the world has all land but the Antarctic. */
const WORLD = { north: 84, south: -57 };
/** Degrees of latitude around a place that is nearer to a pole. */
const NEAR_POLE = 5;
/** Degrees east in the middle of a map of the world: the first is cut in the Bering Strait, the other in the Atlantic. */
const MERIDIANS = [11, 155] as const;
/** Degrees by which places lie nearer to one another on the other map, where that is shown. */
const NEARER = 90;

/** The frame of the world, with all of some points in it. */
export const worldFrame = (points: readonly (readonly [east: number, north: number])[]): Frame => {
  const breadthAround = (meridian: number) => {
    const easts = points.map(([east]) => (east - meridian + 540) % 360);
    return Math.max(...easts) - Math.min(...easts);
  };
  const [usual, other] = MERIDIANS;
  const middle = [breadthAround(usual) - breadthAround(other) < NEARER ? usual : other, 0] as const;
  const projection = projectionOf({ middle, scale: 1, translate: [0, 0], isWorld: true });
  const norths = points.map(([, north]) => north);
  const y = (north: number) => projection([middle[0], Math.min(Math.max(north, -90), 90)])?.[1] ?? 0;
  const top = y(Math.max(WORLD.north, ...norths));
  const bottom = y(Math.min(WORLD.south, ...norths.map((north) => north - NEAR_POLE)));
  const scale = WIDTH / 2 / Math.abs(projection([middle[0] + 180, 0])?.[0] ?? 1);
  return {
    width: WIDTH,
    height: Math.ceil((bottom - top) * scale) + 1,
    middle,
    scale: rounded(scale),
    translate: [WIDTH / 2, rounded(-top * scale)],
    isWorld: true,
  };
};

/** Degrees to a point of the view box. */
export const pointOn = (frame: Frame, point: readonly [east: number, north: number]): Point =>
  projectionOf(frame)([...point]) ?? [Number.NaN, Number.NaN];
