import { AsyncLocalStorage } from 'node:async_hooks';
import { hash } from 'node:crypto';
import type { Entries, Newsroom } from '../newsroom/model/newsroom.ts';
import { indexNamed, watch } from '../newsroom/model/newsroom-index.ts';

/**
 * What each page reads of the newsroom. A page is rendered with a newsroom that notes every field of an entry, every list and
 * every look into an index; if all of them are what they were, so is the page.
 */

type Collection = keyof Newsroom;
/** Which entries there are, whether there is one, a field of one or the whole, which fields it has, what stands in an index. */
type Read =
  | ['list', Collection]
  | ['entry', Collection, id: string]
  | ['field', Collection, id: string, ...path: string[]]
  | ['fields', Collection, id: string, ...path: string[]]
  | ['index', name: string, key: string];

/** Reads by their numbers, and what they give. */
export interface WatchedNewsroom {
  newsroom: Newsroom;
  /** Notes what is read while something is made, whatever else is made at the same time. */
  reading: <T>(make: () => Promise<T>) => Promise<{ made: T; reads: ReadonlySet<number> }>;
  /** The number of a read. @param name As `nameOf` gave it, in this build or an earlier one. */
  numberOf: (name: string) => number;
  nameOf: (read: number) => string;
  /** Of what the read gives in this build: the same for the same content, in every build. Undefined where that is not data. */
  digestOf: (read: number) => string | undefined;
  /** Of a value in which entries stand for themselves; undefined where it has something that is not data. */
  digest: (value: unknown) => string | undefined;
}

/** Of each entry, its text is looked at more closely: a list of explainers shows nothing of it. */
const CLOSELY = 'body';

/** Of these, whoever reads a field reads nearly all: an entry is noted as a whole. */
const WHOLE: ReadonlySet<Collection> = new Set(['sources']);

/** Marks what is no data in a value that is written as JSON. No field is called so. */
const MARK = '\0';

class NotData extends Error {}

