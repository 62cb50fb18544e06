import { isDraft } from '../newsroom/model/schema/publication.ts';
import type { Publication } from '../newsroom/model/schema/publication.ts';
import { longDate } from './dates.ts';
import { words } from './words.ts';

/**
 * What a page says of itself that readers do not have yet.
 *
 * @param today `YYYY-MM-DD`.
 */
export const draftMark = (publication: Publication, today: string): string | undefined => {
  if (!isDraft(publication, today)) return undefined;
  const { draft, publishOn } = publication;
  return draft === 'true' || publishOn === undefined
    ? words.drafts.draft
    : words.drafts.until({ date: longDate(publishOn) });
};
