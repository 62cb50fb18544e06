import type { Actor, Event, Location, Newsroom } from '../model/newsroom.ts';
import { saidOf, type Said } from '../model/statement.ts';
import { tellingsOf, type Telling } from './telling.ts';

/** An event with its standing, who took part, where it was, and where it is told. */
export interface ListedEvent {
  event: Event;
  said: Said;
  actors: Actor[];
  locations: Location[];
  tellings: readonly Telling[];
}

export const eventList = (newsroom: Newsroom, events: readonly Event[]): ListedEvent[] =>
  events.map((event) => ({
    event,
    said: saidOf(newsroom, event),
    actors: newsroom.actors.getAll(event.actors),
    locations: newsroom.locations.getAll(event.locations),
    tellings: tellingsOf(newsroom, event.id),
  }));
