import { z } from 'zod';
import { date, id, sources } from './values.ts';

/** From the surest on, each with when it is right. */
const WHEN = {
  recorded: 'the record itself shows it',
  confirmed: 'two publishers or more say so, independently of each other',
  reported: 'a publisher says so',
  assessed: 'somebody who is not involved judges so',
  claimed: 'somebody who is involved says so',
  disputed: 'sources contradict each other',
  unsourced: 'it is often said, and no source was found',
} as const;
export type Standing = keyof typeof WHEN;
export const STANDINGS = Object.keys(WHEN) as [Standing, ...Standing[]];

/** As the editors' guide says it. */
const whenOf = (standings: readonly Standing[]): string =>
  standings.map((standing) => `\`${standing}\`: ${WHEN[standing]}.`).join(' ');

/** What the sources of a claim allow to say. */
export const standing = z.enum(STANDINGS).describe(`What the sources allow us to say. ${whenOf(STANDINGS)}`);

/** What does not follow from how many sources say so. */
export const SAID_BY_EDITORS = ['recorded', 'assessed', 'claimed', 'disputed'] as const;

/** Whether it is somebody's word, who is named. */
export const isAttributed = (standing: Standing | undefined): boolean =>
  standing === 'claimed' || standing === 'assessed';

const LEFT_TO_SOURCES = 'no "standing" here: the sources decide whether it is confirmed or reported';

/** What every dated statement says of itself. */
export const dated = {
  asOf: date.describe(
    'A day for which the sources show that it held. It is not the day on which you looked.',
  ),
  validFrom: date.optional().describe('The day from which it held. Leave it out when unknown.'),
  validUntil: date.optional().describe('The day from which it no longer held. Leave it out while it holds.'),
  sources: sources.describe('Ids of the sources that say so.'),
  standing: z
    .enum(SAID_BY_EDITORS)
    .optional()
    .meta({
      description: `Leave it out where the sources decide: confirmed or reported. ${whenOf(SAID_BY_EDITORS)}`,
      instead: Object.fromEntries(['confirmed', 'reported'].map((standing) => [standing, LEFT_TO_SOURCES])),
    }),
  by: id('actor').optional().describe('With `claimed` or `assessed`, the id of the actor who says so.'),
};
