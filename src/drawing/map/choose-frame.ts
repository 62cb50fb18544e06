import { inFrame } from './direction.ts';
import {
  AROUND_POLE,
  capOfFrame,
  frameAround,
  frameOf,
  isUpright,
  pointOn,
  unitsOf,
  worldFrame,
  type Frame,
} from './frame.ts';
import { countriesAt, isTiny, kilometresToLand, partsOf, unitAt, type Ground, type Part } from './ground.ts';
import { RADIUS } from './labels.ts';
import { distanceTo, pointOf, vectorOf, type Vector } from './sphere.ts';

/** What a map shows, and which countries it is about: none on a map of the sea. */
export interface View {
  frame: Frame;
  focus: ReadonlySet<string>;
  /** The frame of the country, where the map shows only the part of it in which the places lie. */
  whole?: Frame;
}

type Degrees = readonly [east: number, north: number];

/** Kilometres: around places in several countries. */
const LEAST_BREADTH = 300;
const MARGIN = 46;
/** Radians from the middle: a map that would reach further is one of the world. */
const MOST_RADIUS = 1.1;
/** Kilometres: around a place in the sea, or a country that is a spot. */
const AROUND = { least: 600, most: 4000 };

const parts = new WeakMap<Ground, Map<string, Part[]>>();
const knownParts = (ground: Ground, country: string): Part[] => {
  const known = parts.get(ground) ?? new Map<string, Part[]>();
  parts.set(ground, known);
  const found = known.get(country) ?? partsOf(ground, country);
  known.set(country, found);
  return found;
};

/** The first of those that are there most often. */
const most = <T>(values: readonly T[]): T | undefined =>
  [...Map.groupBy(values, (value) => value)].reduce<readonly [T, readonly T[]] | undefined>(
    (before, group) => (before && before[1].length >= group[1].length ? before : group),
    undefined,
  )?.[0];

/** A frame that is wide enough to show the next land, but for that of a country. */
const frameToLand = (ground: Ground, place: Degrees, country?: string): Frame => {
  const land = kilometresToLand(ground, place, country);
  return frameAround(place, Math.min(Math.max(3 * land, AROUND.least), AROUND.most));
};

/** The part of a country in which most of the places lie. */
const viewOfCountry = (ground: Ground, country: string, places: readonly Degrees[]): View => {
  const [only] = places;
  if (only && isTiny(ground, country))
    return { frame: frameToLand(ground, only, country), focus: new Set([country]) };
  const all = knownParts(ground, country);
  const nearest = places.map((place) => {
    const vector = vectorOf([...place]);
    const distances = all.map((part) => distanceTo(part.corners, vector));
    return distances.indexOf(Math.min(...distances));
  });
  const index = most(nearest) ?? 0;
  const within = places.filter((_, place) => nearest[place] === index).map((place) => vectorOf([...place]));
  return { frame: frameOf([...(all[index]?.outline ?? []), ...within]), focus: new Set([country]) };
};

/** How much of the land of a country its map shows at least: what lies far away is left out if it is less than the rest. */
const LEAST_SHOWN = 0.8;

/** The map of a country, and not of a place in it. */
export const viewOfWhole = (ground: Ground, country: string, place: Degrees): View => {
  if (isTiny(ground, country)) return viewOfCountry(ground, country, [place]);
  const all = knownParts(ground, country);
  const total = all.reduce((sum, { area }) => sum + area, 0);
  let shown = 0;
  const within = all.filter(({ area }) => {
    const isNeeded = all.every(({ isIslets }) => isIslets) || shown < LEAST_SHOWN * total;
    shown += area;
    return isNeeded;
  });
  const frameFor = (some: readonly Part[]) => frameOf(some.flatMap(({ outline }) => outline));
  const frame = frameFor(within);
  return {
    frame: capOfFrame(frame).radius > MOST_RADIUS ? frameFor(all.slice(0, 1)) : frame,
    focus: new Set([country]),
  };
};

/** Units between two pins that would touch. */
const NEAR = 2 * RADIUS + 2;
/** Units around the places of a map of a part of a country. */
const ROOM = 80;
/** Kilometres that such a part shows from west to east: the ground's lines are too rough for less. */
const LEAST_PART = 200;
/** It shows no more than this share of the whole map. */
const MOST_PART = 0.5;
/** The part is not worth the loss of the whole where it is hardly larger. */
const LEAST_GAIN = 1.5;

/** The map of a country, or of a part of it where pins would touch that have more room there, and none is lost. */
const closer = (view: View, places: readonly Degrees[]): View => {
  const { frame: whole, focus } = view;
  const shown = places.filter((place) => inFrame(pointOn(whole, place), whole));
  const points = shown.map((place) => pointOn(whole, place));
  const nearest = Math.min(
    ...points.flatMap(([x, y], index) =>
      points.slice(index + 1).map((other) => Math.hypot(x - other[0], y - other[1])),
    ),
  );
  if (nearest >= NEAR) return view;
  // As far as all stand apart, with room between them.
  const share = Math.min(nearest / (2 * NEAR), MOST_PART);
  const frame = frameOf(
    shown.map((place) => vectorOf([...place])),
    Math.max((whole.width / unitsOf(whole)) * share, LEAST_PART),
    ROOM,
  );
  return unitsOf(frame) / unitsOf(whole) < LEAST_GAIN ? view : { frame, focus, whole };
};

