import { assemble, publicOf } from '../../src/newsroom/checking/assemble.ts';
import type { Actor, Article, Location, Newsroom } from '../../src/newsroom/model/newsroom.ts';
import { entryOf } from './an-entry.ts';
import { TODAY } from './a-check.ts';
import { documentsIn, WORLD } from './a-folder.ts';

/** The world as its readers have it: the articles, actors and places that the tests ask questions of. */

export const newsroom: Newsroom = assemble(publicOf(documentsIn(WORLD), TODAY), 'en-GB');

export const articleOf = (id: string): Article => entryOf(newsroom.articles, id);
export const actorOf = (id: string): Actor => entryOf(newsroom.actors, id);
export const locationOf = (id: string): Location => entryOf(newsroom.locations, id);
