import { capOfFrame, frameAround, frameOf, type Frame } from './frame.ts';
import { partsOf, unitAt, type Ground } from './ground.ts';
import { between, EARTH, vectorOf, type Vector } from './sphere.ts';

/** What a map shows, and which countries it is about: none on a map of the sea. */
export interface View {
  frame: Frame;
  focus: ReadonlySet<string>;
}

type Degrees = readonly [east: number, north: number];

/** Kilometres: around places in several countries. */
const LEAST_BREADTH = 300;
const MARGIN = 46;
/** Radians from the middle: a map that would reach further is none. */
const MOST_RADIUS = 1.4;
/** Kilometres: around a place in the sea. */
const SEA = { least: 600, most: 4000 };

const parts = new WeakMap<Ground, Map<string, Vector[][]>>();
const knownParts = (ground: Ground, country: string): Vector[][] => {
  const known = parts.get(ground) ?? new Map<string, Vector[][]>();
  parts.set(ground, known);
  const found = known.get(country) ?? partsOf(ground, country);
  known.set(country, found);
  return found;
};

const distance = (points: readonly Vector[], place: Vector): number => {
  let least = Infinity;
  for (const point of points) least = Math.min(least, between(point, place));
  return least;
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

/** The part of a country in which most of the places lie. */
const viewOfCountry = (ground: Ground, country: string, places: readonly Degrees[]): View => {
  const all = knownParts(ground, country);
  const nearest = places.map((place) => {
    const vector = vectorOf([...place]);
    const distances = all.map((part) => distance(part, vector));
    return distances.indexOf(Math.min(...distances));
  });
  const part = all[most(nearest)?.value ?? 0] ?? [];
  return { frame: frameOf(part), focus: new Set([country]) };
};

/** The country of more than half of the places, else all places and the countries in which they lie. */
export const viewOf = (ground: Ground, places: readonly Degrees[]): View | undefined => {
  if (places.length === 0) return undefined;
  const countries = places.map((place) => unitAt(ground, place)?.division.country);
  const known = countries.filter((country) => country !== undefined);
  const first = most(known);
  const inFirst = () =>
    first &&
    viewOfCountry(
      ground,
      first.value,
      places.filter((_, index) => countries[index] === first.value),
    );
  if (first && first.count > places.length / 2) return inFirst();
  const frame = frameOf(
    places.map((place) => vectorOf([...place])),
    LEAST_BREADTH,
    MARGIN,
  );
  return capOfFrame(frame).radius > MOST_RADIUS ? inFirst() : { frame, focus: new Set(known) };
};

/** @param breadth Kilometres that the surroundings of such a place are wide, if they have nothing to do with countries. */
export const viewAround = (ground: Ground, place: Degrees, breadth: number | undefined): View => {
  if (breadth !== undefined) return { frame: frameAround(place, breadth), focus: new Set() };
  const unit = unitAt(ground, place);
  if (unit) return viewOfCountry(ground, unit.division.country, [place]);
  const vector = vectorOf([...place]);
  const land = Math.min(...ground.vectors.map((arc) => distance(arc, vector)));
  const width = Math.min(Math.max(3 * land * EARTH, SEA.least), SEA.most);
  return { frame: frameAround(place, width), focus: new Set() };
};
