import type { Location } from '../../newsroom/model/newsroom.ts';
import { viewAcross, viewAround, viewOf, viewOfPart, viewOfWhole, wider, type View } from './choose-frame.ts';
import { directionFrom, inFrame, partOf, type Direction } from './direction.ts';
import { DISPUTES, type DisputeKind } from './disputed.ts';
import { frameAround, isPolar, pointOn, projectionOf, type Frame, type Point } from './frame.ts';
import {
  countriesAt,
  islandAt,
  isSurelyIn,
  isTiny,
  largestPieceOf,
  outlineOfUnit,
  readGround,
  unitAt,
  type Ground,
  type Unit,
} from './ground.ts';
import { apart, pinBox, RADIUS, spread, type Label } from './labels.ts';
import { areaOf, boxOf, breadthOf, lengthWithin, pathData } from './lines.ts';
import {
  AROUND_ISLANDS,
  isLonely,
  showsLand,
  locatorOf,
  type Locator,
  type Surroundings,
} from './locator.ts';
import { countryNamed, countryOf, countryWith, isCountry } from './countries.ts';
import { labelsOf, type Subject } from './lettering.ts';
import { countryName, isNameOf, isTelling, nameIn, withoutKind, type Naming } from './names.ts';
import { degreesOf, isPlaced, type Placed } from './placed.ts';
import { planeOf, SEA, type Plane } from './plane.ts';
import { scaleOf, type Scale } from './scale.ts';
import { between, EARTH, vectorOf } from './sphere.ts';
import { terrainOf, type Terrain } from './terrain.ts';

/** A place on a map, by the number it has in the list beside the map. */
export interface Pin {
  id: string;
  name: string;
  /** When what the map tells happened there. */
  day?: string;
  number: number;
  x: number;
  y: number;
  /** Where the place is, if the pin had to make room for another. */
  from?: Point;
  /** In which part of the frame: `middle`, or undefined where north is not up on the whole map. */
  part?: Direction | 'middle';
}

/** What to draw: numbers of a view box and path data, no colours and no words but names. */
export interface LocatorMap {
  /** Names of the countries that it is about: none on a map of the sea. */
  countries: readonly string[];
  isWorld?: true;
  width: number;
  height: number;
  land: string;
  focus: string;
  borders: string;
  /** Between the countries that it is about, and disputed lines within one of them. */
  innerBorders: string;
  disputed: string;
  /** What those disputed lines are about that lie well within the frame. */
  disputes: readonly { id: string; name: string; kind: DisputeKind }[];
  pins: readonly Pin[];
  labels: readonly Label[];
  scale: Scale | undefined;
  /** Where the map shows a part of a country, or islands with nothing around them that says where on Earth they are: which part. */
  locator: Locator | undefined;
  /** Of a country. */
  isPart?: true;
  /** Places of the list that lie beyond the frame. */
  outside: readonly { id: string; name: string; direction: Direction }[];
}

/** A map of one place and what is around it. */
export interface PlaceMap extends LocatorMap {
  regionBorders: string;
  /** The part of the country in which the place lies. */
  region?: { name: string; path: string };
}

/** What a map says of the time of places, by their ids: "5 Dec". */
export type Days = ReadonlyMap<string, string>;

/** What a place is a part of, the nearest first. */
export type Within = (location: Location) => readonly Location[];

const ENGLISH: Naming = { language: 'en', countries: {} };
/** Square units: no more than a letter. */
const LARGEST_ISLET = 20;
/** Bytes of all lines of a map. With more it has no lines between divisions, of which the one that is meant is shaded. */
const MOST_BYTES = 4200;

/** Kilometres from the middle of islands to the furthest of them, which all have the name of one group. */
const ONE_GROUP = 300;
/**
 * Kilometres that the map of such a place is wide. Those of other types are shown in their country, or where they lie in the
 * sea as far as the next land.
 */
