import { z } from 'zod';
import { PICTURE_NAME } from '../pictures/picture.ts';
import { ids, optionalText, text } from './values.ts';

/** What is said of a picture, in the fields of an article and in the tag of a `<Figure>`. */
export const pictured = {
  src: z
    .string()
    .regex(PICTURE_NAME, 'the name of a file in images/, like dam.jpg')
    .meta({ description: 'Name of the file in `images/`.', refers: 'picture', example: 'dam.jpg' }),
  alt: text.meta({
    description: 'What is to be seen, for those who do not see it. It does not repeat the caption.',
    example: 'Water falls from two of the five gates of a dam.',
  }),
  caption: optionalText.meta({
    description: 'A sentence under it: what, where and when.',
    example: 'The dam on 3 March 2023.',
  }),
  credit: text.meta({ description: 'Whose picture it is.', example: 'Ana Orel / Hill Post' }),
  licence: text.meta({
    description:
      'Why we may show it: a licence like `CC BY 4.0`, which the site links, or words like `with permission`.',
    example: 'CC BY-SA 4.0',
  }),
  generated: z
    .enum(['true', 'false'])
    .optional()
    .describe('`true` for one that a program made: readers are told under it.'),
};

/** The picture of an article. */
export const picture = z.strictObject({
  ...pictured,
  sources: ids('source').default([]).describe('Ids of the sources of what its caption says.'),
  card: z
    .enum(['true', 'false'])
    .optional()
    .describe('`true`: a shared link shows it instead of the headline.'),
});
