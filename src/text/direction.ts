/** Letters of the scripts that run from right to left, with their signs. */
const RTL = '\\u0590-\\u08ff\\ufb1d-\\ufdff\\ufe70-\\ufefc\\u{10800}-\\u{10fff}\\u{1e800}-\\u{1efff}';
const ANY = new RegExp(`[${RTL}]`, 'u');
const ALL = new RegExp(`[${RTL}]`, 'gu');
const OTHER_LETTERS = new RegExp(`(?![${RTL}])\\p{L}`, 'gu');
/** Up to the first letter. */
const BEGINS = new RegExp(`^\\P{L}*[${RTL}]`, 'u');

/** Spaces, figures and signs, and the signs that HTML writes with letters. */
const BETWEEN = `(?:&(?:amp|lt|gt|quot|#\\d+);|[^\\p{L}&${RTL}])*`;
/** Words of such scripts side by side, or what stands in quotation marks and begins with one. */
export const RIGHT_TO_LEFT = new RegExp(`(?<=“)[${RTL}][^”]*(?=”)|[${RTL}]+(?:${BETWEEN}[${RTL}]+)*`, 'gu');

/** Elements whose text can hold no other, a tag, or text. */
const TOKEN = /<(svg|title|option|textarea|script|style)\b[^]*?<\/\1>|<(?:[^"'<>]|"[^"]*"|'[^']*')*>|[^<]+/g;
/** Whether a text, taken for itself, runs so: as its first letter does. */
export const runsRightToLeft = (text: string): boolean => BEGINS.test(text);

/** What may belong to the sentence round a name. */
const ROUND = /[\s,;:·–—()]/;

const bdi = (html: string): string => `<bdi dir="rtl">${html}</bdi>`;

const isolateText = (text: string): string => {
  if (!ANY.test(text)) return text;
  const own = text.match(ALL)?.length ?? 0;
  const other = text.match(OTHER_LETTERS)?.length ?? 0;
  if (!runsRightToLeft(text) || own <= other) return text.replace(RIGHT_TO_LEFT, bdi);
  let [start, end] = [0, text.length];
  while (ROUND.test(text.charAt(start))) start += 1;
  while (ROUND.test(text.charAt(end - 1))) end -= 1;
  return text.slice(0, start) + bdi(text.slice(start, end)) + text.slice(end);
};

/**
 * HTML from left to right in which names, titles and quotations from right to left are elements of their own
 * direction. Left alone, figures that follow one are taken for its own and shown on its other side:
 * "3 ,قناة Mar 2023". A text that begins in such a script and is mostly in it is one whole, whatever else
 * stands in it; in any other the phrases are. What says its own direction already stays as it is.
 */
export const isolate = (html: string): string => {
  if (!ANY.test(html)) return html;
  let tag = '';
  return html.replace(TOKEN, (token, untouched: string | undefined) => {
    if (untouched === undefined && !token.startsWith('<'))
      return / dir="/.test(tag) ? token : isolateText(token);
    tag = token;
    return token;
  });
};
