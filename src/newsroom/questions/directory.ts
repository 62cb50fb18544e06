import type { Actor, Location, Newsroom, Topic } from '../model/newsroom.ts';
import { PLACE_TYPES } from '../model/schema/entities.ts';
import { within } from './places-around.ts';
import { articlesOf } from './related.ts';
import { eventsOfTopic } from './timeline.ts';

export interface Side {
  name: string;
  actors: Actor[];
}

/** The actors of a topic by side, in the editor's order. */
export const sidesOf = (newsroom: Newsroom, topic: Topic): Side[] =>
  topic.sides.map(({ name, actors }) => ({
    name,
    actors: newsroom.actors.getAll(actors),
  }));

/** The sides of a topic, and last those on none whom its explainers are about or who took part in its events. */
export const actorsOfTopic = (newsroom: Newsroom, topic: Topic): (Side | Omit<Side, 'name'>)[] => {
  const sides = sidesOf(newsroom, topic);
  const named = new Set([
    ...articlesOf(newsroom, topic.id).flatMap(({ about }) =>
      about.filter(({ kind }) => kind === 'actor').map(({ id }) => id),
    ),
    ...eventsOfTopic(newsroom, topic.id).flatMap(({ actors }) => actors),
  ]);
  const actors = newsroom.actors
    .getAll([...named])
    .filter((actor) => !sides.some((side) => side.actors.includes(actor)));
  return actors.length === 0 ? sides : [...sides, { actors }];
};

export interface ActorDirectory {
  topics: { topic: Topic; sides: Side[] }[];
  /** Those that no topic puts on a side, by kind and name. */
  others: { type: Actor['type']; actors: Actor[] }[];
}

/** Every actor: by topic and side, the others by kind. One that two topics group stands in both. */
export const actorDirectory = (newsroom: Newsroom): ActorDirectory => {
  const topics = newsroom.topics.list
    .map((topic) => ({ topic, sides: sidesOf(newsroom, topic) }))
    .filter(({ sides }) => sides.length > 0);
  const placed = new Set(topics.flatMap(({ sides }) => sides.flatMap(({ actors }) => actors)));
  const left = newsroom.actors.list.filter((actor) => !placed.has(actor));
  const types = [...new Set(left.map(({ type }) => type))];
  return {
    topics,
    others: types.map((type) => ({ type, actors: left.filter((actor) => actor.type === type) })),
  };
};

/** Locations of one kind, by name. */
export interface LocationsOfType {
  type: Location['type'];
  locations: Location[];
}

export interface LocationDirectory {
  countries: { country: Location; types: LocationsOfType[] }[];
  /** Those of which no file says in which country they lie. */
  others: LocationsOfType[];
}

/** Every location under its country, which comes first, and by kind. */
export const locationDirectory = (newsroom: Newsroom): LocationDirectory => {
  const locations = newsroom.locations.list;
  const countryOf = (location: Location) =>
    [location, ...within(newsroom, location)].find(({ type }) => type === 'country');
  const typesIn = (country: Location | undefined) =>
    PLACE_TYPES.map((type) => ({
      type,
      locations: locations.filter((location) => location.type === type && countryOf(location) === country),
    })).filter((group) => group.locations.length > 0);
  return {
    countries: locations
      .filter(({ type }) => type === 'country')
      .map((country) => ({ country, types: typesIn(country) })),
    others: typesIn(undefined),
  };
};
