import { z } from 'zod';
import { identified } from './entities.ts';
import { changes, checked, reviewed } from './ledger.ts';
import { publication } from './publication.ts';
import { sources, text } from './values.ts';

export const terms = z.strictObject({
  name: text.meta({
    description: 'The word, as it stands in the middle of a sentence.',
    example: 'deposit rate',
  }),
  description: text.meta({
    description: 'What it means, in a few sentences. Shown on cards, in lists and to search engines.',
    example: 'The interest that banks get for money which they leave with the central bank overnight.',
  }),
  sources: sources.describe('Where the meaning comes from.'),
  ...identified,
  ...publication,
  changes,
  reviewed,
  checked,
});
