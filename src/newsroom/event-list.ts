import type { Event, Newsroom } from './model.ts';
import { saidOf, type Said } from './stated.ts';

/** An event with its standing. */
export interface ListedEvent {
  event: Event;
  said: Said;
}

export const eventList = (newsroom: Newsroom, events: readonly Event[]): ListedEvent[] =>
  events.map((event) => ({ event, said: saidOf(newsroom, event) }));
