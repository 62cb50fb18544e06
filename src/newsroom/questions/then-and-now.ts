import { heldOn, isPast, roleOn, since, startOf } from '../model/time/as-of.ts';
import { byTime } from '../model/time/partial-date.ts';
import { coverageOf } from './coverage.ts';
import type { Actor, Location, Newsroom } from '../model/newsroom.ts';
import type { Fact } from '../model/schema/entities.ts';

/** What could be said of an actor or a location on one day, and what has been added since. */
export interface ThenAndNow {
  day: string;
  /** The role of that day, then short facts in the editor's order. */
  then: Fact[];
  /** Roles and short facts that began after that day, oldest first. Empty when nothing changed. */
  since: Fact[];
}

const MOST_THEN = 4;

/**
 * Parts the short facts of an actor or a location at the day that shows best what changed: the day of the
 * newest article that mentions it from before its turn. An article from after the turn would put everything
 * on one side. Only facts with a role or a brief take part, as on cards.
 *
 * @returns Nothing when there is no such fact, or all of them were over before that day.
 */
export const thenAndNow = (
  newsroom: Newsroom,
  kind: 'actor' | 'location',
  entity: Actor | Location,
): ThenAndNow | undefined => {
  const short = entity.facts.filter((fact) => fact.role !== undefined || fact.brief !== undefined);
  const turn = turnOf(short);
  if (turn === undefined) return undefined;
  const days = coverageOf(newsroom, kind, entity.id).map(({ article }) => article.asOf);
  const day =
    days.find((asOf) => !isPast(turn, asOf)) ?? days[0] ?? lastOf(short.map(({ asOf }) => asOf)) ?? turn;
  const role = roleOn(short, day);
  const held = short.filter((fact) => fact.brief !== undefined && fact !== role && heldOn(fact, day));
  const then = [...(role ? [role] : []), ...held].slice(0, MOST_THEN);
  const later = short.filter((fact) => since(fact, day)).toSorted((a, b) => byTime(startOf(a), startOf(b)));
  return then.length + later.length > 0 ? { day, then, since: later } : undefined;
};

/** The day of the last change: when the present role replaced another, else when the last short fact began. */
const turnOf = (short: readonly Fact[]): string | undefined => {
  const roles = short.filter((fact) => fact.role !== undefined);
  return lastOf((roles.length > 1 ? roles : short).map(startOf));
};

const lastOf = (days: string[]): string | undefined => days.toSorted(byTime).at(-1);
