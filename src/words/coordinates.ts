import type { Location } from '../newsroom/model/newsroom.ts';
import { locale } from '../site.ts';
import { words } from './words.ts';

type Coordinates = NonNullable<Location['coordinates']>;

/** Digits after the point that such a point can have: four are ten metres, two are a kilometre. */
const DIGITS = { point: 4, settlement: 2, area: 1 } satisfies Record<Coordinates['precision'], number>;

/** The digits after the point as they were written, and no more than the precision allows. */
const degreesInWords = (written: string, precision: Coordinates['precision']): string => {
  const digits = Math.min(written.split('.')[1]?.length ?? 0, DIGITS[precision]);
  return new Intl.NumberFormat(locale, {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(Math.abs(Number(written)));
};

/** `36.19° N, 37.58° E`, no more precise than the point is, nor than it was written. */
export const coordinatesInWords = ({ latitude, longitude, precision }: Coordinates): string => {
  const { whereabouts } = words;
  return whereabouts.coordinates({
    latitude: whereabouts[Number(latitude) >= 0 ? 'north' : 'south']({
      degrees: degreesInWords(latitude, precision),
    }),
    longitude: whereabouts[Number(longitude) >= 0 ? 'east' : 'west']({
      degrees: degreesInWords(longitude, precision),
    }),
  });
};

/** Of a place that is not on Earth: `On the Moon`. */
export const onBody = (celestialBody: string): string =>
  words.whereabouts.onBody({ body: celestialBody.toLowerCase(), name: celestialBody });
