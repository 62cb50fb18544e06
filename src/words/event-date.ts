import type { Event } from '../newsroom/model/newsroom.ts';
import { shortDate, shortRange } from './dates.ts';
import { words } from './words.ts';

/**
 * When an event happened, no more precise than its sources: `29–30 Nov 2024`, `about 30 Nov 2024`.
 *
 * @param beside A date in view, whose year need not be said again.
 */
export const eventDate = ({ date, endDate, circa }: Event, beside = ''): string => {
  const when = endDate === undefined ? shortDate(date, beside) : shortRange(date, endDate, beside);
  return circa === undefined ? when : words.dates.circa({ date: when });
};

/** When events happened that stand one below the other: a year is said where it is not that of the date above. */
export const eventDates = (events: readonly Event[]): ReadonlyMap<Event, string> =>
  new Map(events.map((event, index) => [event, eventDate(event, events[index - 1]?.date)]));
