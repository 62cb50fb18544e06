import type { Event, Newsroom } from './model.ts';

/** Events cut where an article's knowledge ends. */
export interface Timeline {
  known: Event[];
  /** What only happened after the article's day. */
  later: Event[];
}

/** Events in order of time; the newsroom keeps them so. */
const inOrder = (newsroom: Newsroom, wanted: (event: Event) => boolean): Event[] =>
  [...newsroom.events.values()].filter(wanted);

export const timelineOf = (newsroom: Newsroom, ids: readonly string[], asOf: string): Timeline => {
  const wanted = new Set(ids);
  const events = inOrder(newsroom, (event) => wanted.has(event.id));
  return {
    known: events.filter((event) => event.date <= asOf),
    later: events.filter((event) => event.date > asOf),
  };
};

export const eventsOfTopic = (newsroom: Newsroom, topic: string): Event[] =>
  inOrder(newsroom, (event) => event.topics.includes(topic));

export const eventsWith = (newsroom: Newsroom, kind: 'actor' | 'location', id: string): Event[] =>
  inOrder(newsroom, (event) => event[`${kind}s`].includes(id));
