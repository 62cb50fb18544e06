import type { CardKind } from './paths.ts';
import type { Table } from './data/table.ts';
import type { Body, Link, Reference } from './document.ts';
import type { Picture } from './pictures/picture.ts';
import type { Frontmatter } from './schema.ts';
import type { Voice } from './voice.ts';

interface Entry {
  id: string;
  path: string;
  body: Body;
  /** What of other files it names, and where its links by address lead. */
  references: readonly Reference[];
  links: readonly Link[];
}
export type Article = Entry &
  Frontmatter<'articles'> & {
    /** Of a withdrawn article, which shows none: the ids of its key points, whose own pages may have been shared. */
    withdrawnPoints?: readonly string[];
  };
export type Actor = Entry & Frontmatter<'actors'>;
export type Location = Entry &
  Omit<Frontmatter<'locations'>, 'body'> & {
    /** What it lies on, if that is not the Earth, as it was written. */
    celestialBody?: string;
  };
/** A word that texts use, and what it means. */
export type Term = Entry & Frontmatter<'terms'>;
export type Event = Entry & Frontmatter<'events'>;
export type Topic = Entry & Frontmatter<'topics'>;
/** With the voice that is heard in it. */
export type Source = Omit<Entry, 'body'> &
  Frontmatter<'sources'> & {
    voice: Voice;
    /** Those of its authors that are no persons, as far as the newsroom knows or their names say. */
    offices: readonly string[];
  };
/** Who publishes sources. */
export type SourcePublisher = Omit<Entry, 'body'> & Frontmatter<'publishers'>;
/** Somebody who writes for the newsroom or reviews what it publishes. */
export type Person = Entry & Frontmatter<'people'>;
/** Figures, and what is said of them. */
export type Dataset = Omit<Entry, 'body'> & Frontmatter<'data'> & { table: Table };
/** A text of the newsroom on itself. */
export type Page = Entry & Frontmatter<'pages'>;
export type Retirement = Omit<Entry, 'body'> & Frontmatter<'retired'>;

/** The entries of one collection. */
export interface Entries<T> {
  /** All of them, in reading order. */
  readonly list: readonly T[];
  /** The entry with an id. Undefined where none has it, and where no id is given. */
  readonly get: (id: string | undefined) => T | undefined;
  /** The entries with these ids, in the order of the ids. Those that nothing has are passed over. */
  readonly getAll: (ids: readonly string[]) => T[];
}

/** @param entries In reading order. They are frozen; of two with one id the later stands for both. */
export const entriesOf = <T extends { id: string }>(entries: readonly T[]): Entries<T> => {
  const byId = new Map(entries.map((entry) => [entry.id, Object.freeze(entry)]));
  const get: Entries<T>['get'] = (id) => (id === undefined ? undefined : byId.get(id));
  return Object.freeze({
    list: Object.freeze([...byId.values()]),
    get,
    getAll: (ids: readonly string[]) => ids.flatMap((id) => get(id) ?? []),
  });
};

/** Everything the site knows: validated, and frozen so that a page which writes to an article fails at once. */
export interface Newsroom {
  /** The latest state of knowledge first. */
  articles: Entries<Article>;
  /** By name. */
  actors: Entries<Actor>;
  /** By name. */
  locations: Entries<Location>;
  /** By name. */
  terms: Entries<Term>;
  /** Oldest first; those of one day as articles list them. */
  events: Entries<Event>;
  /** By name. */
  topics: Entries<Topic>;
  sources: Entries<Source>;
  /** By name. */
  publishers: Entries<SourcePublisher>;
  data: Entries<Dataset>;
  /** By name. */
  people: Entries<Person>;
  /** What the newsroom says of itself, by title. */
  pages: Entries<Page>;
  /** Addresses that once led somewhere, the latest first. */
  retired: Entries<Retirement>;
  /** By their names. */
  pictures: Entries<Picture>;
}

/** The actors, locations or terms an article is about or mentions, those it is about first, and last those who only say something in it. */
export const namedIn = ({ about, body }: Article, kind: CardKind): string[] => {
  const { named = [], speaking = [] } = Object.groupBy(body.mentions, ({ speaks }) =>
    speaks ? 'speaking' : 'named',
  );
  return [
    ...new Set([
      ...[...about, ...named, ...speaking].filter((one) => one.kind === kind).map(({ id }) => id),
      ...(kind === 'actor' ? body.claims.flatMap(({ by }) => by ?? []) : []),
    ]),
  ];
};
