import type { Newsroom } from './newsroom.ts';
import type { SAID_BY_EDITORS, Standing } from './schema/evidence.ts';
import { confirmedBy, standingOf } from './standing.ts';

/** Something a file states with its sources, outside a text: a fact, a relation, an event, a pair of coordinates. */
export interface Stated {
  sources: readonly string[];
  standing?: (typeof SAID_BY_EDITORS)[number] | undefined;
  by?: string | undefined;
}

/** A standing, and whose word it is. */
export interface Said {
  standing: Standing;
  /** For `claimed` and `assessed` the id of the actor who says so. */
  by?: string | undefined;
  /** For `confirmed` the names of those who say so independently of each other. */
  voices?: readonly string[] | undefined;
}

/** The standing of a statement: the editor's where the sources do not settle it, else what follows from them. */
export const saidOf = (newsroom: Newsroom, stated: Stated): Said => {
  if (stated.standing !== undefined) return { standing: stated.standing, by: stated.by };
  const sources = newsroom.sources.getAll(stated.sources);
  const standing = standingOf(sources);
  return { standing, ...confirmedBy(standing, sources) };
};
