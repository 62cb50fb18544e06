import { buildNewsroom } from '../../src/newsroom/checking/assemble.ts';
import type { Actor, Article, Location, Newsroom } from '../../src/newsroom/model/newsroom.ts';
import { documentsIn, WORLD } from './a-folder.ts';

/** The world as a newsroom: the articles, actors and places that the tests ask questions of. */

export const newsroom: Newsroom = buildNewsroom(documentsIn(WORLD)).newsroom;

const entry = <T>(entries: ReadonlyMap<string, T>, id: string): T => {
  const found = entries.get(id);
  if (found === undefined) throw new Error(`The world has no ${id}.`);
  return found;
};

export const articleOf = (id: string): Article => entry(newsroom.articles, id);
export const actorOf = (id: string): Actor => entry(newsroom.actors, id);
export const locationOf = (id: string): Location => entry(newsroom.locations, id);
