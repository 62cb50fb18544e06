import { pageOfAddress } from '../model/addresses.ts';
import type { Document } from '../model/document.ts';
import type { Difference } from './differences.ts';

/** What became of the names of files between two states, as the retirements of the later one say. */
export interface Moves {
  /** What tells a file from all others, under the name that it had before. */
  formerly: (document: Document) => string;
  /** Whether nothing differs but the name of a file that has moved: its readers find the same thing there. */
  isMove: (difference: Pick<Difference, 'before' | 'after'>) => boolean;
  /** Whether a retirement says what became of an address, or of the page that it is on. */
  isRetired: (address: string) => boolean;
}

/** What tells a file from all others. */
export const keyOf = ({ collection, id }: Document): string => `${collection}/${id}`;

/** `actors/water-board` of `/actors/water-board/`. */
const keyOfPage = (address: string): string => address.slice(1, -1);

export const movesIn = (documents: readonly Document[]): Moves => {
  const retired = documents.flatMap(({ data }) => (data && 'address' in data ? [data] : []));
  const addresses = new Set(retired.map(({ address }) => address));
  const moved = retired.flatMap(({ kind, address, successor = '' }) =>
    kind === 'moved' && [address, successor].every((one) => /^\/[a-z]+\/[^/#]+\/$/.test(one))
      ? [{ was: keyOfPage(address), is: keyOfPage(successor) }]
      : [],
  );
  const former = new Map(moved.map(({ was, is }) => [is, was]));
  const ids = new Map(moved.map(({ was, is }) => [was.split('/')[1], is.split('/')[1]]));
  return {
    formerly: (document) => former.get(keyOf(document)) ?? keyOf(document),
    isMove: ({ before, after }) =>
      before !== after && before.replace(/[a-z0-9-]+/g, (id) => ids.get(id) ?? id) === after,
    isRetired: (address) => addresses.has(address) || addresses.has(pageOfAddress(address)),
  };
};
