import { z } from 'zod';
import { changes, checked } from './ledger.ts';
import { publication } from './publication.ts';
import { optionalText, text } from './values.ts';

export const pages = z.strictObject({
  title: text.meta({ description: 'The title of the page.', example: 'How we decide' }),
  kicker: optionalText.meta({ description: 'A few words over the title.', example: 'Who runs it' }),
  description: text.meta({
    description: 'One sentence under the title; also what a shared link shows.',
    example: 'What our words mean, and what we do when we were wrong.',
  }),
  ...publication,
  changes,
  checked,
});
