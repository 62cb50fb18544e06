import { z } from 'zod';
import { changes, checked, reviewed } from './ledger.ts';
import { publication } from './publication.ts';
import { picture } from './pictures.ts';
import { day, entity, id, ids, optionalText, slug, text } from './values.ts';

export const STATUSES = ['developing', 'settled', 'overtaken', 'superseded', 'withdrawn'] as const;
export type Status = (typeof STATUSES)[number];

const restsOn = z
  .array(slug)
  .min(1, 'at least one claim id')
  .describe('Ids of the claims in the text that it rests on.');

/** A short text that the article's claims carry. */
const resting = (written: { description: string; example: string }) =>
  z.strictObject({ text: text.meta(written), restsOn });

export const articles = z.strictObject({
  headline: text.meta({
    description: 'The headline. It does not change when the story moves on: a new article does that.',
    example: 'The central bank cuts its rates a second time',
  }),
  kind: z
    .enum(['explainer', 'background', 'profile'])
    .describe(
      '`explainer`: what happened, and why. `background`: what somebody must know to understand the news. `profile`: who an actor is, or what a place is.',
    ),
  description: text.meta({
    description: 'One or two sentences under the headline; also what a shared link shows.',
    example:
      'Banks get less for the money that they leave with the central bank. What that does to loans and savings.',
  }),
  datePublished: day.describe('When this site first published it.'),
  asOf: day.describe('The last day of which it knows. Only an `<Overtaken>` tells anything later.'),
  status: z.enum(STATUSES).meta({
    description:
      '`developing`: the events are not over. `settled`: nothing in it is likely to change. `overtaken`: events have overtaken it. `superseded`: a newer article replaces it. `withdrawn`: we no longer stand by it.',
    instead: { draft: '"draft: true" on a line of its own, and here the status it will be published with' },
  }),
  statusNote: optionalText.meta({
    description: 'With a status other than developing or settled: what happened, in a sentence.',
    example: 'In June 2024 the central bank raised its rates again.',
  }),
  successor: id('article')
    .optional()
    .describe('Id of the article that tells what happened next. `overtaken` and `superseded` need one.'),
  reviewBy: day.optional().describe('The day by which an editor should look at it again.'),
  authors: ids('person').default([]).describe('Ids of the people who wrote it.'),
  reviewedBy: ids('person')
    .default([])
    .describe('Ids of the people who read it against its sources before it was published.'),
  topics: ids('topic')
    .default([])
    .describe('Ids of the topics it belongs to. The first one groups its actors by side.'),
  about: z
    .array(entity)
    .default([])
    .describe(
      'What it is mainly about, as `actor:id` or `location:id`. On a phone they stand over the key points, with their roles.',
    ),
  events: ids('event')
    .default([])
    .describe(
      'Ids of the events in the timeline beside the text. Those of one day stand in this order, there and on other pages, unless their files say which was first or a newer article that lists both has another order.',
    ),
  picture: picture.optional().describe('The picture before the text.'),
  keyPoints: z
    .array(
      z.strictObject({
        id: slug.describe('Name of the key point. Links to it use it; it never changes.'),
        text: text.meta({
          description: 'One sentence.',
          example: 'The bank cut its deposit rate to 3.25 percent.',
        }),
        restsOn,
      }),
    )
    .min(1, 'at least one key point')
    .describe('The sentences at the top.'),
  whyItMatters: resting({
    description: 'Why a reader should care, in forty to eighty words. A judgement says whose it is.',
    example:
      'Whoever pays off a loan with a variable rate pays less from May on, and whoever saves gets less.',
  })
    .optional()
    .describe('It stands after the key points.'),
  background: resting({
    description: 'What came before, in a few sentences, for a reader who knows nothing of it.',
    example:
      'Prices rose by nine percent in 2022, and the bank raised its rates ten times. Since then they rose more slowly.',
  })
    .optional()
    .describe('It stands before the text.'),
  ...publication,
  changes,
  reviewed,
  checked,
});
