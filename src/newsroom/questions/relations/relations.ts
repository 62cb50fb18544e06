import type { Actor, Newsroom } from '../../model/newsroom.ts';
import type { Relation, RelationKind } from '../../model/schema.ts';

/** A relation as seen from one actor: `out` when it is the one who backs, `in` when it is backed. */
export interface RelationTo {
  direction: 'out' | 'in';
  other: Actor;
  relation: Relation;
}

/** Relations that read the same from both ends. */
export const MUTUAL: ReadonlySet<RelationKind> = new Set([
  'opposes',
  'fights',
  'allied-with',
  'coordinates-with',
]);

export type RelationFamily = 'support' | 'hostility' | 'belonging';

/** What each kind has to do with the others. */
export const FAMILY: Record<RelationKind, RelationFamily> = {
  backs: 'support',
  'allied-with': 'support',
  'coordinates-with': 'support',
  opposes: 'hostility',
  fights: 'hostility',
  leads: 'belonging',
  commands: 'belonging',
  represents: 'belonging',
  'part-of': 'belonging',
};

/** Id of a relation on a page. Only within one file are the ids of relations unique. */
export const relationId = (owner: Actor, relation: Relation): string =>
  `page-relation-${owner.id}-${relation.id}`;

/** All relations of an actor, whichever file states them. */
export const relationsOf = (newsroom: Newsroom, actor: Actor): RelationTo[] => {
  const out = actor.relations.flatMap((relation) => {
    const other = newsroom.actors.get(relation.to);
    return other ? [{ direction: 'out' as const, other, relation }] : [];
  });
  const into = newsroom.actors.list.flatMap((other) =>
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