const BREADTHS: Partial<Record<Location['type'], number>> = {
  ocean: 14_000,
  continent: 8000,
  sea: 2600,
  gulf: 1300,
  strait: 500,
  canal: 500,
  river: 900,
  lake: 600,
  desert: 2000,
  'mountain-range': 1500,
  basin: 1500,
  peninsula: 1200,
  archipelago: 1000,
  delta: 400,
};

/**
 * Of a region that its file counts to no country: it may lie in several, or be one of which it is disputed whose it is. One that
 * has no point, like those who have a currency in common, may reach across a continent.
 */
const REGION = { placed: 900, unplaced: 3600 };

const breadthFor = ({ type, partOf, coordinates }: Location): number | undefined =>
  BREADTHS[type] ??
  (type === 'region' && partOf === undefined ? REGION[coordinates ? 'placed' : 'unplaced'] : undefined);

const isSpot = ({ coordinates }: Placed): boolean => coordinates.precision !== 'area';
/** Spots, and countries that are no more than a spot on any map. */
const hasPin = (ground: Ground, location: Placed, naming: Naming): boolean => {
  if (isSpot(location)) return true;
  const country = countryOf(ground, location, naming);
  return country !== undefined && isTiny(ground, country);
};
/**
 * The map of a list of places. Only spots get pins: the point of an area is no place to go to, unless it is a country that is a spot itself. None, if there is no spot
 * on Earth.
 *
 * @param days Written behind the names, where there is room.
 * @param about Ids of those that the story is mainly about.
 * @param within What a place is a part of.
 */
export const mapOf = async (
  locations: readonly Location[],
  naming = ENGLISH,
  days: Days = new Map(),
  about: readonly string[] = [],
  within: Within = () => [],
): Promise<LocatorMap | undefined> => {
  const placed = locations.filter(isPlaced);
  if (placed.length === 0) return undefined;
  const ground = await readGround();
  const spots = placed.filter((location) => hasPin(ground, location, naming));
  const main = locations.filter(({ id }) => about.includes(id));
  const isMarked = main.some((one) => spots.some(({ id }) => id === one.id));
  const ownerOf = (place: Placed) => countryWith(ground, [place, ...within(place)], naming);
  const marked = isMarked ? viewOf(ground, spots.map(degreesOf), spots.map(ownerOf)) : undefined;
  const isWide = main.some((one) => one.partOf === undefined && breadthFor(one) !== undefined);
  const view = isMarked
    ? // A story about a sea or a region is about none of several countries that have its pins.
      marked && (isWide && marked.focus.size > 1 ? { ...marked, focus: new Set<string>() } : marked)
    : viewBeyond(ground, spots, main, ownerOf);
  const areas = placed.filter((one) => !spots.includes(one) && !isCountry(one));
  return (
    view &&
    drawn(ground, withListed(ground, view, placed, naming), spots, { areas, ownerOf }, naming, days).map
  );
};

/**
 * Of spots that the story is not about: alone they would be a map of their country, as if it were about that one. The frame has what
 * it is about, too. Where that is a sea or a region of several countries, the map is about no country.
 */
const viewBeyond = (
  ground: Ground,
  spots: readonly Placed[],
  main: readonly Location[],
  ownerOf: (place: Placed) => string | undefined,
): View | undefined => {
  const places = spots.map(degreesOf);
  const owners = spots.map(ownerOf);
  const placed = main.filter(isPlaced);
  const breadths = main.flatMap((one) => (one.partOf === undefined ? (breadthFor(one) ?? []) : []));
  if (places.length > 0 && main.length > 0 && breadths.length === main.length) {
    const { frame } = viewAcross(ground, [...places, ...placed.map(degreesOf)], [], Math.max(...breadths));
    return { frame, focus: new Set() };
  }
  const view = viewOf(ground, places, owners);
  const isShown = (place: Placed) => view && inFrame(pointOn(view.frame, degreesOf(place)), view.frame);
  return view && placed.length > 0 && !placed.some(isShown)
    ? viewAcross(ground, [...places, ...placed.map(degreesOf)], [...owners, ...placed.map(ownerOf)])
    : view;
};

