import type { PageKind } from './kinds.ts';
import type { Part } from './settings.ts';

/** Where each kind of page lives. Paths end in a slash and never change for a given id. */
const FOLDERS = {
  article: '/articles',
  actor: '/actors',
  location: '/locations',
  term: '/terms',
  topic: '/topics',
  person: '/people',
  page: '',
} as const;

export const pathOf = (kind: PageKind, id: string): string => `${FOLDERS[kind]}/${id}/`;

/** The page that shows one key point, for those who share it. */
export const pointPath = (article: string, point: string): string =>
  `${pathOf('article', article)}key-points/${point}/`;

/** The picture that a shared link to an article shows. */
export const cardPath = (id: string): string => `${pathOf('article', id)}card.png`;

/** The picture of every page that has none of its own. */
export const DEFAULT_CARD = '/card.png';

/** What has a card beside the articles that mention it. */
export type CardKind = 'actor' | 'location' | 'term';

/** Id of a card in the sidebar of a page. */
export const cardId = (kind: CardKind, id: string): string => `${kind}-${id}`;

/** Ids of the short texts of an article, by their fields. */
export const SUMMARY_IDS = { whyItMatters: 'page-matters', background: 'page-background' } as const;

/** Id of a source's entry in the list of sources of a page. */
export const sourceId = (id: string): string => `source-${id}`;

/** Id of an event in the timeline of a page. */
export const eventId = (id: string): string => `event-${id}`;

/**
 * What an author's own ids must not begin with, so that they never meet the ones above, or a layout's own: `page-`, and
 * `sheet-` for the text and its sources, whose weight with reading modes must not come from a word in their ids
 * (@mozilla/readability, `REGEXPS.positive`): what is lighter, as the head of the page, would be left out.
 */
export const RESERVED = /^(actor|location|term|source|event|fact|page|sheet)-/;

/**
 * Words of an id by which reading modes take a passage for buttons and leave it out, whatever else is known of it
 * (@mozilla/readability, `REGEXPS.shareElements`).
 */
export const TAKEN_FOR_BUTTONS = /(?:^|-)(?:share|sharedaddy)(?:-|$)/;

/** Letters of an id: a page is a folder of its name, other forms have an ending behind it, and no disk takes a name of more than 255 bytes. */
export const LONGEST_ID = 200;

/** Devices of Windows, which has no file or folder of such a name, whatever its ending. */
export const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

/** What is wrong with an id that is not made of the wrong letters: what to write instead. */
export const whyNoName = (id: string): string | undefined =>
  DEVICE.test(id)
    ? 'another word: Windows can have no file of that name'
    : id.length > LONGEST_ID
      ? `a shorter id, of at most ${LONGEST_ID} letters`
      : undefined;

/** Id of a fact on its entity's page. */
export const factId = (id: string): string => `fact-${id}`;

/** Id of a relation on a page. Only within one file are the ids of relations unique, so it names the actor as well. */
export const relationId = (actor: string, id: string): string => `page-relation-${actor}-${id}`;

const LANGUAGES = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });

/** The English name of the language that an id is the code of: a second language of the site will live at `/ar/`. */
export const languageCalled = (id: string): string | undefined =>
  /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/.test(id) ? LANGUAGES.of(id.split('-')[0] ?? id) : undefined;

/** First parts of paths that the site makes by itself. */
export const OWN_FOLDERS: readonly string[] = [
  ...[
    'actors',
    'articles',
    'corrections',
    'data',
    'feeds',
    'images',
    'locations',
    'open',
    'people',
    'schema',
    'search',
    'terms',
    'topics',
    '404',
  ],
];

/** The list of the people, on a site that names any. */
export const PEOPLE = '/people/';
/** The list of the terms, on a site that explains any. */
export const TERMS = '/terms/';
/** Every explainer by year. */
export const ARTICLES = '/articles/';
/** Every correction, and what the ledgers of sources and figures say, which have no pages of their own. */
export const CORRECTIONS = '/corrections/';
/** The page of open questions, where there are any. */
export const OPEN_PATH = '/open/';

/** Pages that an editor may link to by path on a site without some parts, besides the ones made from content. */
const FIXED_PATHS = ['/', ARTICLES, '/actors/', '/locations/', '/topics/', '/search/', CORRECTIONS];
export const fixedPaths = (without: readonly Part[] = []): string[] =>
  FIXED_PATHS.filter((path) => path !== '/search/' || !without.includes('search'));
