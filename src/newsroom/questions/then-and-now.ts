import {
  endedSince,
  heldOn,
  isKnownLater,
  isPast,
  roleOn,
  since,
  startOf,
  turnsOf,
} from '../model/time/as-of.ts';
import { byTime, spanOf } from '../model/time/partial-date.ts';
import { coverageOf } from './coverage.ts';
import type { Actor, Location, Newsroom } from '../model/newsroom.ts';
import type { Fact } from '../model/schema/entities.ts';

/** What could be said of an actor or a location on one day, and what has changed since. */
export interface ThenAndNow {
  day: string;
  /** The role of that day, then short facts in the editor's order. */
  then: Fact[];
  /** Roles and short facts that began after that day, and those of it that ended, oldest first. Empty when nothing changed. */
  since: Turn[];
  /** Roles and short facts that were checked only after that day, and of which nobody says since when they held. */
  undated: Fact[];
}

/** Something that began, or that ended. */
export interface Turn {
  fact: Fact;
  ended: boolean;
}

const MOST_THEN = 4;

/**
 * Parts the short facts of an actor or a location at the day that shows best what changed: the day of the
 * newest article that mentions it from before its turn. An article from after the turn would put everything
 * on one side. Only facts with a role or a brief take part, as on cards.
 *
 * @param today `YYYY-MM-DD`.
 * @returns Nothing when there is no such fact, or all of them were over before that day.
 */
export const thenAndNow = (
  newsroom: Newsroom,
  kind: 'actor' | 'location',
  entity: Actor | Location,
  today: string,
): ThenAndNow | undefined => {
  const short = entity.facts.filter((fact) => fact.role !== undefined || fact.brief !== undefined);
  const checked = lastOf(short.map(({ asOf }) => asOf));
  if (checked === undefined) return undefined;
  const days = coverageOf(newsroom, kind, entity.id).map(({ article }) => article.asOf);
  const turn = turnOf(short, today);
  const before = turn === undefined ? undefined : days.find((asOf) => !isPast(turn, asOf));
  const parted = partAt(short, before ?? days[0] ?? checked, today);
  const found = parted.then.length + parted.since.length > 0 ? parted : partAt(short, checked, today);
  return found.then.length + found.since.length > 0 ? found : undefined;
};

const partAt = (short: readonly Fact[], day: string, today: string): ThenAndNow => {
  const role = roleOn(short, day);
  const held = short.filter((fact) => fact.brief !== undefined && fact !== role && heldOn(fact, day));
  const then = [...(role ? [role] : []), ...held].slice(0, MOST_THEN);
  const ended = then
    .filter((fact) => endedSince(fact, day, today))
    .map((fact) => ({ fact, ended: true, on: fact.validUntil ?? day }));
  const begun = short
    .filter((fact) => since(fact, day))
    .map((fact) => ({ fact, ended: false, on: startOf(fact) }));
  return {
    day,
    then,
    since: [...ended, ...begun]
      .toSorted((a, b) => byTime(a.on, b.on))
      .map(({ fact, ended }) => ({ fact, ended })),
    undated: short.filter((fact) => isKnownLater(fact, day)),
  };
};

/** The day of the last change: when the present role replaced another or ended, else when the last short fact began or ended. */
const turnOf = (short: readonly Fact[], today: string): string | undefined => {
  const roles = short.filter((fact) => fact.role !== undefined);
  return (roles.length > 1 ? roles : short)
    .flatMap((fact) => turnsOf(fact, today))
    .toSorted((a, b) => spanOf(a)[1] - spanOf(b)[1])
    .at(-1);
};

const lastOf = (days: string[]): string | undefined => days.toSorted(byTime).at(-1);
