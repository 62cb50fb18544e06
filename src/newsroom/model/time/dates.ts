import type { Article } from '../newsroom.ts';

/** The day of the last change that a reader should know of; a copy-edit is not one. */
export const dateModified = (article: Article): string =>
  article.changes.reduce((last, change) => (change.date > last ? change.date : last), article.datePublished);

/**
 * A day as a moment, for forms that know no days. A reader's program shows it in the reader's zone: at this
 * hour it is the same day from Hawaii (ten hours behind) to New Zealand in summer (thirteen ahead). Midnight
 * would be the day before in all of America, noon the day after in New Zealand.
 */
export const moment = (day: string): Date => new Date(dateTime(day));

/** The same as ISO 8601 has it. */
export const dateTime = (day: string): string => `${day}T10:00:00Z`;
