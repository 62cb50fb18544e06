import type { Actor, Location, Newsroom, Topic } from './model.ts';
import { within } from './surroundings.ts';

export interface Side {
  name: string;
  actors: Actor[];
}

/** The actors of a topic by side, in the editor's order. */
export const sidesOf = (newsroom: Newsroom, topic: Topic): Side[] =>
  topic.sides.map(({ name, actors }) => ({
    name,
    actors: actors.flatMap((id) => newsroom.actors.get(id) ?? []),
  }));

export interface ActorDirectory {
  topics: { topic: Topic; sides: Side[] }[];
  /** Those that no topic puts on a side, by name. */
  others: Actor[];
}

/** Every actor: by topic and side, the others together. One that two topics group stands in both. */
export const actorDirectory = (newsroom: Newsroom): ActorDirectory => {
  const topics = [...newsroom.topics.values()]
    .map((topic) => ({ topic, sides: sidesOf(newsroom, topic) }))
    .filter(({ sides }) => sides.length > 0);
  const placed = new Set(topics.flatMap(({ sides }) => sides.flatMap(({ actors }) => actors)));
  return { topics, others: [...newsroom.actors.values()].filter((actor) => !placed.has(actor)) };
};

export interface LocationDirectory {
  countries: { country: Location; places: Location[] }[];
  /** Those of which no file says in which country they lie. */
  others: Location[];
}

const LARGEST_FIRST: readonly Location['type'][] = ['country', 'region', 'city', 'town', 'airbase', 'site'];

/** Every location under its country, the larger kinds first, by name. */
export const locationDirectory = (newsroom: Newsroom): LocationDirectory => {
  const locations = [...newsroom.locations.values()].toSorted(
    (a, b) => LARGEST_FIRST.indexOf(a.type) - LARGEST_FIRST.indexOf(b.type),
  );
  const countryOf = (location: Location) => [location, ...within(newsroom, location)].find(isCountry);
  return {
    countries: locations.filter(isCountry).map((country) => ({
      country,
      places: locations.filter((location) => location !== country && countryOf(location) === country),
    })),
    others: locations.filter((location) => countryOf(location) === undefined),
  };
};

const isCountry = (location: Location): boolean => location.type === 'country';
