import { z } from 'zod';
import { changes, checked, reviewed } from './ledger.ts';
import { publication } from './publication.ts';
import { ids, text } from './values.ts';

export const topics = z.strictObject({
  name: text.meta({ description: 'The name of the dossier.', example: 'Interest rates' }),
  description: text.meta({
    description: 'One sentence: what the dossier is about. Shown in lists and to search engines.',
    example: 'Who sets the price of money, and what it does to those who borrow and save.',
  }),
  sides: z
    .array(
      z.strictObject({
        name: text.meta({
          description: 'Heading over these actors in the sidebar.',
          example: 'Supervisors',
        }),
        actors: ids('actor').min(1, 'at least one actor id').describe('Ids of the actors.'),
      }),
    )
    .default([])
    .describe(
      'How the actors are grouped. Actors in no group come last. Where groups are at odds, the drawing of relations shows the first one in the middle, with its allies beside it.',
    ),
  series: ids('article')
    .default([])
    .describe(
      'Ids of articles that are to be read one after the other, in that order. Each leads to the next.',
    ),
  places: ids('location').default([]).describe('Ids of the main locations.'),
  ...publication,
  changes,
  reviewed,
  checked,
});
