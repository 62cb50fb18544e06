import { heldOn, isPast } from '../model/time/as-of.ts';
import type { Article, Event, Newsroom } from '../model/newsroom.ts';

/** Events cut where an article's knowledge ends. */
export interface Timeline {
  known: Event[];
  /** What happened after the article's day, or may have. */
  later: Event[];
}

/** Events in order of time; the newsroom keeps them so. */
const inOrder = (newsroom: Newsroom, wanted: (event: Event) => boolean): Event[] =>
  newsroom.events.list.filter(wanted);

export const timelineOf = (newsroom: Newsroom, ids: readonly string[], asOf: string): Timeline => {
  const wanted = new Set(ids);
  const events = inOrder(newsroom, (event) => wanted.has(event.id));
  return {
    known: events.filter((event) => isPast(event.date, asOf)),
    later: events.filter((event) => !isPast(event.date, asOf)),
  };
};

export const eventsOfTopic = (newsroom: Newsroom, topic: string): Event[] =>
  inOrder(newsroom, (event) => event.topics.includes(topic));

export const eventsAt = (newsroom: Newsroom, location: string): Event[] =>
  inOrder(newsroom, ({ locations }) => locations.includes(location));

/** The events in which an actor took part, or somebody who represented it on that day. */
export const eventsWith = (newsroom: Newsroom, actor: string): Event[] => {
  const voices = newsroom.actors.list.flatMap(({ id, relations }) =>
    relations.flatMap((relation) =>
      relation.kind === 'represents' && relation.to === actor ? [{ id, relation }] : [],
    ),
  );
  return inOrder(
    newsroom,
    ({ actors, date }) =>
      actors.includes(actor) ||
      voices.some(({ id, relation }) => actors.includes(id) && heldOn(relation, date)),
  );
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
