/**
 * Where a term stands, in one line of text: pages with a space between them, each the number of pages since the one
 * before, and for each of its passages a comma, its number on the page, and the term's places in it after points.
 * `3,0.5.12,4.7 2,1.0` is page 3, passage 0 at places 5 and 12, passage 4 at place 7, and page 5, passage 1 at place 0.
 */

/** A passage as one number, for sets and maps. */
export type PassageKey = number;
const PASSAGES = 2 ** 16;
export const keyOf = (page: number, passage: number): PassageKey => page * PASSAGES + passage;
export const pageOf = (key: PassageKey): number => Math.floor(key / PASSAGES);
export const passageOf = (key: PassageKey): number => key % PASSAGES;

/** The place of a date in a title that does not name it: it is the day of which all of it tells. */
export const DATED = -1;

/** Places by passage. */
export type Postings = Map<PassageKey, number[]>;

/** Takes postings in order of pages and passages. */
export class PostingsWriter {
  text = '';
  #page = 0;
  #passage = -1;

  add(page: number, passage: number, place?: number): void {
    if (this.text === '' || page !== this.#page) {
      this.text += `${this.text === '' ? '' : ' '}${page - this.#page}`;
      this.#page = page;
      this.#passage = -1;
    }
    if (passage !== this.#passage) this.text += `,${passage}`;
    this.#passage = passage;
    if (place !== undefined) this.text += `.${place}`;
  }
}

export const readPostings = (text: string): Postings => {
  const postings: Postings = new Map();
  let page = 0;
  for (const group of text === '' ? [] : text.split(' ')) {
    const [since = '', ...passages] = group.split(',');
    page += Number(since);
    for (const passage of passages) {
      const [number = 0, ...places] = passage.split('.').map(Number);
      postings.set(keyOf(page, number), places);
    }
  }
  return postings;
};
