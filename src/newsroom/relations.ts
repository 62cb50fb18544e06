import type { Actor, Newsroom } from './model.ts';
import type { Relation, RelationKind } from './schema.ts';

/** A relation as seen from one actor: `out` when it is the one who backs, `in` when it is backed. */
export interface RelationTo {
  direction: 'out' | 'in';
  other: Actor;
  relation: Relation;
}

/** Relations that read the same from both ends. */
const MUTUAL: ReadonlySet<RelationKind> = new Set(['opposes', 'fights', 'allied-with', 'coordinates-with']);

/** All relations of an actor, whichever file states them. */
export const relationsOf = (newsroom: Newsroom, actor: Actor): RelationTo[] => {
  const out = actor.relations.flatMap((relation) => {
    const other = newsroom.actors.get(relation.to);
    return other ? [{ direction: 'out' as const, other, relation }] : [];
  });
  const into = [...newsroom.actors.values()].flatMap((other) =>
    other.relations
      .filter((relation) => relation.to === actor.id && other !== actor)
      .map((relation) => ({
        direction: MUTUAL.has(relation.kind) ? ('out' as const) : ('in' as const),
        other,
        relation,
      })),
  );
  return [...out, ...into];
};
