import type { Source } from '../newsroom/model/newsroom.ts';
import { piecesOf } from '../newsroom/model/source.ts';
import type { Citation } from '../newsroom/model/tree.ts';

/** The address of the very words that a citation quotes. */

/** Of a longer quotation its first and its last words are looked for, which browsers find across paragraphs, too. */
const LONGEST_WHOLE = 300;
const WORDS_AT_ENDS = 5;

/** https://wicg.github.io/scroll-to-text-fragment/#syntax has signs of its own: "&", "," and "-". */
const encode = (text: string): string => encodeURIComponent(text.toWellFormed()).replaceAll('-', '%2D');

const textDirective = (quotation: string): string => {
  const pieces = piecesOf(quotation);
  const [first = '', last = first] = [pieces.at(0), pieces.at(-1)];
  if (pieces.length < 2 && first.length <= LONGEST_WHOLE) return `text=${encode(first)}`;
  const begin = first.split(/\s+/).slice(0, WORDS_AT_ENDS).join(' ');
  const end = last.split(/\s+/).slice(-WORDS_AT_ENDS).join(' ');
  return `text=${encode(begin)},${encode(end)}`;
};

/** A page of something printed, as the languages of the interface write it. */
const PAGE =
  /(?:(?<!\p{L})(?:pp?|pages?|p[áa]gs?|p[áa]ginas?|ص|صص|صفح\p{L}*)(?!\p{L})\.?|第)\s*([0-9\u0660-\u0669\u06f0-\u06f9]+)/iu;
const ZEROS = ['0', '٠', '۰'].map((zero) => zero.charCodeAt(0));

const pageIn = (locator: string): number | undefined => {
  const digits = PAGE.exec(locator)?.[1];
  if (digits === undefined) return undefined;
  const ascii = [...digits].map((digit) => {
    const zero = ZEROS.findLast((code) => code <= digit.charCodeAt(0)) ?? 0;
    return digit.charCodeAt(0) - zero;
  });
  return Number(ascii.join(''));
};

/** Whether an address leads to pages for printing, in which no browser looks for words. */
const isPdf = (url: string): boolean => /\.pdf$/i.test(new URL(url).pathname);

/**
 * Where a citation leads: on a web page to the words that it quotes, in a PDF to the page that it names. Undefined where there is
 * no such place, or none that an address can name.
 */
export const pinpointAddress = (
  { url, archiveUrl, gone }: Source,
  { locator = '', quotation }: Citation,
): string | undefined => {
  const there = gone === undefined ? url : (archiveUrl ?? url);
  if (there === undefined) return undefined;
  if (isPdf(there)) {
    const page = pageIn(locator);
    return page === undefined ? undefined : `${there.replace(/#.*$/s, '')}#page=${page}`;
  }
  return quotation === undefined
    ? undefined
    : `${there}${there.includes('#') ? '' : '#'}:~:${textDirective(quotation)}`;
};
