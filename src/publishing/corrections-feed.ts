import { generateAtomFeed } from 'feedsmith';
import type { Publisher } from './publisher.ts';
import { correctionsOf } from '../newsroom/changes/corrections.ts';
import { moment } from '../newsroom/model/time/dates.ts';
import { feedXml } from './feed-xml.ts';
import { beginningOf } from '../text/beginning.ts';
import { alone } from '../text/direction.ts';
import { escapeHtml } from '../text/escape-html.ts';
import type { Newsroom } from '../newsroom/model/newsroom.ts';
import type { Change } from '../newsroom/model/schema/ledger.ts';
import { languageOf } from '../text/language/language.ts';

/** The words a feed needs; the newsroom has none of its own. */
export interface FeedWords {
  title: string;
  description: string;
  kinds: Record<Change['kind'], string>;
  /** Before links to what an entry is about. */
  about: string;
  was: string;
  is: string;
}

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
  const { typeset } = languageOf(publisher.language);
  const corrections = correctionsOf(newsroom);
  const newest =
    corrections[0]?.change.date ??
    newsroom.articles.list
      .map((a) => a.datePublished)
      .sort()
      .at(-1);
  return feedXml(
    generateAtomFeed({
      xml: { lang: publisher.language },
      id: `${publisher.url}${path}.xml`,
      title: { value: words.title },
      subtitle: { value: words.description },
      links: [
        { rel: 'alternate', href: `${publisher.url}${path}/` },
        { rel: 'self', href: `${publisher.url}${path}.xml` },
      ],
      rights: { value: publisher.name },
      authors: [{ name: publisher.name, uri: `${publisher.url}/` }],
      ...(newest !== undefined && { updated: moment(newest) }),
      entries: corrections.map(({ change, title, path: page, id, places }) => {
        const url = `${publisher.url}${page}#${id}`;
        const links = places.map(
          (place) =>
            `<a href="${publisher.url}${page}#${place.id}">${escapeHtml(typeset(beginningOf(place.text)))}</a>`,
        );
        const about = links.length === 0 ? '' : `<p>${words.about} ${links.join('; ')}</p>`;
        const wordings =
          change.was === undefined || change.is === undefined
            ? ''
            : `<p>${words.was} <del>${escapeHtml(typeset(change.was))}</del></p><p>${words.is} <ins>${escapeHtml(typeset(change.is))}</ins></p>`;
        return {
          id: url,
          authors: [{ name: publisher.name, uri: `${publisher.url}/` }],
          links: [{ rel: 'alternate', href: url }],
          title: { value: `${words.kinds[change.kind]}: ${typeset(title)}` },
          updated: moment(change.date),
          published: moment(change.date),
          summary: { value: typeset(change.note) },
          content: {
            type: 'html',
            value: alone(`<p>${escapeHtml(typeset(change.note))}</p>${about}${wordings}`, publisher.language),
          },
        };
      }),
    }),
  );
};
