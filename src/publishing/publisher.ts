import type { Part } from '../newsroom/model/settings.ts';

/** Who publishes, as far as a reference names it. */
export interface Publisher {
  name: string;
  /** Site address without a slash at the end. */
  url: string;
  /** BCP 47. */
  language: string;
  /** Whether the newsroom signs as a whole what names no authors. */
  byline?: 'newsroom' | undefined;
  /** Parts that the site does without. */
  without?: readonly Part[];
}

/** Whether the site has a part. */
export const makes = ({ without }: Publisher, part: Part): boolean => !without?.includes(part);
