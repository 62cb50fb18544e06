import { checkAddresses } from './published-addresses.ts';
import { buildNewsroom, byPlace, unreadPages } from './assemble.ts';
import { checkEndedRoles } from './roles-that-ended.ts';
import type { Document } from '../model/document.ts';
import type { Newsroom } from '../model/newsroom.ts';
import type { Position } from '../model/position.ts';
import { problem, type Problem } from '../model/problems.ts';
import { reviewIsDue, successorCircle } from '../model/lifecycle.ts';

/** What the check must know besides the content files. */
export interface Circumstances {
  /** Addresses that readers may have. */
  published: readonly string[];
  /** The file they stand in, within the content folder. */
  publishedFile: string;
  /** `YYYY-MM-DD`. */
  today: string;
  /** The pictures of shared links: what the site's own says, and which letters of a text no font of theirs has. */
  cards?: { ofSite: readonly string[]; undrawn: (text: string) => readonly string[] };
}

/** The newsroom and everything wrong with it: what the build, the dev server and the editors' check all run. */
export const checkContent = (
  documents: readonly Document[],
  { published, publishedFile, today, cards }: Circumstances,
): { newsroom: Newsroom; problems: Problem[] } => {
  const { newsroom, problems } = buildNewsroom(documents);
  const places = new Map(documents.map((document) => [document.path, document.places]));
  const due = [...newsroom.articles.values()]
    .filter((article) => reviewIsDue(article, today))
    .map(({ path, reviewBy = '' }) =>
      problem('review-due', path, places.get(path)?.['reviewBy'], { reviewBy }),
    );
  const circles = [...newsroom.articles.values()].flatMap((article) => {
    const ids = successorCircle(newsroom, article);
    // Of a circle of several one says it for all.
    return ids.length > 0 && ids.every((id) => article.id <= id)
      ? [problem('successor-circle', article.path, places.get(article.path)?.['successor'], { ids })]
      : [];
  });
  const undrawn = (text: string, of: string, file: string, at?: Position) => {
    const letters = cards?.undrawn(text) ?? [];
    return letters.length > 0 ? [problem('undrawn-letters', file, at, { of, letters })] : [];
  };
  return {
    newsroom,
    problems: [
      ...problems,
      ...checkEndedRoles(newsroom, places, today),
      ...circles,
      ...due,
      ...(cards?.ofSite ?? []).flatMap((text) => undrawn(text, `"${text}"`, '.')),
      ...[...newsroom.articles.values()].flatMap(({ headline, path }) =>
        undrawn(headline, 'the headline', path, places.get(path)?.['headline']),
      ),
      ...checkAddresses(newsroom, published, publishedFile, today, unreadPages(documents)),
    ].sort(byPlace),
  };
};
