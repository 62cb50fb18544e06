import { z } from 'zod';
import { day } from './values.ts';

/** When readers may see a file. */
export const publication = {
  draft: z
    .enum(['true', 'false'])
    .optional()
    .describe(
      '`true` while only the editors should see it. No page, feed or list of the site has it, and its mistakes are only warnings. `npm run dev` shows it.',
    ),
  publishOn: day
    .optional()
    .describe(
      'The day from which readers have it, in the time zone of the site. Until then it is a draft, but its mistakes count: it is published without another look.',
    ),
};

export type Publication = z.output<z.ZodObject<typeof publication>>;

/** Later than any day: of what is published when an editor says so. */
const SOME_DAY = '9999-12-31';

/** The day from which readers may see it, `YYYY-MM-DD`; empty of what says nothing of that. */
export const releaseOf = ({ draft, publishOn = '' }: Publication): string =>
  draft === 'true' ? SOME_DAY : publishOn;

/** Whether readers must not see it yet. */
export const isDraft = (publication: Publication, today: string): boolean => releaseOf(publication) > today;
