import type { Document } from './document.ts';
import type { Publication } from './schema/publication.ts';

/** Later than any day: of what is published when an editor says so. */
const SOME_DAY = '9999-12-31';

/** The day from which readers may see it, `YYYY-MM-DD`; empty of what says nothing of that. */
export const releaseOf = ({ draft, publishOn = '' }: Publication): string =>
  draft === 'true' ? SOME_DAY : publishOn;

/** Whether readers must not see it yet. */
export const isDraft = (publication: Publication, today: string): boolean => releaseOf(publication) > today;

/** The files that readers may see the contents of. */
export const publicOf = (documents: readonly Document[], today: string): Document[] =>
  documents.filter(({ publication }) => !isDraft(publication, today));
