/** Letters of the scripts that run from right to left, with their signs. */
const RTL = '\\u0590-\\u08ff\\ufb1d-\\ufdff\\ufe70-\\ufefc\\u{10800}-\\u{10fff}\\u{1e800}-\\u{1efff}';
const ANY = new RegExp(`[${RTL}]`, 'u');
const ALL = new RegExp(`[${RTL}]`, 'gu');
const OTHER_LETTERS = new RegExp(`(?![${RTL}])\\p{L}`, 'gu');
/** Up to the first letter. */
const BEGINS = new RegExp(`^\\P{L}*[${RTL}]`, 'u');

const LTR = `(?:(?![${RTL}])\\p{L})`;

export type Direction = 'ltr' | 'rtl';

const RTL_SCRIPTS = new Set(['Arab', 'Hebr', 'Syrc', 'Thaa', 'Nkoo', 'Adlm', 'Rohg']);

/** @param lang BCP 47. */
export const directionOf = (lang: string): Direction =>
  RTL_SCRIPTS.has(new Intl.Locale(lang).maximize().script ?? '') ? 'rtl' : 'ltr';

/** Spaces, figures and signs, and the signs that HTML writes with letters. */
const BETWEEN = `(?:&(?:amp|lt|gt|quot|#\\d+);|[^\\p{L}&${RTL}])*`;
/** Words of such scripts side by side, or what stands in quotation marks and begins with one. */
export const RIGHT_TO_LEFT = new RegExp(`(?<=“)[${RTL}][^”]*(?=”)|[${RTL}]+(?:${BETWEEN}[${RTL}]+)*`, 'gu');
/**
 * The same of all other scripts; a figure that is joined to a word belongs to it, as in "COVID-19" and "B2", and so does
 * that of a version, as in "CC BY 4.0". A day in digits is read from its year on.
 */
const LEFT_TO_RIGHT = new RegExp(
  `(?<=[“«])${LTR}[^”»]*(?=[”»])|https?://[^\\s<]*[^\\s<.,،؛)»]|\\d{4}-\\d\\d-\\d\\d|(?<!&#?\\w*)[\\d.]*${LTR}\\p{M}*(?:${BETWEEN}${LTR}\\p{M}*)*(?:[-–]?[\\d+#]+| \\d+(?:\\.\\d+)+(?! *[${RTL}]))?`,
  'gu',
);

/** Elements whose text can hold no other, a tag, or text. */
const TOKEN = /<(svg|title|option|textarea|script|style)\b[^]*?<\/\1>|<(?:[^"'<>]|"[^"]*"|'[^']*')*>|[^<]+/g;
/** Whether a text, taken for itself, runs so: as its first letter does. */
export const runsRightToLeft = (text: string): boolean => BEGINS.test(text);

/** What may belong to the sentence round a name. */
const ROUND = /[\s,;:·–—()،؛]/;

/** For each direction of a page what runs the other way, and its letters. */
const FOREIGN = {
  ltr: { has: ANY, phrases: RIGHT_TO_LEFT, direction: 'rtl' },
  rtl: { has: new RegExp(`${LTR}|\\d-\\d`, 'u'), phrases: LEFT_TO_RIGHT, direction: 'ltr' },
} as const;

const isolateText = (text: string, { has, phrases, direction }: (typeof FOREIGN)[Direction]): string => {
  if (!has.test(text)) return text;
  const bdi = (html: string): string => `<bdi dir="${direction}">${html}</bdi>`;
  const backwards = text.match(ALL)?.length ?? 0;
  const others = text.match(OTHER_LETTERS)?.length ?? 0;
  const [own, other] = direction === 'rtl' ? [backwards, others] : [others, backwards];
  const begins = other < own && runsRightToLeft(text) === (direction === 'rtl');
  if (!begins) return text.replace(phrases, bdi);
  let [start, end] = [0, text.length];
  while (ROUND.test(text.charAt(start))) start += 1;
  while (end > start && ROUND.test(text.charAt(end - 1))) end -= 1;
  return text.slice(0, start) + bdi(text.slice(start, end)) + text.slice(end);
};

/**
 * HTML in which names, titles and quotations that run against the page are elements of their own direction. Left
 * alone, figures that follow one are taken for its own and shown on its other side: "3 ,قناة Mar 2023". A text that
 * begins in such a script and is mostly in it is one whole, whatever else stands in it; in any other the phrases are.
 * What says its own direction already stays as it is.
 *
 * @param page The direction of what surrounds it.
 */
export const isolate = (html: string, page: Direction): string => {
  const foreign = FOREIGN[page];
  if (!foreign.has.test(html)) return html;
  let tag = '';
  return html.replace(TOKEN, (token, untouched: string | undefined) => {
    if (untouched === undefined && !token.startsWith('<'))
      return / dir="/.test(tag) ? token : isolateText(token, foreign);
    tag = token;
    return token;
  });
};

/**
 * The same where no page says how it runs, as in a feed.
 *
 * @param lang BCP 47.
 */
export const alone = (html: string, lang: string): string => {
  const direction = directionOf(lang);
  const isolated = isolate(html, direction);
  return direction === 'ltr' ? isolated : `<div dir="rtl">${isolated}</div>`;
};
