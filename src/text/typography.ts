/**
 * What a typesetter does to a text an editor typed: curly quotes, dashes, and a no-break space between the
 * day and the month. Written for English; another language brings its own quotes and months.
 */

const MONTHS = 'January|February|March|April|May|June|July|August|September|October|November|December';
const DAY_AND_MONTH = new RegExp(`(\\d{1,2}) (?=(?:${MONTHS})\\b)`, 'g');

/** After these a quotation begins. */
const BEFORE_QUOTATION = /[\s([{\u2018\u201c]/;
/** After these it begins before a word, and ends before anything else. */
const DASH = /[-\u2013\u2014/]/;
const OPENS_WORD = /[\p{L}\p{N}'"\u2018\u201c([$£€]/u;

/** What is left of a word that begins with an apostrophe: '90s, 'tis, rock 'n' roll, 's-Hertogenbosch. */
const SHORTENED = /^(?:(?:\d\ds|tis|twas|twere|twould|em|til|n)(?![\p{L}\p{N}])|t\s|s-\p{Lu})/iu;
/** What may be left of one, or begin a quotation: the spirit of '68, 'cause; but '50 dead', 'Cause unknown'. */
const MAYBE_SHORTENED = /^(?:\d\d|cause|cos|round|bout|till|twill|hood|neath|gainst|nuff)(?![\p{L}\p{N}])/iu;
/** Text up to a single quote that ends a quotation, with no other before it than those inside words. */
const ENDS_QUOTATION = /^(?:[^']|(?<=[\p{L}\p{N}])'(?=[\p{L}\p{N}]))*(?<=\S)'(?![\p{L}\p{N}])/u;

/** Whether an apostrophe before this text stands for letters that were left out. */
const shortens = (rest: string): boolean =>
  SHORTENED.test(rest) || (MAYBE_SHORTENED.test(rest) && !ENDS_QUOTATION.test(rest));

/**
 * @param before The character that stands before the text on the page, if the text is a piece of a longer
 * one: the apostrophe of `[Tarvani](actor:...)'s` closes, although it begins its piece.
 */
export const typeset = (text: string, before = ''): string => {
  const dashed = text.replace(/(?<!-)--(?!-)/g, '\u2013').replace(DAY_AND_MONTH, '$1\u00a0');
  let out = '';
  let previous = before;
  for (let at = 0; at < dashed.length; at += 1) {
    const sign = dashed.charAt(at);
    const next = dashed.charAt(at + 1);
    const opens = (quote: string) =>
      previous === '' ||
      BEFORE_QUOTATION.test(previous) ||
      (DASH.test(previous) && (next === '' ? !out.includes(quote) : OPENS_WORD.test(next)));
    if (sign === '"') previous = opens('\u201c') ? '\u201c' : '\u201d';
    else if (sign === "'")
      previous = opens('\u2018') && !shortens(dashed.slice(at + 1)) ? '\u2018' : '\u2019';
    else previous = sign;
    out += previous;
  }
  return out;
};
