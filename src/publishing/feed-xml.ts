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
