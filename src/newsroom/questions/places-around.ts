import type { Location, Newsroom } from '../model/newsroom.ts';

/** What a place lies in, the nearest first. */
export const within = (newsroom: Newsroom, location: Location): Location[] => {
  const chain: Location[] = [];
  let outer = newsroom.locations.get(location.partOf);
  // Two files may name each other by mistake.
  while (outer && outer !== location && !chain.includes(outer)) {
    chain.push(outer);
    outer = newsroom.locations.get(outer.partOf);
  }
  return chain;
};

/** The places that lie in it directly, by name. */
export const placesIn = (newsroom: Newsroom, location: Location): Location[] =>
  newsroom.locations.list.filter((other) => other.partOf === location.id && other !== location);
