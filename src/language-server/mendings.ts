import type { CheckedFolder } from '../check-folder.ts';
import type { Collection } from '../newsroom/model/kinds.ts';
import { nearest } from '../text/nearest.ts';
import { offersFor } from './offers.ts';
import { placeAt } from './place.ts';

/** What a problem is about, from its place on: a link, an attribute, or a word. */
const ABOUT = /\[[^\]\n]*\]\([^)\n]*\)|[\w-]+="[^"\n]*"|[^\s,\]}]+/y;

/** Letters of what stands at an offset that a problem is about: at least one. */
export const lengthAt = (text: string, offset: number): number => {
  ABOUT.lastIndex = offset;
  return ABOUT.exec(text)?.[0].length ?? 1;
};

/** A part of a text, by offsets, and what to write in its place. */
export interface Mending {
  start: number;
  end: number;
  text: string;
}

/**
 * The nearest known word in place of each that is not known, in what a problem is about.
 *
 * @param file Path within the content folder.
 * @param offset Where the problem is.
 */
export const nearestAt = (
  collection: Collection,
  file: string,
  text: string,
  offset: number,
  checked: CheckedFolder,
): Mending[] => {
  const about = text.slice(offset, offset + lengthAt(text, offset));
  const mendings = new Map<number, Mending>();
  for (const word of about.matchAll(/[\w:-]+/g)) {
    const place = placeAt(collection, text, offset + word.index + word[0].length);
    if (!place || mendings.has(place.start)) continue;
    const written = text.slice(place.start, place.end);
    const known = offersFor(place.wanted, file, checked).map((offer) => offer.text);
    const near = known.includes(written) ? undefined : nearest(written, known);
    if (near !== undefined) mendings.set(place.start, { start: place.start, end: place.end, text: near });
  }
  return [...mendings.values()];
};
