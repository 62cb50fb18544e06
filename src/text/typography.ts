/**
 * What a typesetter does to a text an editor typed: curly quotes, dashes, and a no-break space between the
 * day and the month. Written for English; another language brings its own quotes and months.
 */

const MONTHS = 'January|February|March|April|May|June|July|August|September|October|November|December';
const DAY_AND_MONTH = new RegExp(`(\\d{1,2}) (?=(?:${MONTHS})\\b)`, 'g');
const AT_START = /[\s([{\u2018\u201c\u2014-]/;

/**
 * @param before The character that stands before the text on the page, if the text is a piece of a longer
 * one: the apostrophe of `[Assad](actor:...)'s` closes, although it begins its piece.
 */
export const typeset = (text: string, before = ''): string => {
  let out = '';
  let previous = before;
  for (const character of text.replace(/(?<!-)--(?!-)/g, '\u2013').replace(DAY_AND_MONTH, '$1\u00a0')) {
    const opens = previous === '' || AT_START.test(previous);
    if (character === '"') previous = opens ? '\u201c' : '\u201d';
    else if (character === "'") previous = opens ? '\u2018' : '\u2019';
    else previous = character;
    out += previous;
  }
  return out;
};
