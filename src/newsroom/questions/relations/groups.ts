import type { Actor, Newsroom } from '../../model/newsroom.ts';
import type { RelationKind } from '../../model/schema/relations.ts';
import { relationsOf, type ListedRelation } from './relations.ts';

/** Relations of an actor that one heading covers: "Backed", "Was led by". */
export interface RelationGroup {
  kind: RelationKind;
  /** `out` when the actor is the one who backs, `in` when it is backed. */
  direction: 'out' | 'in';
  over: boolean;
  /** Each with the other actor. */
  relations: (ListedRelation & { other: Actor })[];
}

/**
 * The relations of an actor by kind, direction and whether they are over; those that last come first.
 *
 * @param today `YYYY-MM-DD`.
 */
export const relationGroups = (newsroom: Newsroom, actor: Actor, today: string): RelationGroup[] => {
  const groups = new Map<string, RelationGroup>();
  for (const listed of relationsOf(newsroom, actor, today)) {
    const { over } = listed;
    const { kind } = listed.relation;
    const direction = listed.from === actor ? 'out' : 'in';
    const key = [kind, direction, over].join(' ');
    const group = groups.get(key) ?? { kind, direction, over, relations: [] };
    group.relations.push({ ...listed, other: direction === 'out' ? listed.to : listed.from });
    groups.set(key, group);
  }
  return [...groups.values()].toSorted((a, b) => Number(a.over) - Number(b.over));
};
