import type { Citation } from '../newsroom/model/tree.ts';
import { typeset } from './language.ts';

const [OPEN, CLOSE] = [typeset('"'), typeset('"', 'a')];

/** A quotation in the marks of the site's language. The words in it stay as the source has them. */
export const quoted = (quotation: string): string => `${OPEN}${quotation}${CLOSE}`;

/** A place in a source, with the colon that the quotation after it needs. */
export const placed = ({ locator, quotation }: Citation): string =>
  locator === undefined ? '' : typeset(quotation === undefined ? locator : `${locator}: `);

/** The place and the words of a citation: `p. 2: “We decided.”` */
export const pinpointText = (citation: Citation): string =>
  placed(citation) + (citation.quotation === undefined ? '' : quoted(citation.quotation));
