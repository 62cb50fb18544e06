import type { Newsroom } from './newsroom.ts';
import type { Standing } from './schema/evidence.ts';
import { standingOf } from './standing.ts';

/** Something a file states with its sources, outside a text: a fact, a relation, an event, a pair of coordinates. */
export interface Stated {
  sources: readonly string[];
  standing?: 'claimed' | 'disputed' | undefined;
  by?: string | undefined;
}

/** A standing, and for `claimed` the id of the actor who says so. */
export interface Said {
  standing: Standing;
  by?: string | undefined;
}

/** The standing of a statement: the editor's where the sources do not settle it, else what follows from them. */
export const saidOf = (newsroom: Newsroom, stated: Stated): Said =>
  stated.standing === undefined
    ? { standing: standingOf(newsroom.sources.getAll(stated.sources)) }
    : { standing: stated.standing, by: stated.by };
