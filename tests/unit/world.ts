import { assemble } from '../../src/newsroom/checking/assemble.ts';
import type { Actor, Article, Location, Newsroom } from '../../src/newsroom/model/newsroom.ts';
import { entryOf } from './an-entry.ts';
import { documentsIn, WORLD } from './a-folder.ts';

/** The world as a newsroom: the articles, actors and places that the tests ask questions of. */

export const newsroom: Newsroom = assemble(documentsIn(WORLD), 'en-GB');

export const articleOf = (id: string): Article => entryOf(newsroom.articles, id);
export const actorOf = (id: string): Actor => entryOf(newsroom.actors, id);
export const locationOf = (id: string): Location => entryOf(newsroom.locations, id);
