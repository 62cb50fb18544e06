import { piecesOf } from '../model/source.ts';

/** What came back from a source's address. */
export interface Answer {
  /** HTTP status, or undefined when nothing answered. */
  status?: number;
  /** Why nothing answered, as a sentence goes on behind the address: "does not answer within 20 seconds". */
  failure?: string;
  /** The address after redirects. */
  url: string;
  /** Title of the page, if it has one. */
  title?: string;
  /** What a reader sees of the page; missing where it is no web page. */
  text?: string;
}

export interface Health {
  state: 'there' | 'changed' | 'gone' | 'unknown';
  /** For people: what was found. */
  finding: string;
}

const bare = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Letters and digits alone: pages change their spaces, quotation marks and dashes, and break words with tags. */
const letters = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]/gu, '');

/** Whether a page still says what was quoted from it: every piece of it, in this order. */
export const stillSays = (page: string, quotation: string): boolean => {
  const text = letters(page);
  let from = 0;
  return piecesOf(quotation)
    .map(letters)
    .every((piece) => {
      const at = text.indexOf(piece, from);
      from = at + piece.length;
      return at !== -1;
    });
};

/** A page that answers 200 at the site's front door is not the page that was cited. */
const isFrontDoor = (address: string): boolean => new URL(address).pathname === '/';

/** What an answer says about a source. Only 404 and 410 are taken for an end; a refusal may be aimed at robots. */
export const healthOf = (source: { url: string; title?: string | undefined }, answer: Answer): Health => {
  const { status, url, title } = answer;
  if (status === undefined) return { state: 'unknown', finding: answer.failure ?? 'does not answer' };
  if (status === 404 || status === 410)
    return { state: 'gone', finding: `answers with the error ${status}: there is no such page any more` };
  if (status >= 400)
    return {
      state: 'unknown',
      finding: `answers with the error ${status}, which programs often get where readers get the page`,
    };
  if (isFrontDoor(url) && !isFrontDoor(source.url))
    return { state: 'gone', finding: `now leads to the front page ${url}` };
  if (source.title !== undefined && title !== undefined && !bare(title).includes(bare(source.title))) {
    return { state: 'changed', finding: `is now titled "${title}"` };
  }
  return url === source.url
    ? { state: 'there', finding: 'answers' }
    : { state: 'changed', finding: `has moved to ${url}` };
};
