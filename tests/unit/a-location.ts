import { NO_BODY } from '../../src/newsroom/model/document.ts';
import type { Location } from '../../src/newsroom/model/newsroom.ts';
import type { PlaceType } from '../../src/newsroom/model/schema/entities.ts';

interface Options {
  type?: PlaceType;
  precision?: 'point' | 'settlement' | 'area';
  celestialBody?: string;
}

/** A place that does not exist, in a country that does: a town if nothing else is said. */
export const aLocation = (
  id: string,
  latitude?: number,
  longitude = 0,
  { type = 'town', precision = 'settlement', celestialBody }: Options = {},
): Location => ({
  id,
  name: id[0]?.toUpperCase() + id.slice(1),
  path: `locations/${id}.mdx`,
  type,
  description: 'A place.',
  body: NO_BODY,
  names: [],
  facts: [],
  changes: [],
  references: [],
  links: [],
  ...(celestialBody !== undefined && { celestialBody }),
  ...(latitude !== undefined && {
    coordinates: {
      latitude: String(latitude),
      longitude: String(longitude),
      precision,
      sources: ['atlas'],
    },
  }),
});
