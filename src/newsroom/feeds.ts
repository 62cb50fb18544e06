import { Feed } from 'feed';
import type { Publisher } from './cite.ts';
import { correctionsOf } from './corrections.ts';
import { escapeHtml } from './html.ts';
import type { Newsroom } from './model.ts';
import type { Change } from './schema.ts';

/** The words a feed needs; the newsroom has none of its own. */
export interface FeedWords {
  title: string;
  description: string;
  kinds: Record<Change['kind'], string>;
  was: string;
  is: string;
}

/** A day as the moment it begins, which is all that a ledger knows. */
const moment = (day: string): Date => new Date(`${day}T00:00:00Z`);

/**
 * Corrections and withdrawals as an Atom feed. An entry keeps its id for ever. The feed is as new as its
 * newest entry, not as the build.
 *
 * @param path Of the feed itself, as of the page it belongs to: `/corrections`.
 */
export const correctionsAtom = (
  newsroom: Newsroom,
  publisher: Publisher,
  words: FeedWords,
  path: string,
): string => {
  const corrections = correctionsOf(newsroom);
  const newest =
    corrections[0]?.change.date ??
    [...newsroom.articles.values()]
      .map((a) => a.datePublished)
      .sort()
      .at(-1);
  const feed = new Feed({
    id: `${publisher.url}${path}.xml`,
    title: words.title,
    description: words.description,
    link: `${publisher.url}${path}/`,
    language: publisher.language,
    copyright: publisher.name,
    feedLinks: { atom: `${publisher.url}${path}.xml` },
    generator: false,
    ...(newest !== undefined && { updated: moment(newest) }),
    author: { name: publisher.name },
  });
  for (const { change, title, path: page, id } of corrections) {
    const url = `${publisher.url}${page}#${id}`;
    const wordings =
      change.was === undefined || change.is === undefined
        ? ''
        : `<p>${words.was} <del>${escapeHtml(change.was)}</del></p><p>${words.is} <ins>${escapeHtml(change.is)}</ins></p>`;
    feed.addItem({
      id: url,
      link: url,
      title: `${words.kinds[change.kind]}: ${title}`,
      date: moment(change.date),
      published: moment(change.date),
      description: change.note,
      content: `<p>${escapeHtml(change.note)}</p>${wordings}`,
    });
  }
  return feed.atom1();
};
