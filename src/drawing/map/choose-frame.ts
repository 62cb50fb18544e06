import { inFrame } from './direction.ts';
import {
  capOfFrame,
  frameAround,
  frameOf,
  isUpright,
  pointOn,
  unitsOf,
  worldFrame,
  type Frame,
} from './frame.ts';
import { countryAt, isTiny, kilometresToLand, partsOf, unitAt, type Ground, type Part } from './ground.ts';
import { RADIUS } from './labels.ts';
import { distanceTo, vectorOf } from './sphere.ts';

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

const most = <T>(values: readonly T[]): { value: T; count: number } | undefined => {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  // The first of several that have as many.
  return [...counts].reduce<{ value: T; count: number } | undefined>(
    (before, [value, count]) => (before && before.count >= count ? before : { value, count }),
    undefined,
  );
};

/** A frame that is wide enough to show the next land, but for that of a country. */
const frameToLand = (ground: Ground, place: Degrees, country?: string): Frame => {
  const land = kilometresToLand(ground, place, country);
  return frameAround(place, Math.min(Math.max(3 * land, AROUND.least), AROUND.most));
};

/** The part of a country in which most of the places lie. */
const viewOfCountry = (ground: Ground, country: string, places: readonly Degrees[]): View => {
  const [only] = places;
  if (only && places.length === 1 && isTiny(ground, country))
    return { frame: frameToLand(ground, only, country), focus: new Set([country]) };
  const all = knownParts(ground, country);
  const nearest = places.map((place) => {
    const vector = vectorOf([...place]);
    const distances = all.map((part) => distanceTo(part.corners, vector));
    return distances.indexOf(Math.min(...distances));
  });
  const index = most(nearest)?.value ?? 0;
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
/** Such a part has at least this share of what the whole map shows from west to east: the lines of a country say where it is. */
const LEAST_PART = 0.5;
/** The part is not worth the loss of the whole where it is hardly larger. */
const LEAST_GAIN = 1.5;

/** The map of a country, or of a part of it where pins would touch that have more room there, and none is lost. */
const closer = (view: View, places: readonly Degrees[]): View => {
  const { frame: whole, focus } = view;
  const shown = places.filter((place) => inFrame(pointOn(whole, place), whole));
  const points = shown.map((place) => pointOn(whole, place));
  const isCrowded = points.some(([x, y], index) =>
    points.slice(index + 1).some((other) => Math.hypot(x - other[0], y - other[1]) < NEAR),
  );
  if (!isCrowded) return view;
  const breadth = (whole.width / unitsOf(whole)) * LEAST_PART;
  const frame = frameOf(
    shown.map((place) => vectorOf([...place])),
    breadth,
    ROOM,
  );
  return unitsOf(frame) / unitsOf(whole) < LEAST_GAIN ? view : { frame, focus, whole };
};

/** The country of more than half of the places, if it shows them; else all places and the countries in which they lie, or the world. */
export const viewOf = (ground: Ground, places: readonly Degrees[]): View | undefined => {
  if (places.length === 0) return undefined;
  const countries = places.map((place) => countryAt(ground, place));
  const first = most(countries.filter((country) => country !== undefined));
  if (first && first.count > places.length / 2) {
    const own = places.filter((_, index) => countries[index] === first.value);
    const view = closer(viewOfCountry(ground, first.value, own), places);
    const shown = places.filter((place) => inFrame(pointOn(view.frame, place), view.frame));
    if (shown.length > places.length / 2) return view;
  }
  return viewAcross(ground, places);
};

/**
 * All places and the countries in which they lie, or the world.
 *
 * @param breadth Kilometres from west to east that it shows at least.
 */
export const viewAcross = (ground: Ground, places: readonly Degrees[], breadth = LEAST_BREADTH): View => {
  const [only] = places;
  const vectors = places.map((place) => vectorOf([...place]));
  const frame = only && places.length === 1 ? frameAround(only, breadth) : frameOf(vectors, breadth, MARGIN);
  const countries = places.map((place) => countryAt(ground, place));
  return capOfFrame(frame).radius > MOST_RADIUS || !isUpright(frame, places)
    ? { frame: worldFrame(places), focus: new Set() }
    : { frame, focus: new Set(countries.filter((country) => country !== undefined)) };
};

/** Kilometres: around a place of which it is not agreed on whose it is. */
const CONTESTED = 900;

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
  if (breadth !== undefined) return { frame: frameAround(place, breadth), focus: new Set() };
  const country = countryAt(ground, place, own);
  if (country !== undefined) return viewOfCountry(ground, country, [place]);
  return {
    frame: unitAt(ground, place) ? frameAround(place, CONTESTED) : frameToLand(ground, place),
    focus: new Set(),
  };
};
