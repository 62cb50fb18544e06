export const COLLECTIONS = [
  'articles',
  'actors',
  'locations',
  'terms',
  'events',
  'topics',
  'sources',
  'publishers',
  'data',
  'people',
  'pages',
  'retired',
] as const;
export type Collection = (typeof COLLECTIONS)[number];

/** Kinds of pages a link in a text may name: `[Darabrud](location:darabrud)`. */
export type LinkKind = 'actor' | 'location' | 'term' | 'topic' | 'article' | 'page';
const PAGE_KINDS = ['actor', 'location', 'term', 'topic', 'article', 'page', 'person'] as const;
/** Kinds of things that have a page. */
export type PageKind = (typeof PAGE_KINDS)[number];
/** Kinds of things an id may belong to, in the words an editor uses. */
export type Kind = PageKind | 'event' | 'source' | 'publisher' | 'retirement' | 'picture' | 'dataset';

export const KIND_OF = {
  articles: 'article',
  actors: 'actor',
  locations: 'location',
  terms: 'term',
  events: 'event',
  topics: 'topic',
  sources: 'source',
  publishers: 'publisher',
  data: 'dataset',
  people: 'person',
  pages: 'page',
  retired: 'retirement',
} as const satisfies Record<Collection, Kind>;

const DATA: readonly Collection[] = ['sources', 'publishers', 'retired', 'data'];

/** Collections whose files have fields only. */
export const isData = (collection: Collection): boolean => DATA.includes(collection);

export const isPageKind = (kind: Kind): kind is PageKind => (PAGE_KINDS as readonly Kind[]).includes(kind);

/** The ending of the files of a collection. */
export const extensionOf = (collection: Collection): string => (isData(collection) ? '.yaml' : '.mdx');
