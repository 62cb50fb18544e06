import type { Actor, Newsroom } from '../../model/newsroom.ts';
import { relationId, relationsOf, type RelationTo } from './relations.ts';
import type { RelationKind } from '../../model/schema.ts';
import { saidOf, type Said } from '../../model/statement.ts';

/** Relations of an actor that one heading covers: "Backed", "Was led by". */
export interface RelationGroup {
  kind: RelationKind;
  direction: RelationTo['direction'];
  over: boolean;
  relations: (RelationTo & { said: Said; anchor: string })[];
}

/** The relations of an actor by kind, direction and whether they are over; those that last come first. */
export const relationGroups = (newsroom: Newsroom, actor: Actor): RelationGroup[] => {
  const groups = new Map<string, RelationGroup>();
  for (const seen of relationsOf(newsroom, actor)) {
    const { direction, other, relation } = seen;
    const over = relation.validUntil !== undefined;
    const key = [relation.kind, direction, over].join(' ');
    const group = groups.get(key) ?? { kind: relation.kind, direction, over, relations: [] };
    const anchor = relationId(actor.relations.includes(relation) ? actor : other, relation);
    group.relations.push({ ...seen, said: saidOf(newsroom, relation), anchor });
    groups.set(key, group);
  }
  return [...groups.values()].toSorted((a, b) => Number(a.over) - Number(b.over));
};
