import { encodeXml } from '../text/encode.ts';

const SECTION = /\s*(<!\[CDATA\[[^]*?\]\]>)\s*/g;

/**
 * A feed that feedsmith has written, as a file. It indents what it puts into CDATA sections, and the spaces
 * would be part of a title.
 */
export const feedXml = (xml: string): string => encodeXml(xml.replace(SECTION, '$1'));

/** Says of a feed that it is an archive, whose entries stay where they are (RFC 5005, section 4); feedsmith does not know the element. */
export const archiveXml = (xml: string): string =>
  xml
    .replace(/<(?:feed|rss) /, '$&xmlns:fh="http://purl.org/syndication/history/1.0" ')
    .replace(/<\/(?:feed|channel)>(?=\s*(?:<\/rss>\s*)?$)/, '<fh:archive/>$&');
/** Of a feed, and of each of its archives. */
export const MOST_ENTRIES = 30;

/**
 * The archives of a feed, the oldest first (RFC 5005): one is begun when it can be filled. A feed that holds all has none.
 *
 * @param inOrder The oldest first. What is added later comes last, so that an entry stays in its archive.
 */
export const feedArchives = <T>(inOrder: readonly T[]): T[][] =>
  inOrder.length <= MOST_ENTRIES
    ? []
    : Array.from({ length: Math.floor(inOrder.length / MOST_ENTRIES) }, (_, index) =>
        inOrder.slice(index * MOST_ENTRIES, (index + 1) * MOST_ENTRIES),
      );

/** Addresses of a document of a feed, and of those that it leads to. */
export interface Whereabouts {
  /** Its own. */
  self: string;
  /** The archive before it, if there is one. */
  before?: string | undefined;
  /** Of an archive: the feed that has the newest. */
  current?: string | undefined;
}

/**
 * @param number Of an archive, from 1 for the oldest on; undefined of the feed itself.
 * @param count How many archives there are.
 */
export const whereabouts = (
  addressOf: (archive?: number) => string,
  number: number | undefined,
  count: number,
): Whereabouts => {
  const before = (number ?? count + 1) - 1;
  return {
    self: addressOf(number),
    before: before > 0 ? addressOf(before) : undefined,
    current: number === undefined ? undefined : addressOf(),
  };
};

/** What leads from one document of a feed to the others (RFC 5005). */
export const archiveLinks = ({ self, before, current }: Whereabouts, type?: string) => [
  { rel: 'self', href: self, ...(type !== undefined && { type }) },
  ...(before === undefined
    ? []
    : [{ rel: 'prev-archive', href: before, ...(type !== undefined && { type }) }]),
  ...(current === undefined ? [] : [{ rel: 'current', href: current, ...(type !== undefined && { type }) }]),
];
