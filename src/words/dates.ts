import type { Event } from '../newsroom/model/newsroom.ts';
import { languageFor } from '../newsroom/model/languages.ts';
import { locale } from '../site.ts';
import { datesIn, isSpan } from './dates-in.ts';
import { words } from './words.ts';

/** Dates in the language of the site. Where the interface has no words of that language, it has none for decades either. */
export const { longDate, shortDate, shortRange, partOfDate, dateInText } = datesIn(
  locale,
  languageFor(locale) && words.dates,
);

/**
 * When an event happened, no more precise than its sources: `29–30 Nov 2024`, `about 30 Nov 2024`.
 *
 * @param beside A date in view, whose year need not be said again.
 */
export const eventDate = ({ date, endDate, circa }: Event, beside = ''): string => {
  if (circa !== undefined && endDate === undefined && isSpan(date))
    return words.dates.circaSpan({ date: dateInText(date) });
  const when = endDate === undefined ? shortDate(date, beside) : shortRange(date, endDate, beside);
  return circa === undefined ? when : words.dates.circa({ date: when });
};

/** When events happened that stand one below the other: a year is said where it is not that of the date above. */
export const eventDates = (events: readonly Event[]): ReadonlyMap<Event, string> =>
  new Map(events.map((event, index) => [event, eventDate(event, events[index - 1]?.date)]));
