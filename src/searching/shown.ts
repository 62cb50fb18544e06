import type { Standing } from '../newsroom/model/schema/evidence.ts';

/** What a search can be narrowed by, in the order in which it is offered. */
export const FILTERS = ['actor', 'location', 'topic', 'year'] as const;
export type Filter = (typeof FILTERS)[number];

/** What a result shows: a passage of a page, or what the page as a whole is about. */
export interface Shown {
  kind:
    'article' | 'section' | 'claim' | 'fact' | 'event' | 'actor' | 'location' | 'topic' | 'person' | 'term';
  /** Where it leads: a path, for most with a fragment. */
  path: string;
  /** Headline or name. */
  title: string;
  /** Heading of the section, or what else says where on the page it stands. */
  section?: string;
  standing?: Standing;
  /** Who says so, for `claimed`. */
  by?: string;
  /** The day as of which it holds; of an event, when it was. */
  date?: string;
  sentences: string[];
  /** Which of the titles is searched, besides the sentences. */
  searched?: 'title' | 'section';
}

/** What a passage has to do with: whom it mentions, who says so, who published it, what it belongs to. */
export interface Subject {
  kind: Filter | 'publisher' | 'person' | 'term';
  /** Of a publisher its name, of a year the year. */
  id: string;
  name: string;
  /** Its other names, in every spelling and script. */
  names: string[];
}