/** A view that is also about the countries of the list that it shows, unless it is about none. */
const withListed = (ground: Ground, view: View, placed: readonly Placed[], naming: Naming): View => {
  if (view.focus.size === 0) return view;
  const listed = placed
    .filter((place) => inFrame(pointOn(view.frame, degreesOf(place)), view.frame))
    .flatMap((place) => countryOf(ground, place, naming) ?? []);
  return { ...view, focus: new Set([...view.focus, ...listed]) };
};

/**
 * The map on the page of a place: its name instead of a number, and what part of the country it lies in.
 *
 * @param within What it is a part of.
 */
export const placeMapOf = async (
  location: Location,
  naming = ENGLISH,
  within: readonly Location[] = [],
): Promise<PlaceMap | undefined> => {
  if (!isPlaced(location)) return undefined;
  const ground = await readGround();
  const named = isCountry(location) ? countryNamed(ground, location, naming) : undefined;
  const own = named === undefined ? divisionOf(ground, location, within, naming) : undefined;
  const at = degreesOf(location);
  const place = own && unitAt(ground, at) !== own ? largestPieceOf(ground, own) : at;
  const owner = countryWith(ground, [location, ...within], naming);
  const view =
    named === undefined
      ? viewAround(ground, place, isSpot(location) ? undefined : breadthFor(location), owner)
      : viewOfWhole(ground, named, place);
  const isIsland = location.type === 'island' && !isSpot(location);
  const land =
    isIsland || (isSpot(location) && isInSea(ground, view, place))
      ? view.focus
          .values()
          .map((country) => islandAt(ground, country, place))
          .find((corners) => corners !== undefined)
      : undefined;
  const island = isIsland ? land : undefined;
  const outline = own ? outlineOfUnit(ground, own) : land;
  const pinned = hasPin(ground, location, naming) ? [location] : [];
  const { map, terrain } = drawn(
    ground,
    outline ? viewOfPart(view, outline) : view,
    pinned,
    { place: location, division: own?.division, island, ownerOf: () => owner },
    naming,
  );
  const unit = own ?? (isSpot(location) && view.focus.size > 0 ? unitAt(ground, place) : undefined);
  const around =
    unit && (own || isSurelyIn(ground, place, unit))
      ? terrain.divisions.find(({ division }) => division === unit.division)
      : undefined;
  // A capital that is a division of its own may be smaller than its pin, and a city-state has no other division.
  const isPart = terrain.divisions.length > 1 && around && (own || breadthOf(around.rings) > 2 * RADIUS);
  const region =
    isPart && (own || isTelling(around.division.names, map.countries))
      ? {
          name: own ? location.name : nameIn(naming, around.division.names),
          path: pathData(around.rings, true),
        }
      : undefined;
  const regionBorders = pathData(terrain.divisionBorders);
  const all = [map.land, map.focus, map.borders, map.innerBorders, map.disputed, map.locator?.land];
  const bytes = [...all, region?.path, regionBorders].join('').length;
  return { ...map, regionBorders: bytes > MOST_BYTES ? '' : regionBorders, ...(region && { region }) };
};

/** Whether a place lies in the sea on the map, since its island is too small to be drawn beside the rest of its country. */
const isInSea = (ground: Ground, view: View, place: readonly [east: number, north: number]): boolean => {
  const { terrain, plane } = groundOf(ground, view);
  const isOfIslets = terrain.focus.every((ring) => areaOf(ring) < LARGEST_ISLET);
  return !isOfIslets && plane.ownerAt(...pointOn(view.frame, place)) === SEA;
};

/** Types that a division may have. */
const DIVISIONS: ReadonlySet<Location['type']> = new Set([
  'province',
  'region',
  'territory',
  'district',
  'island',
  'peninsula',
  'archipelago',
]);
/**
 * The division that a place is: it has its name, and its point lies in it, or among what it has of the country that the place is
 * directly a part of, like that of Nunavut in the water between its islands.
 */
