import type { Location } from '../../newsroom/model/newsroom.ts';
import { areaWith, countryOf, DISPUTES } from './disputed.ts';
import { surelyBeyond, type Ground } from './ground.ts';
import { countryName, type Naming } from './names.ts';
import { countryNamed, countryWith } from './countries.ts';

/** Land beyond the sea that a state counts to itself and does not hold, or that has no state. */
const CLAIMED: readonly (readonly [string, string])[] = [
  ['CN', 'TW'],
  ['AR', 'FK'],
  ['AR', 'GS'],
  ['MU', 'IO'],
];
const STATELESS = 'AQ';

/** Whether it is not agreed on, anywhere along their border, what is whose. */
const areAtOdds = (one: string, other: string): boolean =>
  [...DISPUTES.flatMap(({ between }) => between), ...CLAIMED].some((pair) => {
    const sides = pair.map(countryOf);
    return sides.includes(one) && sides.includes(other);
  });

/**
 * The name of the country in which the point of a place surely lies, if its file says that it is in another one: a digit of its
 * coordinates may be wrong, or a sign.
 *
 * @param within What it is a part of.
 */
export const countryElsewhere = (
  ground: Ground,
  location: Location,
  within: readonly Location[],
  naming: Naming,
): string | undefined => {
  const said = countryWith(ground, [location, ...within], naming, countryNamed);
  const { longitude, latitude } = location.coordinates ?? { longitude: '', latitude: '' };
  const found =
    said === undefined ? undefined : surelyBeyond(ground, [Number(longitude), Number(latitude)], said);
  if (said === undefined || found === undefined) return undefined;
  const { country, state } = found;
  const isSame = country === said || state === said;
  // What has no code of ISO's, not all states count as a country.
  if (isSame || country.length !== 2 || country === STATELESS) return undefined;
  return areaWith(found) || areAtOdds(country, said) ? undefined : countryName(naming, country, found.names);
};
