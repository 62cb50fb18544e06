import { z } from 'zod';
import { changes, checked } from './ledger.ts';
import { date, day, id, language, optionalText, text, webAddress } from './values.ts';

export const sources = z.strictObject({
  publisher: text.meta({ description: 'Who published it.', example: 'Hill Post' }),
  title: optionalText.meta({
    description: 'Its title, only if someone saw it.',
    example: 'Two gates of the Orun dam are opened',
  }),
  url: webAddress.describe('Its address.'),
  archiveUrl: webAddress.optional().describe('Address of an archived copy.'),
  date: date.optional().describe('When it was published.'),
  accessed: day.optional().describe('When an editor last read it.'),
  via: optionalText.meta({
    description: 'The agency whose text it carries. Two copies of one text are one source.',
    example: 'AFP',
  }),
  speaksFor: id('actor').optional().describe('Id of the actor that owns the outlet (state media).'),
  lang: language.optional().describe('Language of the text, if it is not that of the site.'),
  gone: day.optional().describe('The day on which an editor found that it is no longer there.'),
  note: optionalText.meta({
    description: 'What a reader should know about it: "a copy of a Wikipedia article".',
    example: 'A copy of a Wikipedia article.',
  }),
  changes,
  checked,
});