const divisionOf = (
  ground: Ground,
  location: Placed,
  [outer]: readonly Location[],
  naming: Naming,
): Unit | undefined => {
  if (isSpot(location) || !DIVISIONS.has(location.type)) return undefined;
  const place = degreesOf(location);
  const isIt = ({ division }: Unit) => isNameOf(division.names, [{ text: location.name }, ...location.names]);
  const unit = unitAt(ground, place);
  if (unit && isIt(unit)) return unit;
  const country = outer && countryOf(ground, outer, naming);
  return ground.byCountry
    .get(country ?? '')
    ?.find((one) => isIt(one) && between(one.cap.middle, vectorOf([...place])) <= one.cap.radius);
};

/** Units of coasts and borders that a map has at least, well within its edges: without any, it says nothing. */
const LEAST_LINES = 24;
const WELL_WITHIN = 16;
/** So often a map without lines becomes wider: from a town to a continent. */
const MOST_ROUNDS = 8;

const showsLines = (
  { land, focus, borders, innerBorders, disputed }: Terrain,
  { width, height }: Frame,
): boolean => {
  const box = {
    left: WELL_WITHIN,
    right: width - WELL_WITHIN,
    top: WELL_WITHIN,
    bottom: height - WELL_WITHIN,
  };
  const lines = [...land, ...focus, ...borders, ...innerBorders, ...disputed];
  return lines.reduce((sum, line) => sum + lengthWithin(line, box), 0) >= LEAST_LINES;
};

/** A view that has a coast or a border. */
const withLines = (ground: Ground, view: View, isDivided: boolean): View => {
  let found = view;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    if (showsLines(groundOf(ground, found, isDivided).terrain, found.frame)) return found;
    found = wider(found);
  }
  return found;
};

/** What a view shows of the ground, memoised: many places share a view. */
const terrains = new Map<string, { terrain: Terrain; plane: Plane }>();
/** The last ones asked for: ten thousand would be gigabytes. */
const MOST_TERRAINS = 100;
/** @param isDivided Whether the divisions of its countries are asked for, too. */
export const groundOf = (
  ground: Ground,
  { frame, focus }: View,
  isDivided = true,
): { terrain: Terrain; plane: Plane } => {
  const key = JSON.stringify([frame, [...focus], isDivided]);
  let found = terrains.get(key);
  if (!found) {
    const terrain = terrainOf(ground, frame, focus, isDivided);
    found = { terrain, plane: planeOf(frame, terrain.countries) };
  }
  terrains.delete(key);
  terrains.set(key, found);
  for (const oldest of terrains.keys()) {
    if (terrains.size <= MOST_TERRAINS) break;
    terrains.delete(oldest);
  }
  return found;
};

/** What the small map in the corner shows: the country of which the map shows a part, or the land around lonely islands. */
const aroundOf = (
  ground: Ground,
  { frame, focus, whole }: View,
  isAlone: boolean,
): Surroundings | undefined => {
  if (whole) return { frame: whole, land: groundOf(ground, { frame: whole, focus }, false).terrain.focus };
  const middle = projectionOf(frame).invert?.([frame.width / 2, frame.height / 2]) ?? frame.middle;
  return (isAlone ? AROUND_ISLANDS : [])
    .values()
    .map((breadth) => frameAround(middle, breadth))
    .map((around) => ({
      frame: around,
      land: groundOf(ground, { frame: around, focus: new Set() }, false).terrain.land,
    }))
    .find(showsLand);
};

/** What a map is about, and the code of the country that a place is said to be in. */
interface Story extends Subject {
  ownerOf: (place: Placed) => string | undefined;
}

