import { z } from 'zod';
import { date, id, sources } from './values.ts';

/** From the surest on. */
export const STANDINGS = [
  'recorded',
  'confirmed',
  'reported',
  'assessed',
  'claimed',
  'disputed',
  'unsourced',
] as const;
export type Standing = (typeof STANDINGS)[number];

/** What does not follow from how many sources say so. */
export const SAID_BY_EDITORS = ['recorded', 'assessed', 'claimed', 'disputed'] as const;

/** Whether it is somebody's word, who is named. */
export const isAttributed = (standing: Standing | undefined): boolean =>
  standing === 'claimed' || standing === 'assessed';

/** What every dated statement says of itself. */
export const dated = {
  asOf: date.describe('The day for which the statement was checked.'),
  validFrom: date.optional().describe('The day from which it held. Leave it out when unknown.'),
  validUntil: date.optional().describe('The day from which it no longer held. Leave it out while it holds.'),
  sources: sources.describe('Ids of the sources that say so.'),
  standing: z
    .enum(SAID_BY_EDITORS)
    .optional()
    .describe(
      'Only when it does not follow from the sources: what its own record shows, what a body that is not involved judges, what is claimed or disputed.',
    ),
  by: id('actor').optional().describe('With `claimed` or `assessed`, the id of the actor who says so.'),
};
