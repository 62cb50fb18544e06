import type { z } from 'zod';
import type { Collection } from './kinds.ts';
import { articles } from './schema/articles.ts';
import { actors, locations } from './schema/entities.ts';
import { data } from './schema/data.ts';
import { events } from './schema/events.ts';
import { people } from './schema/people.ts';
import { pages } from './schema/pages.ts';
import { publishers } from './schema/publishers.ts';
import { retired } from './schema/retired.ts';
import { sources } from './schema/sources.ts';
import { terms } from './schema/terms.ts';
import { topics } from './schema/topics.ts';

/**
 * What an editor may write in the frontmatter of each kind of file. Every object is strict (an unknown
 * key is a mistake, not an extension) and every field is described in words meant for the editor: the
 * field reference in content/README.md is printed from this file.
 *
 * The YAML is read with its *failsafe* schema, so every scalar arrives as a string: `2024` is a date and
 * not a number, `no` is a word and not `false`.
 */

export const schemas = {
  articles,
  actors,
  locations,
  terms,
  events,
  topics,
  sources,
  publishers,
  data,
  people,
  pages,
  retired,
} as const satisfies Record<Collection, z.ZodObject>;

export type Frontmatter<C extends Collection = Collection> = z.output<(typeof schemas)[C]>;

/** Collections whose files keep a ledger. */
export type WithLedger = {
  [C in Collection]: 'changes' extends keyof Frontmatter<C> ? C : never;
}[Collection];
/** All that readers see keeps one but a retirement, which is an entry itself. */
export const hasLedger = (collection: Collection): collection is WithLedger =>
  'changes' in schemas[collection].shape;

type ValueOf<T, K> = T extends unknown ? (K extends keyof T ? T[K] : never) : never;
/** The fields of a file of any collection: those that its collection does not have are missing. */
export type Fields = {
  [K in { [C in Collection]: keyof Frontmatter<C> }[Collection]]?: ValueOf<Frontmatter, K>;
};
