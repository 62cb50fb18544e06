import { z } from 'zod';
import { checked } from './ledger.ts';
import { address, day, text } from './values.ts';

export const retired = z.strictObject({
  address: address.describe('The address that was published: `/articles/old/`, or `/articles/a/#old-claim`.'),
  date: day.describe('When it was retired.'),
  kind: z.enum(['moved', 'retired']).describe('`moved`: the same thing has another address now.'),
  reason: text.meta({
    description: 'One sentence to a reader who followed an old link.',
    example: 'It is told in two claims now.',
  }),
  successor: address.optional().describe('The address to go to instead. A move needs one.'),
  checked,
});
