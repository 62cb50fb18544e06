import { generateAtomFeed } from 'feedsmith';
import type { Publisher } from './publisher.ts';
import {
  correctionsOf,
  namedPlaces,
  type Correction,
  type PlaceWords,
} from '../newsroom/changes/corrections.ts';
import { CORRECTIONS } from '../newsroom/model/paths.ts';
import { changeAddress } from '../newsroom/questions/archive/addresses.ts';
import { moment } from '../newsroom/model/time/dates.ts';
import { CORRECTIONS_FEED, feedPath } from './article-feed.ts';
import {
  archiveLinks,
  archiveXml,
  feedArchives,
  feedXml,
  MOST_ENTRIES,
  whereabouts,
} from './feed-document.ts';
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
  parts: PlaceWords;
  was: string;
  is: string;
}

/** The archives of the feed: the day of an entry never changes. */
export const correctionArchives = (newsroom: Newsroom): Correction[][] =>
  feedArchives(correctionsOf(newsroom).toReversed());

/**
 * Corrections and withdrawals as an Atom feed. An entry keeps its id for ever. The feed is as new as its
 * newest entry, not as the build.
 *
 * @param archive Number of an archive, from 1 for the oldest on.
 */
export const correctionsAtom = (
  newsroom: Newsroom,
  publisher: Publisher,
  words: FeedWords,
  archive?: number,
): string => {
  const { typeset } = languageOf(publisher.language);
  const all = correctionsOf(newsroom);
  const archives = correctionArchives(newsroom);
  const corrections =
    archive === undefined ? all.slice(0, MOST_ENTRIES) : (archives[archive - 1] ?? []).toReversed();
  const address = (number?: number) =>
    publisher.url + (number === undefined ? `/${CORRECTIONS_FEED}` : feedPath(CORRECTIONS, 'atom', number));
  const newest =
    corrections[0]?.change.date ??
    newsroom.articles.list
      .map((a) => a.datePublished)
      .sort()
      .at(-1);
  const written = feedXml(
    generateAtomFeed({
      xml: { lang: publisher.language },
      id: address(),
      title: { value: words.title },
      subtitle: { value: words.description },
      links: [
        { rel: 'alternate', href: publisher.url + CORRECTIONS },
        ...archiveLinks(whereabouts(address, archive, archives.length)),
      ],
      rights: { value: publisher.name },
      authors: [{ name: publisher.name, uri: `${publisher.url}/` }],
      ...(newest !== undefined && { updated: moment(newest) }),
      entries: corrections.map((correction) => {
        const { change, title, path: page, id, places } = correction;
        const links = namedPlaces(places, words.parts, typeset).map(
          ({ place, name }) => `<a href="${publisher.url}${page}#${place.id}">${escapeHtml(name)}</a>`,
        );
        const about = links.length === 0 ? '' : `<p>${words.about} ${links.join('; ')}</p>`;
        const wordings =
          change.was === undefined || change.is === undefined
            ? ''
            : `<p>${words.was} <del>${escapeHtml(typeset(change.was))}</del></p><p>${words.is} <ins>${escapeHtml(typeset(change.is))}</ins></p>`;
        return {
          id: `${publisher.url}${page}#${id}`,
          authors: [{ name: publisher.name, uri: `${publisher.url}/` }],
          links: [{ rel: 'alternate', href: publisher.url + changeAddress(newsroom, correction) }],
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
  return archive === undefined ? written : archiveXml(written);
};
