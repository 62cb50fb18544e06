import type { Named } from '../newsroom/questions/archive/lists.ts';
import { DIRECTORIES } from '../newsroom/questions/archive/lists.ts';
import { words } from './words.ts';

const { pages, terms, people } = words;
const NAMES: Record<keyof Named, string> = {
  actors: pages.actors,
  locations: pages.locations,
  terms: terms.title,
  topics: pages.topics,
  people: people.title,
};

/** The page that lists all names of a kind. */
export const directoryOf = (kind: keyof Named): { name: string; path: string } => ({
  name: NAMES[kind],
  path: DIRECTORIES[kind],
});
