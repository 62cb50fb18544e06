import type { Event } from '../model/newsroom.ts';

/** Of fewer days there is no order that a map could tell. */
const LEAST_DAYS = 3;

/**
 * What happened where, for a story that moves from place to place: of each place the last turning point, or the last event
 * where it has none. Nothing, if it all was on one day or two.
 *
 * @param events In order of time.
 * @param places The ids of locations that the map can mark. What happened in a region of several countries does not move.
 * @returns By the ids of locations, in order of time.
 */
export const courseOf = (events: readonly Event[], places: readonly string[]): ReadonlyMap<string, Event> => {
  const course = new Map<string, Event>();
  const turns = (event: Event): boolean => event.turningPoint !== undefined;
  for (const event of [...events.filter((one) => !turns(one)), ...events.filter(turns)])
    for (const location of event.locations) if (places.includes(location)) course.set(location, event);
  const days = new Set([...course.values()].map(({ date }) => date));
  if (days.size < LEAST_DAYS) return new Map();
  return new Map([...course].sort(([, one], [, other]) => events.indexOf(one) - events.indexOf(other)));
};
