import { addUnder } from './lists-by-key.ts';
import type { Article, Event, Newsroom } from '../model/newsroom.ts';
import { oncePerNewsroom } from '../model/once-per-newsroom.ts';
import type { Relation } from '../model/schema/entities.ts';
import { heldOn, isPast } from '../model/time/as-of.ts';

/** Events cut where an article's knowledge ends. */
export interface Timeline {
  known: readonly Event[];
  /** What happened after the article's day, or may have. */
  later: readonly Event[];
}

/** An actor that spoke for another, and when. */
interface Voice {
  id: string;
  relation: Relation;
}

interface Index {
  /** Where an event stands in the order of time, in which the newsroom keeps them. */
  places: Map<Event, number>;
  ofTopic: Map<string, Event[]>;
  atLocation: Map<string, Event[]>;
  withActor: Map<string, Event[]>;
  /** Of whom they spoke for. */
  voices: Map<string, Voice[]>;
}

/** One walk over all events and actors, instead of one for each page. */
const indexOf = oncePerNewsroom((newsroom): Index => {
  const index: Index = {
    places: new Map(newsroom.events.list.map((event, place) => [event, place])),
    ofTopic: new Map(),
    atLocation: new Map(),
    withActor: new Map(),
    voices: new Map(),
  };
  for (const event of newsroom.events.list) {
    for (const topic of new Set(event.topics)) addUnder(index.ofTopic, topic, event);
    for (const location of new Set(event.locations)) addUnder(index.atLocation, location, event);
    for (const actor of new Set(event.actors)) addUnder(index.withActor, actor, event);
  }
  for (const { id, relations } of newsroom.actors.list) {
    for (const relation of relations)
      if (relation.kind === 'represents') addUnder(index.voices, relation.to, { id, relation });
  }
  return index;
});

/** Each event once, in order of time. */
const inOrder = (newsroom: Newsroom, events: readonly Event[]): Event[] => {
  const { places } = indexOf(newsroom);
  return [...new Set(events)].toSorted((a, b) => (places.get(a) ?? 0) - (places.get(b) ?? 0));
};

export const timelineOf = (newsroom: Newsroom, ids: readonly string[], asOf: string): Timeline => {
  const events = inOrder(newsroom, newsroom.events.getAll(ids));
  return {
    known: events.filter((event) => isPast(event.date, asOf)),
    later: events.filter((event) => !isPast(event.date, asOf)),
  };
};

export const eventsOfTopic = (newsroom: Newsroom, topic: string): readonly Event[] =>
  indexOf(newsroom).ofTopic.get(topic) ?? [];

export const eventsAt = (newsroom: Newsroom, location: string): readonly Event[] =>
  indexOf(newsroom).atLocation.get(location) ?? [];

/** The events in which an actor took part, or somebody who represented it on that day. */
export const eventsWith = (newsroom: Newsroom, actor: string): readonly Event[] => {
  const { withActor, voices } = indexOf(newsroom);
  const through = (voices.get(actor) ?? []).flatMap(({ id, relation }) =>
    (withActor.get(id) ?? []).filter(({ date }) => heldOn(relation, date)),
  );
  return inOrder(newsroom, [...(withActor.get(actor) ?? []), ...through]);
};

/** Events up to a day, and the articles that know of nothing later. */
export interface Chapter<T> {
  events: T[];
  /** None for what came after the day of the last article. */
  ends: Article[];
  /** The day, where articles end on it. */
  asOf?: string;
}

/**
 * Events cut where the knowledge of articles ends. A withdrawn article knows nothing, and so nothing ends with it.
 *
 * @param events In order of time.
 */
export const chaptersOf = <T extends { event: Event }>(
  events: readonly T[],
  articles: readonly Article[],
): Chapter<T>[] => {
  const standing = articles.filter(({ status }) => status !== 'withdrawn');
  const known = [...Map.groupBy(standing, ({ asOf }) => asOf)]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([asOf, ends]) => ({ asOf, ends, events: [] as T[] }));
  const later: T[] = [];
  for (const entry of events) {
    const chapter = known.find(({ asOf }) => isPast(entry.event.date, asOf));
    (chapter?.events ?? later).push(entry);
  }
  return later.length > 0 ? [...known, { ends: [], events: later }] : known;
};
