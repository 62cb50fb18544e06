import anyAscii from 'any-ascii';

/** Letters of an id. It stands in addresses, which people read out and type. */
const LONGEST = 40;

/**
 * A text as it may stand in an address: small letters, digits and hyphens, at most forty of them, cut between words. Letters of other
 * scripts become Latin ones. Empty where the text has no letters and digits.
 */
export const slugOf = (text: string): string => {
  const words = anyAscii(text.replace(/['\u2018\u2019\u02bc]/g, ''))
    .toLowerCase()
    .replace(/['`]/g, '')
    .match(/[a-z0-9]+/g);
  let slug = '';
  for (const word of words ?? []) {
    const longer = slug === '' ? word.slice(0, LONGEST) : `${slug}-${word}`;
    if (longer.length > LONGEST) break;
    slug = longer;
  }
  return slug;
};