export const watched = (plain: Newsroom): WatchedNewsroom => {
  const readers = new AsyncLocalStorage<Set<number> | undefined>();
  const names: string[] = [];
  const numbers = new Map<string, number>();
  const numberOf = (name: string): number => {
    const known = numbers.get(name);
    if (known !== undefined) return known;
    numbers.set(name, names.length);
    return names.push(name) - 1;
  };
  /** What notes a read of some sort, by what is different from one to the other. */
  const noting = (readOf: (key: string) => Read) => {
    const known = new Map<string, number>();
    return (key: string): void => {
      const reader = readers.getStore();
      if (!reader) return;
      let number = known.get(key);
      if (number === undefined) {
        number = numberOf(JSON.stringify(readOf(key)));
        known.set(key, number);
      }
      reader.add(number);
    };
  };

  /** What an object of this newsroom is called, where it stands in a value. */
  const titles = new WeakMap<object, readonly string[]>();
  const watchedObject = <T extends object>(
    object: T,
    where: readonly [Collection, string, ...string[]],
  ): T => {
    const closely = where.length === 2 ? Reflect.get(object, CLOSELY) : undefined;
    const inside =
      typeof closely === 'object' && closely !== null
        ? watchedObject(closely, [...where, CLOSELY])
        : undefined;
    const [collection, id] = where;
    const isWhole = WHOLE.has(collection);
    const noteField = noting((field) => (isWhole ? ['field', collection, id] : ['field', ...where, field]));
    const noteFields = noting(() => (isWhole ? ['field', collection, id] : ['fields', ...where]));
    const valueOf = (field: string | symbol): unknown => {
      if (typeof field === 'symbol') return Reflect.get(object, field);
      if (inside && field === CLOSELY) return inside;
      noteField(field);
      return Reflect.get(object, field);
    };
    // The entry is frozen, and a proxy of it could give nothing but its own text: so this is one of an empty object.
    const proxy = new Proxy({} as T, {
      get: (_, field) => valueOf(field),
      has: (_, field) => {
        // Of a kind that has a text, each entry does.
        if (typeof field === 'string' && !(inside && field === CLOSELY)) noteField(field);
        return Reflect.has(object, field);
      },
      ownKeys: () => {
        noteFields('');
        return Reflect.ownKeys(object);
      },
      getOwnPropertyDescriptor: (_, field) =>
        Object.hasOwn(object, field)
          ? { value: valueOf(field), enumerable: true, configurable: true, writable: false }
          : undefined,
      set: () => false,
      defineProperty: () => false,
      deleteProperty: () => false,
    });
    titles.set(proxy, where);
    return proxy;
  };

  const watchedEntries = <T extends { id: string }>(
    collection: Collection,
    { list }: Entries<T>,
  ): Entries<T> => {
    const entries = Object.freeze(list.map((entry) => watchedObject(entry, [collection, entry.id])));
    const byId = new Map(list.map(({ id }, index) => [id, entries[index]]));
    const noteEntry = noting((id) => ['entry', collection, id]);
    const noteList = noting(() => ['list', collection]);
    const get: Entries<T>['get'] = (id) => {
      if (id === undefined) return undefined;
      noteEntry(id);
      return byId.get(id);
    };
    return Object.freeze({
      get list() {
        noteList('');
        return entries;
      },
      get,
      getAll: (ids: readonly string[]) => ids.flatMap((id) => get(id) ?? []),
    });
  };

  const newsroom = Object.freeze(
    Object.fromEntries(
      Object.entries(plain).map(([name, entries]) => [
        name,
        watchedEntries(name as Collection, entries as Entries<{ id: string }>),
      ]),
    ),
  ) as unknown as Newsroom;
  const lookUps = new Map<string, (key: string) => void>();
  watch(newsroom, {
    lookedUp: (name, key) => {
      const note = lookUps.get(name) ?? noting((one) => ['index', name, one]);
      lookUps.set(name, note);
      note(key);
    },
    apart: (make) => readers.run(undefined, make),
    together: (make) => {
      const read = new Set<number>();
      const made = readers.run(read, make);
      const reads = Uint32Array.from(read);
      const noteAgain = () => {
        const reader = readers.getStore();
        if (reader) for (const one of reads) reader.add(one);
      };
      noteAgain();
      return { made, noteAgain };
    },
  });

  const asData = (_: string, value: unknown): unknown => {
    if (value === undefined) return { [MARK]: 'undefined' };
    if (typeof value === 'function' || typeof value === 'symbol' || Object.is(value, Number.NaN))
      throw new NotData();
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
    const title = titles.get(value);
    if (title) return { [MARK]: title };
    if (value instanceof Map || value instanceof Set) return { [MARK]: 'all', all: [...value] };
    if (Object.getPrototypeOf(value) !== Object.prototype) throw new NotData();
    return value;
  };
  const digest = (value: unknown): string | undefined => {
    try {
      return hash('sha256', JSON.stringify(value, asData), 'base64url').slice(0, 22);
    } catch (error) {
      if (error instanceof NotData) return undefined;
      throw error;
    }
  };
  const plainAt = (collection: Collection, id: string, path: readonly string[]): unknown =>
    path.reduce<unknown>(
      (value, field) => (typeof value === 'object' && value !== null ? Reflect.get(value, field) : undefined),
      plain[collection]?.get(id),
    );
  const given = (read: Read): unknown => {
    switch (read[0]) {
      case 'list':
        return plain[read[1]]?.list.map(({ id }) => id);
      case 'entry':
        return plain[read[1]]?.get(read[2]) !== undefined;
      case 'field':
        return plainAt(read[1], read[2], read.slice(3));
      case 'fields':
        return Object.keys(plainAt(read[1], read[2], read.slice(3)) ?? {});
      case 'index':
        // Where nothing that has been loaded makes the index, nobody can say what it has.
        return indexNamed(read[1])?.(newsroom, read[2]) ?? Symbol('unknown');
    }
  };
  /** `null` where there is none. A page asks for thousands. */
  const digests: (string | null | undefined)[] = [];
  return {
    newsroom,
    reading: async (make) => {
      const reads = new Set<number>();
      return { made: await readers.run(reads, make), reads };
    },
    numberOf,
    nameOf: (read) => names[read] ?? '',
    digestOf: (read) => {
      if (digests[read] === undefined)
        digests[read] =
          readers.run(undefined, () => digest(given(JSON.parse(names[read] ?? '') as Read))) ?? null;
      return digests[read] ?? undefined;
    },
    digest: (value) => readers.run(undefined, () => digest(value)),
  };
};