const drawn = (
  ground: Ground,
  chosen: View,
  spots: readonly Placed[],
  subject: Story,
  naming: Naming,
  days: Days = new Map(),
): { map: LocatorMap; terrain: Terrain } => {
  const { place } = subject;
  const view = withLines(ground, chosen, place !== undefined);
  const { frame, focus, whole } = view;
  const { width, height } = frame;
  // A list of places shows no divisions.
  const { terrain, plane } = groundOf(ground, view, place !== undefined);
  const shown = spots.filter((spot) => inFrame(pointOn(frame, degreesOf(spot)), frame));
  const places = spread(
    shown.map((spot) => pointOn(frame, degreesOf(spot))),
    frame,
  );
  const pins = shown.map(({ id, name }, index): Pin => {
    const pin = places[index] ?? { x: 0, y: 0 };
    const part = isPolar(frame) ? undefined : (partOf([pin.x, pin.y], frame) ?? 'middle');
    const day = days.get(id);
    return { id, name, ...(day !== undefined && { day }), number: index + 1, ...pin, ...(part && { part }) };
  });
  const taken = pins.map(({ x, y }) => pinBox([x, y]));
  // Names do not cover the islets of a country that has hardly more.
  taken.push(...terrain.focus.filter((ring) => areaOf(ring) < LARGEST_ISLET).map(boxOf));
  const around = aroundOf(ground, view, isLonely(frame, plane, terrain));
  const locator = around && locatorOf(frame, around, taken, plane);
  if (locator) taken.push(locator.box);
  const scale = scaleOf(frame, plane, taken, shown.map(degreesOf), naming.language);
  if (scale) taken.push(apart(scale.box));
  const country = place && isCountry(place) ? countryNamed(ground, place, naming) : undefined;
  const nameOf = (owner: string) => {
    if (place && owner === country) return place.name;
    const dispute = DISPUTES.find(({ id }) => id === owner);
    return dispute
      ? nameIn(naming, dispute.names)
      : countryName(naming, owner, ground.byCountry.get(owner)?.[0]?.division.names ?? {});
  };
  const [part, ...others] = terrain.divisions;
  const isApart =
    !whole &&
    part &&
    others.length === 0 &&
    (ground.byCountry.get(part.division.country)?.length ?? 0) > 1 &&
    // Of a division most of which is elsewhere, the name would say nothing: Easter Island is a part of Valparaíso.
    ground.units.some(
      (unit) =>
        unit.division === part.division &&
        (unit.cap.radius * EARTH < ONE_GROUP || inFrame(pointOn(frame, largestPieceOf(ground, unit)), frame)),
    );
  const own = isApart ? nameIn(naming, part.division.names) : '';
  // Beside the name of the place, or on the map of the country itself, it would say nothing.
  const said = [own, part ? nameOf(part.division.country) : ''].map(withoutKind);
  const isSaid =
    [...spots, ...(place ? [place] : [])].some(({ name }) => withoutKind(name) === said[0]) ||
    (place && withoutKind(place.name) === said[1]);
  /** Where of a country one part is seen, that lies apart from the others, its name: "Svalbard", not "Norway". */
  const writtenOf = (country: string) => (isApart && !isSaid && focus.has(country) ? own : nameOf(country));
  const countryWithPin = (id: string) => {
    const spot = shown.find((one) => one.id === id);
    const [country, ...more] = spot ? countriesAt(ground, degreesOf(spot), subject.ownerOf(spot)) : [];
    return more.length === 0 ? country : undefined;
  };
  const map = {
    countries: [...focus].map(nameOf),
    ...(frame.isWhole && { isWorld: frame.isWhole }),
    ...(whole && locator && { isPart: true as const }),
    width,
    height,
    land: pathData(terrain.land, true),
    focus: pathData(terrain.focus, true),
    borders: pathData(terrain.borders),
    innerBorders: pathData(terrain.innerBorders),
    disputed: pathData(terrain.disputed),
    disputes: terrain.disputes.map(({ id, kind, names }) => ({ id, kind, name: nameIn(naming, names) })),
    pins,
    labels: labelsOf(view, terrain, plane, taken, { ...subject, pins }, writtenOf, countryWithPin, naming),
    scale,
    locator,
    outside: spots
      .filter((spot) => !shown.includes(spot))
      .map((spot) => ({
        id: spot.id,
        name: spot.name,
        direction: directionFrom(frame, degreesOf(spot)),
      })),
  };
  return { map, terrain };
};
