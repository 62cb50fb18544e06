import { Feed } from 'feed';
import type { Publisher } from './publisher.ts';
import { correctionsOf } from '../newsroom/changes/corrections.ts';
import { moment } from '../newsroom/model/dates.ts';
import { escapeHtml } from '../text/escape-html.ts';
import type { Newsroom } from '../newsroom/model/newsroom.ts';
import type { Change } from '../newsroom/model/schema.ts';
import { typeset } from '../text/typography.ts';

/** The words a feed needs; the newsroom has none of its own. */
export interface FeedWords {
  title: string;
  description: string;
  kinds: Record<Change['kind'], string>;
  was: string;
  is: string;
}

/**
 * Corrections and withdrawals as an Atom feed; its titles and summaries are HTML. An entry keeps its id for ever. The feed is as new as its
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
    newsroom.articles.list
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
      title: escapeHtml(`${words.kinds[change.kind]}: ${typeset(title)}`),
      date: moment(change.date),
      published: moment(change.date),
      description: escapeHtml(change.note),
      content: `<p>${escapeHtml(change.note)}</p>${wordings}`,
    });
  }
  return feed.atom1();
};
