import type { Kind } from '../kinds.ts';

/** What an entry of the catalogue is made of, and the phrases that its sentences share. */

export interface Said {
  sentence: string;
  hint?: string;
}
export interface Entry<A> {
  severity: 'error' | 'warning';
  meaning: string;
  say: (about: A) => Said;
  /** Of a doubtful rule: the words that it judges. */
  words?: (about: A) => string;
}
export const error = <A>(meaning: string, say: (about: A) => Said): Entry<A> => ({
  severity: 'error',
  meaning,
  say,
});
export const warning = <A>(meaning: string, say: (about: A) => Said): Entry<A> => ({
  severity: 'warning',
  meaning,
  say,
});
export const doubtful = <A>(meaning: string, words: (about: A) => string, say: (about: A) => Said) => ({
  ...warning(meaning, say),
  words,
});

/** What a field or an attribute is for, behind how it is written. */
export const whatBelongs = (description: string): string =>
  description === '' ? '' : ` What belongs there: ${description}`;

export const FILE_OF: Record<Kind, string> = {
  article: 'articles/*.mdx',
  actor: 'actors/*.mdx',
  location: 'locations/*.mdx',
  term: 'terms/*.mdx',
  event: 'events/*.mdx',
  topic: 'topics/*.mdx',
  source: 'sources/*.yaml',
  publisher: 'publishers/*.yaml',
  person: 'people/*.mdx',
  page: 'pages/*.mdx',
  retirement: 'retired/*.yaml',
  picture: 'images/*',
  dataset: 'data/*.yaml',
};

export function kilobytes(bytes: number): number {
  return Math.ceil(bytes / 1000);
}

/** An address as a YAML value: one with a fragment needs quotes. */
export function quoteYaml(address: string): string {
  return address.includes('#') ? `'${address}'` : address;
}

/** Somebody else's words in a sentence, not too many of them. */
export function quote(text: string): string {
  return `"${text.length > 80 ? `${text.slice(0, 79)}\u2026` : text}"`;
}

/** More than any address or list that a sentence quotes in full. */
const MOST_LETTERS = 2000;
/** Letters of what is too long that are shown of its beginning, and of its end. */
const [HEAD, TAIL] = [300, 40];

const middleLeftOut = (letters: string): string => `${letters.slice(0, HEAD)}\u2026${letters.slice(-TAIL)}`;

/**
 * A sentence holds words out of content files, which anyone may propose: in a terminal or the log of a build
 * a control character could give orders, and a mark of direction turn the sentence round. Nor may a word of a hundred
 * thousand letters make a sentence as long, or half a character stand where one was cut.
 */
export function plain(text: string): string {
  const short = text.replace(/\S{500,}/g, middleLeftOut);
  return (short.length > MOST_LETTERS ? middleLeftOut(short) : short)
    .replace(/\s/g, ' ')
    .replace(/\p{Cs}/gu, '')
    .replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, '\u00b7');
}
