import type { Body } from './document.ts';
import type { Frontmatter } from './schema.ts';

interface Entry {
  id: string;
  path: string;
  body: Body;
}
export type Article = Entry & Frontmatter<'articles'>;
export type Actor = Entry & Frontmatter<'actors'>;
export type Location = Entry & Frontmatter<'locations'>;
export type Event = Entry & Frontmatter<'events'>;
export type Topic = Entry & Frontmatter<'topics'>;
export type Source = Omit<Entry, 'body'> & Frontmatter<'sources'>;
export type Retirement = Omit<Entry, 'body'> & Frontmatter<'retired'>;

/** Everything the site knows: plain, validated, frozen. Maps are in reading order. */
export interface Newsroom {
  /** The latest state of knowledge first. */
  articles: ReadonlyMap<string, Article>;
  /** By name. */
  actors: ReadonlyMap<string, Actor>;
  /** By name. */
  locations: ReadonlyMap<string, Location>;
  /** Oldest first. */
  events: ReadonlyMap<string, Event>;
  /** By name. */
  topics: ReadonlyMap<string, Topic>;
  sources: ReadonlyMap<string, Source>;
  /** Addresses that once led somewhere, the latest first. */
  retired: ReadonlyMap<string, Retirement>;
}
