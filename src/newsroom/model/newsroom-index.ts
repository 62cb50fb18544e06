import type { Newsroom } from './newsroom.ts';

/** All that stands under a key, in the order in which it was put there. */
export type NewsroomIndex<T> = (newsroom: Newsroom, key: string) => readonly T[];

/** Who wants to know what is looked up in the indexes of a newsroom. */
export interface Watcher {
  lookedUp: (index: string, key: string) => void;
  /** Makes an index. What it reads for that is nobody's: whoever asks sees only what stands under a key. */
  apart: <T>(make: () => T) => T;
  /** Makes something that several ask for, and what notes anew for whoever asks what was read for it. */
  together: <T>(make: () => T) => Shared<T>;
}

/** What was made once for all who ask. */
interface Shared<T> {
  made: T;
  noteAgain: () => void;
}

const watchers = new WeakMap<Newsroom, Watcher>();

export const watch = (newsroom: Newsroom, watcher: Watcher): void => void watchers.set(newsroom, watcher);

const known = new Map<string, NewsroomIndex<unknown>>();

/** The index of a name; undefined where no module that has been loaded makes it. */
export const indexNamed = (name: string): NewsroomIndex<unknown> | undefined => known.get(name);

const NOTHING: readonly never[] = [];

/**
 * An index, which each of ten thousand pages looks something up in: made once and kept as long as the newsroom is. A
 * newsroom never changes, so it stays true; a test has several of them.
 *
 * @param name No other index has it: by it the next build knows what a page has looked up.
 * @param entriesOf Each entry with its key.
 */
export const indexed = <T>(
  name: string,
  entriesOf: (newsroom: Newsroom) => Iterable<readonly [key: string, entry: T]>,
): NewsroomIndex<T> => {
  const made = new WeakMap<Newsroom, ReadonlyMap<string, readonly T[]>>();
  const make = (newsroom: Newsroom): ReadonlyMap<string, readonly T[]> => {
    const lists = new Map<string, T[]>();
    for (const [key, entry] of entriesOf(newsroom)) {
      const list = lists.get(key);
      if (list) list.push(entry);
      else lists.set(key, [entry]);
    }
    made.set(newsroom, lists);
    return lists;
  };
  const index: NewsroomIndex<T> = (newsroom, key) => {
    const watcher = watchers.get(newsroom);
    watcher?.lookedUp(name, key);
    const lists = made.get(newsroom) ?? (watcher ? watcher.apart(() => make(newsroom)) : make(newsroom));
    return lists.get(key) ?? NOTHING;
  };
  known.set(name, index);
  return index;
};

interface Made<T> {
  shared?: Shared<T>;
  of: WeakMap<object, Made<T>>;
}

/**
 * What several pages show and what takes long to make, like the text of an article in each format of each feed: made once. Whoever asks
 * has read all that it was made from.
 */
export const remembered = <Of extends readonly object[], T>(make: (newsroom: Newsroom, ...of: Of) => T) => {
  const all: Made<T> = { of: new WeakMap() };
  return (newsroom: Newsroom, ...of: Of): T => {
    let found = all;
    for (const one of [newsroom, ...of]) {
      const next = found.of.get(one) ?? { of: new WeakMap() };
      found.of.set(one, next);
      found = next;
    }
    if (found.shared) found.shared.noteAgain();
    else {
      const watcher = watchers.get(newsroom);
      const made = () => make(newsroom, ...of);
      found.shared = watcher?.together(made) ?? { made: made(), noteAgain: () => undefined };
    }
    return found.shared.made;
  };
};
