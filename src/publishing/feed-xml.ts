import { encodeXml } from '../text/encode.ts';

const SECTION = /\s*(<!\[CDATA\[[^]*?\]\]>)\s*/g;

/**
 * A feed that feedsmith has written, as a file. It indents what it puts into CDATA sections, and the spaces
 * would be part of a title.
 */
export const feedXml = (xml: string): string => encodeXml(xml.replace(SECTION, '$1'));
