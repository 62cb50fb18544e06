/** Quotation marks of a language: of a quotation, and of one within it. */
export interface QuotationMarks {
  outer: readonly [open: string, close: string];
  inner: readonly [open: string, close: string];
}

/** After these a quotation begins. */
const BEFORE_QUOTATION = /[\s([{\u00a1\u00bf\u2018\u201c\u00ab\u2039]/;
/** After these it begins before a word, and ends before anything else. */
const DASH = /[-\u2013\u2014/]/;
const OPENS_WORD = /[\p{L}\p{N}'"\u2018\u201c\u00ab([$£€]/u;
const LETTER = /[\p{L}\p{N}]/u;

/** What is set otherwise than it was typed. */
const SET = /["']|--/;

/**
 * Sets straight quotes as the quotation marks of a language, and `--` as its dash. A single quote after a letter, or
 * where letters were left out, is an apostrophe.
 *
 * @param shortens Whether an apostrophe before this text stands for letters that were left out.
 */
export const typesetter =
  ({ outer, inner }: QuotationMarks, dash: string, shortens: (rest: string) => boolean = () => false) =>
  (text: string, before: string): string => {
    // Most texts have none of it, and a site has a hundred thousand.
    if (!SET.test(text)) return text;
    const dashed = text.replace(/(?<!-)--(?!-)/g, dash);
    let out = '';
    let previous = before;
    for (let at = 0; at < dashed.length; at += 1) {
      const sign = dashed.charAt(at);
      const next = dashed.charAt(at + 1);
      const opens = (quote: string) =>
        previous === '' ||
        BEFORE_QUOTATION.test(previous) ||
        (DASH.test(previous) && (next === '' ? !out.includes(quote) : OPENS_WORD.test(next)));
      if (sign === '"') previous = opens(outer[0]) ? outer[0] : outer[1];
      else if (sign !== "'") previous = sign;
      else if (opens(inner[0]) && !shortens(dashed.slice(at + 1))) previous = inner[0];
      else previous = LETTER.test(previous) && LETTER.test(next) ? '\u2019' : inner[1];
      out += previous;
    }
    return out;
  };

/** A function that puts a no-break space between the day and the month, by the names that `Intl` has of months. */
export const monthBinder = (tag: string): ((text: string) => string) => {
  const format = new Intl.DateTimeFormat(tag, { day: 'numeric', month: 'long', timeZone: 'UTC' });
  const months = Array.from({ length: 12 }, (_, month) => {
    const parts = format.formatToParts(Date.UTC(2001, month, 1));
    return parts.find(({ type }) => type === 'month')?.value ?? '';
  });
  // Where months are numbers with a sign, no space is between them and the day.
  if (!months.every((name) => /^\p{L}[\p{L}\p{M} ]*$/u.test(name))) return (text) => text;
  const dayAndMonth = new RegExp(`(\\p{Nd}{1,2}) (?=(?:de )?(?:${months.join('|')})(?!\\p{L}))`, 'gu');
  return (text) => text.replace(dayAndMonth, '$1\u00a0');
};
