import { z } from 'zod';
import { changes, checked } from './ledger.ts';
import { optionalText, text, webAddress } from './values.ts';

export const people = z.strictObject({
  name: text.meta({ description: 'The name with which the person signs.', example: 'Mara Oln' }),
  role: text.meta({
    description: 'What the person does in the newsroom, in a few words.',
    example: 'Reporter',
  }),
  description: text.meta({
    description: 'One sentence: who this is. Shown in lists and to search engines.',
    example: 'Writes about rivers and those who use them.',
  }),
  interests: optionalText.meta({
    description:
      'Conflicts of interest: what readers should know before they trust the person. Articles that the person wrote or reviewed lead to it. Without it the page of the person says that none is declared.',
    example: 'Was a member of the farmers’ league until 2019.',
  }),
  profiles: z
    .array(webAddress)
    .default([])
    .describe('Addresses of the person elsewhere: a page of their own, a profile.'),
  mail: z.email('a mail address like mara@hillpost.example').optional().meta({
    description: 'Where readers reach the person.',
    written: 'mail address',
    example: 'mara@hillpost.example',
  }),
  changes,
  checked,
});
