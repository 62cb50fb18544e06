import type { Location } from '../../newsroom/model/newsroom.ts';

/** A place that a map of the Earth can show. */
export type Placed = Location & { coordinates: NonNullable<Location['coordinates']> };

export const isPlaced = (location: Location): location is Placed =>
  location.coordinates !== undefined && location.celestialBody === undefined;

/** East and north. */
export const degreesOf = ({
  coordinates: { longitude, latitude },
}: Pick<Placed, 'coordinates'>): [number, number] => [Number(longitude), Number(latitude)];
