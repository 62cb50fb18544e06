import type { Actor, Newsroom } from '../../model/newsroom.ts';
import type { Relation, RelationKind } from '../../model/schema.ts';
import { saidOf, type Said } from '../../model/statement.ts';

/** A relation with both of its ends, as a page lists it. */
export interface ListedRelation {
  from: Actor;
  to: Actor;
  relation: Relation;
  said: Said;
  /** Its fragment id on the page. */
  anchor: string;
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

interface Ends {
  /** The actor whose file states it. */
  owner: Actor;
  from: Actor;
  to: Actor;
  relation: Relation;
}

/** Only within one file are the ids of relations unique, so the fragment id names the file as well. */
export const listedRelation = (newsroom: Newsroom, { owner, from, to, relation }: Ends): ListedRelation => ({
  from,
  to,
  relation,
  said: saidOf(newsroom, relation),
  anchor: `page-relation-${owner.id}-${relation.id}`,
});

/** All relations of an actor, whichever file states them. Those that read the same from both ends begin with it. */
export const relationsOf = (newsroom: Newsroom, actor: Actor): ListedRelation[] => {
  const own = actor.relations.flatMap((relation) => {
    const to = newsroom.actors.get(relation.to);
    return to ? [listedRelation(newsroom, { owner: actor, from: actor, to, relation })] : [];
  });
  const ofOthers = newsroom.actors.list
    .filter((owner) => owner !== actor)
    .flatMap((owner) =>
      owner.relations
        .filter(({ to }) => to === actor.id)
        .map((relation) => {
          const [from, to] = MUTUAL.has(relation.kind) ? [actor, owner] : [owner, actor];
          return listedRelation(newsroom, { owner, from, to, relation });
        }),
    );
  return [...own, ...ofOthers];
};
