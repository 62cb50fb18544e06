import type { Location } from '../../newsroom/model/newsroom.ts';
import { unitAt, type Ground } from './ground.ts';
import { codeOf, type Naming } from './names.ts';

export const isCountry = ({ type }: Pick<Location, 'type'>): boolean =>
  type === 'country' || type === 'territory';

const namesByCountry = new WeakMap<Ground, ReadonlyMap<string, Readonly<Record<string, string>>>>();
/** The code of the country or territory of that name. */
export const countryNamed = (
  ground: Ground,
  { name, names }: Pick<Location, 'name' | 'names'>,
  naming: Naming,
): string | undefined => {
  const countries =
    namesByCountry.get(ground) ??
    new Map([...ground.byCountry].map(([code, units]) => [code, units[0]?.division.names ?? {}]));
  namesByCountry.set(ground, countries);
  return codeOf(naming, [{ text: name }, ...names], countries);
};

/** The code of the country or territory that a place is: by its name, or else by its point. */
export const countryOf = (ground: Ground, location: Location, naming: Naming): string | undefined => {
  if (!isCountry(location)) return undefined;
  const { coordinates: at } = location;
  return (
    countryNamed(ground, location, naming) ??
    (at && unitAt(ground, [Number(at.longitude), Number(at.latitude)])?.division.country)
  );
};

/**
 * The code of the country or territory that a place is a part of, by what it is within.
 *
 * @param codeFor What tells the code of one of them: `countryNamed` where its name alone is sure enough.
 */
export const countryWith = (
  ground: Ground,
  within: readonly Location[],
  naming: Naming,
  codeFor = countryOf,
): string | undefined =>
  within
    .values()
    .filter(isCountry)
    .map((outer) => codeFor(ground, outer, naming))
    .find((code) => code !== undefined);
