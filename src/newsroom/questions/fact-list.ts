import { startOf } from '../model/time/as-of.ts';
import { byTime } from '../model/time/partial-date.ts';
import type { Actor, Location, Newsroom } from '../model/newsroom.ts';
import type { Fact } from '../model/schema/entities.ts';
import type { PublisherKind } from '../model/schema/publishers.ts';
import { saidOf, type Said } from '../model/statement.ts';

/** A fact as the page of its actor or location lists it. */
export interface ListedFact {
  /** Its place in the order of time, from 1. Only this page uses it: links use the fact's id. */
  number: number;
  fact: Fact;
  said: Said;
  /** Whether it tells of no day: its own is that on which somebody looked it up. */
  timeless: boolean;
}

/** Kinds of publishers that say what holds, and not what has happened. */
const LOOKED_UP: ReadonlySet<PublisherKind | undefined> = new Set(['data', 'encyclopaedia']);

const isTimeless = (newsroom: Newsroom, { validFrom, validUntil, sources }: Fact): boolean =>
  validFrom === undefined &&
  validUntil === undefined &&
  newsroom.sources.getAll(sources).every(({ voice }) => LOOKED_UP.has(voice.kind));

/** The facts of an actor or a location, oldest first; of one day, in the editor's order. */
export const factList = (newsroom: Newsroom, entity: Actor | Location): ListedFact[] =>
  entity.facts
    .toSorted((a, b) => byTime(startOf(a), startOf(b)))
    .map((fact, index) => ({
      number: index + 1,
      fact,
      said: saidOf(newsroom, fact),
      timeless: isTimeless(newsroom, fact),
    }));
