import { z } from 'zod';
import { changes, checked, reviewed } from './ledger.ts';
import { publication } from './publication.ts';
import { dated } from './evidence.ts';
import { date, ids, sources, text } from './values.ts';

export const events = z.strictObject({
  title: text.meta({
    description: 'What happened, in one short sentence without the date.',
    example: 'An earthquake shakes the south coast',
  }),
  date: date.describe(
    'The day, or the month or year when no more is known; `199X` is a decade, `19XX` a century.',
  ),
  endDate: date.optional().describe('The last day, if it took more than one.'),
  circa: z.enum(['true']).optional().describe('`true` when the sources differ by a day or so.'),
  turningPoint: z
    .enum(['true'])
    .optional()
    .describe(
      '`true` for one of the few events that changed the course of things. Its topic lists these first.',
    ),
  sequence: z
    .string()
    .regex(/^[1-9]$/, 'a number from 1 to 9')
    .transform(Number)
    .optional()
    .describe(
      'Which of the events of that day it was, where the sources tell: 1 is the first. Those without come after.',
    )
    .meta({ written: 'number', example: '1' }),
  actors: ids('actor').default([]).describe('Ids of the actors who took part.'),
  locations: ids('location').default([]).describe('Ids of the places.'),
  topics: ids('topic')
    .min(1, 'at least one topic id')
    .describe(
      'Ids of the topics whose timeline it belongs to. Links to it lead to the page of the first one.',
    ),
  sources: sources.describe('Ids of the sources that say so.'),
  standing: dated.standing,
  by: dated.by,
  ...publication,
  changes,
  reviewed,
  checked,
});
