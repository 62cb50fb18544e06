import type { BlockName } from './vocabulary.ts';
import type { Collection, Frontmatter, Standing } from './schema.ts';
import type { Problem } from './problems.ts';

/** Kinds of pages a link in a text may name: `[Aleppo](location:aleppo)`. */
export type LinkKind = 'actor' | 'location' | 'topic' | 'article';
/** Kinds of things an id may belong to, in the words an editor uses. */
export type Kind = LinkKind | 'event' | 'source' | 'retirement';

export const KIND_OF = {
  articles: 'article',
  actors: 'actor',
  locations: 'location',
  events: 'event',
  topics: 'topic',
  sources: 'source',
  retired: 'retirement',
} as const satisfies Record<Collection, Kind>;

/** Where something stands in a file; both count from 1. */
export interface Position {
  line: number;
  column: number;
}

/** An id that a file names and another file must have. */
export interface Reference {
  kind: Kind;
  id: string;
  at: Position;
}

/** A link by address to another place of the site. */
export interface Link {
  /** `#fragment`, or a path with or without one. */
  url: string;
  at: Position;
}

/** Some text of a body that leads to an entity, a topic or an article. */
export interface Mention {
  kind: LinkKind;
  id: string;
  /** The sentence it stands in, as plain text. */
  sentence: string;
  /** Id of the section, if the heading has one. */
  section?: string;
  /** Id of the claim it stands in. */
  claim?: string;
  at: Position;
}

/** A marked passage with its evidence. */
export interface Claim {
  id: string;
  standing: Standing;
  /** The actor who says so, for `claimed`. */
  by?: string;
  /** Ids of the events that it tells. */
  tells: string[];
  /** Plain text without citations. */
  text: string;
  /** Source ids in order of appearance. */
  citations: string[];
  /** For `disputed`: the source ids of each side. */
  sides: string[][];
  section?: string;
  at: Position;
}

export interface Heading {
  depth: number;
  text: string;
  id?: string;
}

/**
 * A body is a run of parts: HTML that is final (a string), and places that depend on the rest of the
 * newsroom or on the page, filled in when a page is drawn (see `render.ts`).
 */
export type Part =
  | string
  | { type: 'mention'; kind: LinkKind; id: string; html: string }
  | { type: 'citations'; sources: string[]; from?: string }
  | { type: 'standing'; claim: string }
  | { type: 'block'; name: BlockName; attributes: Record<string, string> };

export interface Body {
  parts: Part[];
  outline: Heading[];
  mentions: Mention[];
  claims: Claim[];
  /** Ids that the page will have because the author wrote them. */
  anchors: string[];
  /** Plain text without citations. */
  text: string;
}

/** One content file, read and checked by itself. Plain data: it is what the cache keeps. */
export interface Document<C extends Collection = Collection> {
  collection: C;
  id: string;
  /** Path within the content folder, with `/`. */
  path: string;
  /** Missing when the frontmatter has errors. */
  data?: Frontmatter<C> | undefined;
  body: Body;
  references: Reference[];
  links: Link[];
  /** Where the entries of its lists stand: `facts.president`, `changes.0`. */
  places: Record<string, Position>;
  problems: Problem[];
}

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
