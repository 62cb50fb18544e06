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
  /** Laid out as maps of the world are, since no plane that touches the globe can show so much of it. */
  isWorld?: true;
  /** Such a map of all longitudes. */
  isWhole?: true;
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
}: Pick<Frame, 'middle' | 'scale' | 'translate' | 'isWorld'>): GeoProjection =>
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
export const AROUND_POLE = 60;

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
/** Degrees by which the places lie nearer to the middle of the other map, where that is shown. */
const NEARER = 40;
/** So many times larger a part of the world is shown than on the map of all of it, or else all of it. */
const GAIN = { least: 1.3, most: 2 };

type Degrees = readonly [east: number, north: number];

/** Degrees east of a meridian, from -180 to 180. */
const eastOf = (meridian: number, east: number): number =>
  ((((east - meridian + 180) % 360) + 360) % 360) - 180;

/** The meridian in the middle of the shortest way round the globe that passes all of some points. */
const middleOf = (points: readonly Degrees[]): number => {
  // At a pole, all of them meet.
  const easts = points
    .flatMap(([east, north]) => (Math.abs(north) === 90 ? [] : [eastOf(0, east)]))
    .toSorted((one, other) => one - other);
  const gaps = easts.map((east, index) => (easts[index + 1] ?? (easts[0] ?? 0) + 360) - east);
  const widest = Math.max(...gaps);
  const last = easts[gaps.indexOf(widest)] ?? 0;
  return eastOf(0, last - (360 - widest) / 2);
};

const worldPlane = (east: number) =>
  projectionOf({ middle: [east, 0], scale: 1, translate: [0, 0], isWorld: true });
/** Units of the map of all longitudes, for each of that of scale 1. */
const WHOLE = WIDTH / 2 / (worldPlane(0)([180, 0])?.[0] ?? 1);

/** The frame of the world, or of the part of it that has all of some points in it. */
export const worldFrame = (points: readonly Degrees[]): Frame => partOfWorld(points) ?? wholeWorld(points);

const partOfWorld = (points: readonly Degrees[]): Frame | undefined => {
  const east = rounded(middleOf(points));
  const projection = worldPlane(east);
  const places = points.map((point): Point => projection([...point]) ?? [0, 0]);
  const [xs, ys] = [places.map(([x]) => x), places.map(([, y]) => y)];
  const box = {
    left: Math.min(...xs),
    right: Math.max(...xs),
    top: Math.min(...ys),
    bottom: Math.max(...ys),
  };
  const scale = Math.min(
    (WIDTH - 2 * AROUND_PLACES) / (box.right - box.left),
    (HEIGHT.most - 2 * AROUND_PLACES) / (box.bottom - box.top),
    WHOLE * GAIN.most,
  );
  return scale < WHOLE * GAIN.least ? undefined : worldWithin(east, box, scale);
};

/** Units around the places on a map of a part of the world. */
const AROUND_PLACES = 46;

/** What a map of the world of that scale shows around a box of one of scale 1: nothing beyond the poles. */
const worldWithin = (
  east: number,
  { left, right, top, bottom }: Record<'left' | 'right' | 'top' | 'bottom', number>,
  scale: number,
): Frame => {
  const pole = worldPlane(east)([east, -90])?.[1] ?? 0;
  const wanted = Math.max((bottom - top) * scale + 2 * AROUND_PLACES, HEIGHT.around);
  const height = Math.floor(Math.min(wanted, HEIGHT.most, 2 * pole * scale));
  const furthest = pole * scale - height / 2;
  const down = Math.min(Math.max((scale * (top + bottom)) / 2, -furthest), furthest);
  return {
    width: WIDTH,
    height,
    middle: [east, 0],
    scale: rounded(scale),
    translate: [rounded(WIDTH / 2 - (scale * (left + right)) / 2), rounded(height / 2 - down)],
    isWorld: true,
  };
};

const wholeWorld = (points: readonly Degrees[]): Frame => {
  const furthest = (meridian: number) =>
    Math.max(...points.map(([east]) => Math.abs(eastOf(meridian, east))));
  const [usual, other] = MERIDIANS;
  const middle = [furthest(usual) - furthest(other) < NEARER ? usual : other, 0] as const;
  const projection = worldPlane(middle[0]);
  const norths = points.map(([, north]) => north);
  const y = (north: number) => projection([middle[0], Math.min(Math.max(north, -90), 90)])?.[1] ?? 0;
  const top = y(Math.max(WORLD.north, ...norths));
  const bottom = y(Math.min(WORLD.south, ...norths.map((north) => north - NEAR_POLE)));
  return {
    width: WIDTH,
    height: Math.ceil((bottom - top) * WHOLE) + 1,
    middle,
    scale: rounded(WHOLE),
    translate: [WIDTH / 2, rounded(-top * WHOLE)],
    isWorld: true,
    isWhole: true,
  };
};

/** Degrees to a point of the view box. */
export const pointOn = (frame: Frame, point: readonly [east: number, north: number]): Point =>
  projectionOf(frame)([...point]) ?? [Number.NaN, Number.NaN];
