import data from './map-data.json' with { type: 'json' };
import { directionFrom, inFrame, partOf, type Direction } from './direction.ts';
import {
  breadthOf,
  DIVISIONS,
  holds,
  pathData,
  projectionOf,
  type Division,
  type Frame,
  type Point,
} from './frame.ts';
import { pinBox, RADIUS, settled, spread, type Label } from './labels.ts';
import { scaleOf, type Scale } from './scale.ts';
import type { Location } from '../../newsroom/model/newsroom.ts';

/** A place on a map, by the number it has in the list beside the map. */
export interface Pin {
  id: string;
  name: string;
  number: number;
  x: number;
  y: number;
  /** Where the place is, if the pin had to make room for another. */
  from?: Point;
  /** In which part of the frame: missing in the middle. */
  part?: Direction;
}

/** What to draw: numbers of a view box and path data, no colours and no words but names. */
export interface LocatorMap {
  country: string;
  width: number;
  height: number;
  land: string;
  focus: string;
  borders: string;
  disputed: string;
  areas: readonly string[];
  pins: readonly Pin[];
  labels: readonly Label[];
  scale: Scale;
  /** Places of the list that lie beyond the frame. */
  outside: readonly { id: string; name: string; direction: Direction }[];
}

/** A map of one place in its country. */
export interface PlaceMap extends LocatorMap {
  regionBorders: string;
  /** The part of the country in which the place lies. */
  region?: { name: string; division: Division; path: string };
}

type Placed = Location & { coordinates: NonNullable<Location['coordinates']> };

const frames: readonly Frame[] = data.frames;

const inEnglish = (name: string): string => name;

/** @param called What a country or a sea is called, by its name in English. */
const inLanguage = (frame: Frame, called: (name: string) => string): Frame => ({
  ...frame,
  name: called(frame.name),
  labels: frame.labels.map((label) => ({ ...label, text: called(label.text) })),
});

const isPlaced = (location: Location): location is Placed => location.coordinates !== undefined;
const isSpot = ({ coordinates }: Placed): boolean => coordinates.precision !== 'area';

const pointOn = (frame: Frame, { coordinates: { longitude, latitude } }: Placed): Point =>
  projectionOf(frame)([longitude, latitude]) ?? [Number.NaN, Number.NaN];

/** The country in which most of the places lie, the first of them if several have as many. */
const frameFor = (places: readonly Placed[]): Frame | undefined => {
  const counts = new Map<Frame, number>();
  for (const place of places) {
    const frame = frames.find((one) => holds(one.country, pointOn(one, place)));
    if (frame) counts.set(frame, (counts.get(frame) ?? 0) + 1);
  }
  return [...counts].reduce<[Frame | undefined, number]>(
    (most, one) => (one[1] > most[1] ? one : most),
    [undefined, 0],
  )[0];
};

/**
 * The map of a list of places. Only spots get pins: the point of an area is no place to go to. None, if no spot lies
 * in a country that has been drawn.
 */
export const mapOf = (locations: readonly Location[], called = inEnglish): LocatorMap | undefined => {
  const spots = locations.filter(isPlaced).filter(isSpot);
  const frame = frameFor(spots);
  return frame && drawn(inLanguage(frame, called), spots, []);
};

/** The map on the page of a place: its name instead of a number, and what part of the country it lies in. */
export const placeMapOf = (location: Location, called = inEnglish): PlaceMap | undefined => {
  if (!isPlaced(location)) return undefined;
  const frame = frameFor([location]);
  if (!frame) return undefined;
  const [x, y] = pointOn(frame, location);
  const around = isSpot(location) && frame.regions.find(({ rings }) => surelyHolds(rings, [x, y]));
  // A capital that is a region of its own may be smaller than its pin.
  const region = around && breadthOf(around.rings) > 2 * RADIUS ? around : undefined;
  const division = DIVISIONS.find((known) => known === frame.division);
  const name: Label = { text: location.name, x: Math.round(x), y: Math.round(y), place: true };
  // The country has its own label.
  const labels = location.type === 'country' ? [] : [name];
  return {
    ...drawn(inLanguage(frame, called), isSpot(location) ? [location] : [], labels),
    regionBorders: pathData(frame.regionBorders),
    ...(region &&
      division && {
        region: { name: region.name, division, path: pathData(region.rings, true) },
      }),
  };
};

/** Whether a point is inside by more than what simplified lines may be wrong by. */
const surelyHolds = (rings: Frame['country'], [x, y]: Point): boolean =>
  [-1, 0, 1].every((dx) => holds(rings, [x + dx, y]) && holds(rings, [x, y + dx]));

const drawn = (frame: Frame, spots: readonly Placed[], names: readonly Label[]): LocatorMap => {
  const { width, height } = frame;
  const shown = spots.filter((spot) => inFrame(pointOn(frame, spot), frame));
  const places = spread(
    shown.map((spot) => pointOn(frame, spot)),
    frame,
  );
  const pins = shown.map(({ id, name }, index): Pin => {
    const place = places[index] ?? { x: 0, y: 0 };
    const part = partOf([place.x, place.y], frame);
    return { id, name, number: index + 1, ...place, ...(part && { part }) };
  });
  const taken = pins.map(({ x, y }) => pinBox([x, y]));
  const scale = scaleOf(frame, taken);
  return {
    country: frame.name,
    width,
    height,
    land: pathData(frame.land, true),
    focus: pathData(frame.country, true),
    borders: pathData(frame.borders),
    disputed: pathData(frame.disputed),
    areas: frame.areas,
    pins,
    labels: settled([...names, ...frame.labels], frame, [...taken, scale.box]),
    scale,
    outside: spots
      .filter((spot) => !shown.includes(spot))
      .map(({ id, name, coordinates }) => ({ id, name, direction: directionFrom(frame, coordinates) })),
  };
};