/** A part of a country has its own map where it takes less of the width of that of the country. */
const LEAST_SEEN = 1 / 6;
/** So many times wider such a map is than the part. */
const AROUND_PART = 5;

/** The map of a country, or of what is around a part of it that would hardly be seen there. @param outline Corners of the part. */
export const viewOfPart = (view: View, outline: readonly Vector[]): View => {
  const { frame: whole, focus } = view;
  const [xs, ys] = [0, 1].map((axis) => outline.map((corner) => pointOn(whole, pointOf(corner))[axis] ?? 0));
  const size = Math.max(...[xs ?? [], ys ?? []].map((of) => Math.max(...of) - Math.min(...of)));
  if (!(size < whole.width * LEAST_SEEN)) return view;
  const frame = frameOf(outline, Math.max((size / unitsOf(whole)) * AROUND_PART, LEAST_PART));
  return unitsOf(frame) / unitsOf(whole) < LEAST_GAIN ? view : { frame, focus, whole };
};

/** How much less of the globe a frame shows than the next wider one. */
const WIDER = 1.5;
/** The same map, with more around it. */
export const wider = ({ frame, ...view }: View): View => {
  const { width, height, scale, translate } = frame;
  const [x, y] = [width / 2, height / 2];
  return {
    ...view,
    frame: {
      ...frame,
      scale: scale / WIDER,
      translate: [x + (translate[0] - x) / WIDER, y + (translate[1] - y) / WIDER],
    },
  };
};

/**
 * The country of more than half of the places, if it shows them; else all places and the countries in which they lie, or the world.
 *
 * @param owners The codes of the countries that are said to have the places.
 */
export const viewOf = (
  ground: Ground,
  places: readonly Degrees[],
  owners: readonly (string | undefined)[] = [],
): View | undefined => {
  if (places.length === 0) return undefined;
  const countries = places.map((place, index) => countriesAt(ground, place, owners[index]));
  const placesIn = (country: string) => places.filter((_, index) => countries[index]?.includes(country));
  const [first, ...others] = new Set(countries.flat())
    .values()
    .filter((country) => placesIn(country).length > places.length / 2);
  // All of them may lie on one border.
  if (first !== undefined && others.length === 0) {
    const country = viewOfCountry(ground, first, placesIn(first));
    // No small map could say where a part of a spot lies.
    const view = isTiny(ground, first) ? country : closer(country, places);
    const shown = places.filter((place) => inFrame(pointOn(view.frame, place), view.frame));
    if (shown.length > places.length / 2) return view;
  }
  return viewAcross(ground, places, owners);
};

/**
 * All places and the countries in which they lie, or the world.
 *
 * @param owners The codes of the countries that are said to have the places.
 * @param breadth Kilometres from west to east that it shows at least.
 */
export const viewAcross = (
  ground: Ground,
  places: readonly Degrees[],
  owners: readonly (string | undefined)[] = [],
  breadth = LEAST_BREADTH,
): View => {
  const [only] = places;
  const vectors = places.map((place) => vectorOf([...place]));
  const frame = only && places.length === 1 ? frameAround(only, breadth) : frameOf(vectors, breadth, MARGIN);
  const countries = places.flatMap((place, index) => countriesAt(ground, place, owners[index]));
  return capOfFrame(frame).radius > MOST_RADIUS || !isUpright(frame, places)
    ? { frame: worldFrame(places), focus: new Set() }
    : { frame, focus: new Set(countries) };
};

/** Kilometres: around what lies near a pole, of which no other map of so much than one from above it is upright. */
const MOST_AROUND_POLE = 9000;
/** Kilometres: around a place on a border, or of which it is not agreed on whose it is. */
const BETWEEN_COUNTRIES = 900;

/**
 * @param breadth Kilometres that the surroundings of such a place are wide, if they have nothing to do with countries.
 * @param own The code of the country that is said to have it.
 */
export const viewAround = (
  ground: Ground,
  place: Degrees,
  breadth: number | undefined,
  own?: string,
): View => {
  if (breadth !== undefined) {
    const isFar = Math.abs(place[1]) > AROUND_POLE;
    const frame = frameAround(place, isFar ? Math.min(breadth, MOST_AROUND_POLE) : breadth);
    return { frame: capOfFrame(frame).radius > MOST_RADIUS ? worldFrame([place]) : frame, focus: new Set() };
  }
  const [country, ...others] = countriesAt(ground, place, own);
  if (country !== undefined && others.length === 0) return viewOfCountry(ground, country, [place]);
  return {
    frame: unitAt(ground, place) ? frameAround(place, BETWEEN_COUNTRIES) : frameToLand(ground, place),
    focus: new Set(country === undefined ? [] : [country, ...others]),
  };
};
