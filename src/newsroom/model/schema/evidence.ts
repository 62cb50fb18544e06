import { z } from 'zod';
import { date, id, sources } from './values.ts';

export const STANDINGS = ['confirmed', 'reported', 'claimed', 'disputed', 'unsourced'] as const;
export type Standing = (typeof STANDINGS)[number];

/** What every dated statement says of itself. */
export const dated = {
  asOf: date.describe('The day for which the statement was checked.'),
  validFrom: date.optional().describe('The day from which it held. Leave it out when unknown.'),
  validUntil: date.optional().describe('The day from which it no longer held. Leave it out while it holds.'),
  sources: sources.describe('Ids of the sources that say so.'),
  standing: z
    .enum(['claimed', 'disputed'])
    .optional()
    .describe('Only when the sources do not settle it. Otherwise the standing follows from the sources.'),
  by: id('actor').optional().describe('With `standing: claimed`, the id of the actor who claims it.'),
};
