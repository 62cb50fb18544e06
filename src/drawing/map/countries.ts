import type { Location } from '../../newsroom/model/newsroom.ts';
import type { Ground } from './ground.ts';
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

/** The code of the country or territory that a place is a part of, by what it is within. */
export const countryWith = (
  ground: Ground,
  within: readonly Location[],
  naming: Naming,
): string | undefined =>
  within
    .values()
    .filter(isCountry)
    .map((outer) => countryNamed(ground, outer, naming))
    .find((code) => code !== undefined);
