import { z } from 'zod';
import { DOUBTFUL } from '../problems.ts';
import { day, optionalText, text } from './values.ts';

export const CHANGE_KINDS = ['correction', 'clarification', 'update', 'withdrawal'] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** What an entry of the ledger can be about: names of fields are written as they are in the file. */
const subject = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/i, 'an id within this file, or the name of a field')
  .meta({ written: 'id or field', example: 'rates-cut' });

export const changes = z
  .array(
    z.strictObject({
      date: day.describe('When the change was published.'),
      kind: z
        .enum(CHANGE_KINDS)
        .describe(
          '`correction`: something was wrong. `clarification`: nothing was wrong, but it could be misread, or something was missing. `update`: something new was added. `withdrawal`: the article is taken back. A mended spelling is none of these and has no entry.',
        ),
      note: text.meta({
        description: 'One sentence to the reader.',
        example: 'The court ruled on Friday, not on Thursday.',
      }),
      about: z
        .array(subject)
        .min(1, 'at least one id or field')
        .optional()
        .describe(
          'What changed: ids of claims, facts, relations, key points and sections, names of fields; `text` is what stands before the first section. It may be left out when only one thing changed, and for a withdrawal.',
        ),
      was: optionalText.meta({ description: 'For a correction: the wrong wording.', example: 'on Thursday' }),
      is: optionalText.meta({ description: 'For a correction: the right wording.', example: 'on Friday' }),
    }),
  )
  .default([])
  .describe(
    'The ledger: what changed since publication that a reader should know. Entries are never taken out.',
  );

/** The answer to a warning that is mistaken. */
export const answer = z.strictObject({
  rule: z
    .enum(DOUBTFUL)
    .meta({ description: 'The name of the warning, as the check prints it.', example: 'ended-role' }),
  text: text.meta({
    description: 'The words that the check quotes, copied letter by letter.',
    example: 'Marek is the president.',
  }),
  note: text.meta({
    description: 'Why nothing is wrong here.',
    example: 'The sentence is the title of a play.',
  }),
});

export const checked = z
  .array(answer)
  .optional()
  .describe('Answers to warnings that are mistaken. Readers do not see them.');

export const reviewed = day
  .optional()
  .describe(
    'The last day on which an editor read the page again because something that it links to, cites or tells was corrected. The check warns of later corrections, and readers are told of them.',
  );

export type Answer = z.output<typeof answer>;
export type Change = z.output<typeof changes>[number];
