import type { Article, Event, Newsroom } from '../model/newsroom.ts';
import { indexed } from '../model/newsroom-index.ts';
import { heldOn, isPast } from '../model/time/as-of.ts';
import { inKnownOrder } from '../model/time/partial-date.ts';

/** Events cut where an article's knowledge ends. */
export interface Timeline {
  known: readonly Event[];
  /** What happened after the article's day, or may have. */
  later: readonly Event[];
}

const ofTopic = indexed('events of a topic', (newsroom) =>
  newsroom.events.list.flatMap((event) => [...new Set(event.topics)].map((topic) => [topic, event] as const)),
);
const atLocation = indexed('events at a location', (newsroom) =>
  newsroom.events.list.flatMap((event) => [...new Set(event.locations)].map((id) => [id, event] as const)),
);
/** By those who took part, and those whom they spoke for on that day. */
const withActor = indexed('events with an actor', ({ events, actors }) =>
  events.list.flatMap((event) => {
    const spokenFor = actors
      .getAll(event.actors)
      .flatMap(({ relations }) => relations)
      .filter((relation) => relation.kind === 'represents' && heldOn(relation, event.date));
    return [...new Set([...event.actors, ...spokenFor.map(({ to }) => to)])].map(
      (id) => [id, event] as const,
    );
  }),
);

/** @param ids Of events of one day the first is the first of them, unless their files say otherwise. */
export const timelineOf = (newsroom: Newsroom, ids: readonly string[], asOf: string): Timeline => {
  const events = newsroom.events.getAll([...new Set(ids)]).toSorted(inKnownOrder);
  return {
    known: events.filter((event) => isPast(event.date, asOf)),
    later: events.filter((event) => !isPast(event.date, asOf)),
  };
};

export const eventsOfTopic = (newsroom: Newsroom, topic: string): readonly Event[] =>
  ofTopic(newsroom, topic);

export const eventsAt = (newsroom: Newsroom, location: string): readonly Event[] =>
  atLocation(newsroom, location);

/** The events in which an actor took part, or somebody who represented it on that day. */
export const eventsWith = (newsroom: Newsroom, actor: string): readonly Event[] => withActor(newsroom, actor);

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
