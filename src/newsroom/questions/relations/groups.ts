import type { Actor, Newsroom } from '../../model/newsroom.ts';
import type { RelationKind } from '../../model/schema/relations.ts';
import { MOST_WHOLE_RELATIONS } from '../archive/limits.ts';
import { relationsOf, type ListedRelation } from './relations.ts';

/** A relation of an actor, with the other one. */
export type RelationTo = ListedRelation & { other: Actor };

/** Relations of an actor that one heading covers: "Backed", "Was led by". */
export interface RelationGroup {
  kind: RelationKind;
  /** `out` when the actor is the one who backs, `in` when it is backed. */
  direction: 'out' | 'in';
  over: boolean;
  /** Told on the page of the actor. */
  relations: RelationTo[];
  /** Told only where their file states them, on the page of the other actor: the actor has too many. */
  elsewhere: RelationTo[];
}

/**
 * The relations of an actor by kind, direction and whether they are over; those that last come first. However many others state,
 * the page stays small: of more than `most` it tells only its own.
 *
 * @param today `YYYY-MM-DD`.
 */
export const relationGroups = (
  newsroom: Newsroom,
  actor: Actor,
  today: string,
  most = MOST_WHOLE_RELATIONS,
): RelationGroup[] => {
  const groups = new Map<string, RelationGroup>();
  const all = relationsOf(newsroom, actor, today);
  for (const listed of all) {
    const { over } = listed;
    const { kind } = listed.relation;
    const direction = listed.from === actor ? 'out' : 'in';
    const key = [kind, direction, over].join(' ');
    const group = groups.get(key) ?? { kind, direction, over, relations: [], elsewhere: [] };
    const told = all.length <= most || listed.owner === actor ? group.relations : group.elsewhere;
    told.push({ ...listed, other: direction === 'out' ? listed.to : listed.from });
    groups.set(key, group);
  }
  return [...groups.values()].toSorted((a, b) => Number(a.over) - Number(b.over));
};
