import { digestOfCode, kept } from '../files/kept.ts';
import type { Location } from '../newsroom/model/newsroom.ts';
import { mapOf, placeMapOf, type Days, type LocatorMap, type PlaceMap } from './map/map.ts';
import type { Naming } from './map/names.ts';

/** Maps, each of which takes some 30 ms: kept as long as the places, the names and what draws them are the same. */

let drawnBy: string | undefined;

const keptMap = async <M>(
  sort: 'places' | 'place',
  locations: readonly Location[],
  naming: Naming,
  draw: () => Promise<M | undefined>,
  days: Days = new Map(),
  about: readonly string[] = [],
  within: readonly Location[] = [],
): Promise<M | undefined> => {
  if (locations.length === 0) return undefined;
  drawnBy ??= digestOfCode(['src/drawing/map/**/*']);
  // All that a map shows of a place.
  const places = locations.map(({ id, name, names, type, partOf, coordinates, celestialBody }) => ({
    id,
    name,
    names,
    type,
    partOf,
    coordinates,
    celestialBody,
  }));
  const outer = within.map(({ type, name, names }) => ({ type, name, names }));
  const key = JSON.stringify([drawnBy, sort, naming, places, outer, [...days], about]);
  const map = await kept('maps', key, async () => Buffer.from(JSON.stringify((await draw()) ?? null)));
  return (JSON.parse(map.toString()) as M | null) ?? undefined;
};

/** `mapOf`, kept from build to build. */
export const keptMapOf = (
  locations: readonly Location[],
  naming: Naming,
  days?: Days,
  about?: readonly string[],
): Promise<LocatorMap | undefined> =>
  keptMap('places', locations, naming, () => mapOf(locations, naming, days, about), days, about);

/** `placeMapOf`, kept from build to build. */
export const keptPlaceMapOf = (
  location: Location,
  naming: Naming,
  within: readonly Location[],
): Promise<PlaceMap | undefined> =>
  keptMap(
    'place',
    [location],
    naming,
    () => placeMapOf(location, naming, within),
    undefined,
    undefined,
    within,
  );
