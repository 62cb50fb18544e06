import { z } from 'zod';
import { changes, checked } from './ledger.ts';
import { id, text } from './values.ts';

/** What a publisher can be, and what makes it that. Readers are told in these words, and editors in the guide. */
export const PUBLISHER_KINDS = {
  agency: 'It reports for other media, which print its text.',
  newspaper: 'A newspaper, a magazine or a news site with editors of its own.',
  broadcaster: 'Radio or television with reporters of its own.',
  'publishing-house':
    'It publishes books or journals that others write. All of one house are one voice, and so is all that one author writes.',
  official:
    'A government, a court, a central bank, a rescue service or another public body, in its own words.',
  organisation:
    'A company, a union, an association or the press office of a university, in its own words. It may be a party to the events.',
  'party-medium': 'It belongs to a party to the events, like a government, a political party or a movement.',
  'loyal-medium': 'It does not belong to a party to the events, but takes its side.',
  encyclopaedia: 'It gathers what others have published. It does not confirm anything.',
  research: 'Somebody who studies the subject: an institute, a geological survey, a monitor, an analyst.',
  data: 'A gazetteer, a register or a collection of figures.',
  unknown: 'A copy or a digest whose origin we do not know. It does not confirm anything.',
} as const;
export type PublisherKind = keyof typeof PUBLISHER_KINDS;

export const publisherKind = z.enum(Object.keys(PUBLISHER_KINDS) as [PublisherKind, ...PublisherKind[]]);

const host = z
  .string()
  .regex(
    /^(?!www\.)[a-z0-9-]+(?:\.[a-z0-9-]+)+$/,
    'the name of a website without https:// and "www.", like post.example',
  )
  .meta({ written: 'host', example: 'post.example' });

export const publishers = z.strictObject({
  name: text.meta({ description: 'Its name, as sources give it.', example: 'Hill Post' }),
  aliases: z
    .array(text.meta({ example: 'HP' }))
    .default([])
    .describe('Other names under which sources give it. Capitals, accents and spaces make no difference.'),
  kind: publisherKind.describe('What it is. The guide says what makes it that, under "Kinds of publishers".'),
  speaksFor: id('actor').optional().meta({
    description: 'Id of the actor that it belongs to or whose side it takes: all of one side are one voice.',
    unseen: true,
  }),
  owner: text.optional().meta({
    description: 'Who owns it, if the owner has other publishers too. All of one owner are one voice.',
    example: 'Valley Media',
  }),
  hosts: z
    .array(host)
    .default([])
    .describe(
      'Its websites, without https:// and www. A source on one of them counts as from this publisher, whatever name the source gives.',
    ),
  changes,
  checked,
});
