export const COLLECTIONS = [
  'articles',
  'actors',
  'locations',
  'terms',
  'events',
  'topics',
  'sources',
  'data',
  'people',
  'pages',
  'retired',
] as const;
export type Collection = (typeof COLLECTIONS)[number];

/** Kinds of pages a link in a text may name: `[Darabrud](location:darabrud)`. */
export type LinkKind = 'actor' | 'location' | 'term' | 'topic' | 'article' | 'page';
/** Kinds of things that have a page. */
export type PageKind = LinkKind | 'person';
/** Kinds of things an id may belong to, in the words an editor uses. */
export type Kind = PageKind | 'event' | 'source' | 'retirement' | 'picture' | 'dataset';

export const KIND_OF = {
  articles: 'article',
  actors: 'actor',
  locations: 'location',
  terms: 'term',
  events: 'event',
  topics: 'topic',
  sources: 'source',
  data: 'dataset',
  people: 'person',
  pages: 'page',
  retired: 'retirement',
} as const satisfies Record<Collection, Kind>;

/** Collections whose files have fields only. */
export const isData = (collection: Collection): boolean =>
  collection === 'sources' || collection === 'retired' || collection === 'data';

/** The ending of the files of a collection. */
export const extensionOf = (collection: Collection): string => (isData(collection) ? '.yaml' : '.mdx');
