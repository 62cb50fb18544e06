import type { Entries } from '../../src/newsroom/model/newsroom.ts';

/** @throws If there is none: then the test has lost what it is about. */
export const entryOf = <T>(entries: Entries<T>, id: string): T => {
  const entry = entries.get(id);
  if (entry === undefined) throw new Error(`There is no ${id}.`);
  return entry;
};
