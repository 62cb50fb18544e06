import type { Location } from '../newsroom/model/newsroom.ts';
import { locale } from '../site.ts';
import { words } from './words.ts';

type Coordinates = NonNullable<Location['coordinates']>;

/** Digits after the point: four are ten metres, two are a kilometre. */
const DIGITS = { point: 4, settlement: 2, area: 1 } satisfies Record<Coordinates['precision'], number>;

/** `36.19° N, 37.58° E`, no more precise than the point is. */
export const coordinatesInWords = ({ latitude, longitude, precision }: Coordinates): string => {
  const degrees = new Intl.NumberFormat(locale, {
    minimumFractionDigits: DIGITS[precision],
    maximumFractionDigits: DIGITS[precision],
  });
  const { whereabouts } = words;
  return whereabouts.coordinates({
    latitude: whereabouts[latitude >= 0 ? 'north' : 'south']({ degrees: degrees.format(Math.abs(latitude)) }),
    longitude: whereabouts[longitude >= 0 ? 'east' : 'west']({
      degrees: degrees.format(Math.abs(longitude)),
    }),
  });
};
