import anyAscii from 'any-ascii';

/** Letters of an id. It stands in addresses, which people read out and type. */
const LONGEST = 40;

/** Words with which an id that is cut would end in the middle of a thought. */
const LOOSE: ReadonlySet<string> = new Set(
  'a an and as at by for from in into is its of on or that the to with de del der des die du et la las le les los und y'.split(
    ' ',
  ),
);

/**
 * A text as it may stand in an address: small letters, digits and hyphens, at most forty of them, cut between words and not
 * behind a small one. Letters of other scripts become Latin ones. Empty where the text has no letters and digits.
 */
export const slugOf = (text: string): string => {
  const words = anyAscii(text.replace(/['\u2018\u2019\u02bc]/g, ''))
    .toLowerCase()
    .replace(/['`]/g, '')
    .match(/[a-z0-9]+/g);
  let slug = '';
  for (const word of words ?? []) {
    const longer = slug === '' ? word.slice(0, LONGEST) : `${slug}-${word}`;
    if (longer.length > LONGEST) return withoutLoose(slug);
    slug = longer;
  }
  return slug;
};

const withoutLoose = (slug: string): string => {
  const [, kept = '', last = ''] = /^(.+)-([^-]+)$/.exec(slug) ?? [];
  return LOOSE.has(last) ? withoutLoose(kept) : slug;
};
