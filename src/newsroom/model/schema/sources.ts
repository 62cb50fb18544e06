import { z } from 'zod';
import { isbn13 } from '../../../text/isbn.ts';
import { changes, checked } from './ledger.ts';
import { publisherKind } from './publishers.ts';
import { date, day, id, ids, language, optionalText, text, webAddress } from './values.ts';

export const SOURCE_TYPES = [
  'web',
  'book',
  'report',
  'paper',
  'court-file',
  'law',
  'dataset',
  'interview',
  'broadcast',
  'own-reporting',
] as const;
export type SourceType = (typeof SOURCE_TYPES)[number];

/** https://www.doi.org/the-identifier/resources/handbook/2_numbering: a prefix that begins with 10., and a suffix of any signs. */
const doi = z
  .string()
  .regex(/^10\.\d{4,9}(?:\.\d+)*\/[^\s"<>]+$/, 'a DOI without an address before it, like 10.5555/quake.2023')
  .meta({ written: 'DOI', example: '10.5555/quake.2023' });

const isbn = z
  .string()
  .refine(
    (written) => isbn13(written) !== undefined,
    'an ISBN whose last digit fits the others, like 978-0-306-40615-7',
  )
  .meta({ written: 'ISBN', example: '978-0-306-40615-7' });

export const sources = z.strictObject({
  type: z
    .enum(SOURCE_TYPES)
    .default('web')
    .describe(
      'What it is; if left out, a web page. A source without an address needs something else by which a reader can find it.',
    ),
  publisher: text.meta({
    description:
      'Who published it: the name of a publisher of `publishers/`, an alias or the id. Of a paper: the journal.',
    example: 'Hill Post',
  }),
  kind: publisherKind
    .optional()
    .describe(
      'What its publisher is, where that differs from what `publishers/` says: `unknown` for a copy of unknown origin.',
    ),
  authors: z
    .array(text.meta({ example: 'Nadia Tarvani' }))
    .default([])
    .describe('Who wrote it, or who speaks in an interview. Two sources of one author are one voice.'),
  title: optionalText.meta({
    description: 'Its title, only if someone saw it.',
    example: 'Court stops the merger of two insurers',
  }),
  url: webAddress.optional().describe('Its address. A web page needs one.'),
  archiveUrl: webAddress.optional().describe('Address of an archived copy.'),
  date: date
    .optional()
    .describe('When it was published; for an interview or own reporting, when it was done.'),
  doi: doi.optional().describe('Its DOI, if it has one. It is the link where there is no "url".'),
  isbn: isbn.optional().describe('For a book: its ISBN.'),
  edition: optionalText.meta({ description: 'For a book: which edition.', example: '2' }),
  number: optionalText.meta({
    description: 'What a law, a court file or a report is called by those who keep it.',
    example: 'Case 4 A 12/23',
  }),
  pages: optionalText.meta({
    description:
      'The pages that it takes up in the book or the journal. The page of a quotation belongs in the citation.',
    example: '12–19',
  }),
  by: ids('person')
    .default([])
    .describe('For an interview or own reporting: ids of the people in the newsroom who did it.'),
  accessed: day.optional().describe('When an editor last read it.'),
  via: optionalText.meta({
    description:
      'The agency whose text it carries, named like a publisher. Two copies of one text are one source.',
    example: 'AFP',
  }),
  speaksFor: id('actor').optional().meta({
    description: 'Id of the actor that it speaks for, if `publishers/` does not say so.',
    unseen: true,
  }),
  lang: language.optional().describe('Language of the text, if it is not that of the site.'),
  gone: day.optional().describe('The day on which an editor found that it is no longer there.'),
  note: optionalText.meta({
    description: 'What a reader should know about it: "a copy of a Wikipedia article".',
    example: 'A copy of a Wikipedia article.',
  }),
  changes,
  checked,
});
