import type { Article } from './newsroom.ts';

/** The day of the last change that a reader should know of; a copy-edit is not one. */
export const dateModified = (article: Article): string =>
  article.changes.reduce((last, change) => (change.date > last ? change.date : last), article.datePublished);

/** A day as the moment it begins, which is all that a ledger knows. */
export const moment = (day: string): Date => new Date(`${day}T00:00:00Z`);
