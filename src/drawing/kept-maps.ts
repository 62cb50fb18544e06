import { digestOfCode, kept } from '../files/kept.ts';
import type { Location } from '../newsroom/model/newsroom.ts';
import { mapOf, placeMapOf, type Days, type LocatorMap, type PlaceMap, type Within } from './map/map.ts';
import type { Naming } from './map/names.ts';

/** Maps, each of which takes some 30 ms: kept as long as the places, the names and what draws them are the same. */

let drawnBy: string | undefined;

const keptMap = async <M>(
  sort: 'places' | 'place',
  locations: readonly Location[],
  naming: Naming,
  draw: () => Promise<M | undefined>,
  within: Within,
  days: Days = new Map(),
  about: readonly string[] = [],
): Promise<M | undefined> => {
  if (locations.length === 0) return undefined;
  drawnBy ??= digestOfCode(['src/drawing/map/**/*']);
  // All that a map shows of a place.
  const shown = ({ id, name, names, type, partOf, coordinates, celestialBody }: Location) => ({
    id,
    name,
    names,
    type,
    partOf,
    coordinates,
    celestialBody,
  });
  const places = locations.map((location) => [location, ...within(location)].map(shown));
  const key = JSON.stringify([drawnBy, sort, naming, places, [...days], about]);
  const map = await kept('maps', key, async () => Buffer.from(JSON.stringify((await draw()) ?? null)));
  return (JSON.parse(map.toString()) as M | null) ?? undefined;
};

/** `mapOf`, kept from build to build. */
export const keptMapOf = (
  locations: readonly Location[],
  naming: Naming,
  within: Within,
  days?: Days,
  about?: readonly string[],
): Promise<LocatorMap | undefined> =>
  keptMap(
    'places',
    locations,
    naming,
    () => mapOf(locations, naming, days, about, within),
    within,
    days,
    about,
  );

/** `placeMapOf`, kept from build to build. */
export const keptPlaceMapOf = (
  location: Location,
  naming: Naming,
  within: Within,
): Promise<PlaceMap | undefined> =>
  keptMap('place', [location], naming, () => placeMapOf(location, naming, within(location)), within);
