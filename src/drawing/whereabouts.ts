import { readFileSync } from 'node:fs';
import type { Location } from '../newsroom/model/newsroom.ts';
import { groundFrom, type Ground } from './map/ground.ts';
import { isCountry } from './map/countries.ts';
import { countryElsewhere } from './map/elsewhere.ts';
import type { Naming } from './map/names.ts';

/** Nothing bundles it for a command. */
const GROUND = new URL('map/ground.json', import.meta.url);
let known: Ground | undefined;

/** The name of the country in which the point of a place surely lies, if its file says that it is in another one. */
export const elsewhereIn =
  (naming: Naming) =>
  (location: Location, within: readonly Location[]): string | undefined =>
    location.coordinates && location.celestialBody === undefined && [location, ...within].some(isCountry)
      ? countryElsewhere((known ??= groundFrom(readFileSync(GROUND, 'utf8'))), location, within, naming)
      : undefined;
