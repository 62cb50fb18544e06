import { startOf } from '../model/time/as-of.ts';
import { byTime } from '../model/time/partial-date.ts';
import type { Actor, Location, Newsroom } from '../model/newsroom.ts';
import type { Fact } from '../model/schema/entities.ts';
import { saidOf, type Said } from '../model/statement.ts';

/** A fact as the page of its actor or location lists it. */
export interface ListedFact {
  /** Its place in the order of time, from 1. Only this page uses it: links use the fact's id. */
  number: number;
  fact: Fact;
  said: Said;
}

/** The facts of an actor or a location, oldest first; of one day, in the editor's order. */
export const factList = (newsroom: Newsroom, entity: Actor | Location): ListedFact[] =>
  entity.facts
    .toSorted((a, b) => byTime(startOf(a), startOf(b)))
    .map((fact, index) => ({ number: index + 1, fact, said: saidOf(newsroom, fact) }));
