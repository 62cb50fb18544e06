import { isPast, startOf } from '../../model/time/as-of.ts';
import type { Actor, Newsroom } from '../../model/newsroom.ts';
import { indexed } from '../../model/newsroom-index.ts';
import { relationId } from '../../model/paths.ts';
import type { Relation } from '../../model/schema/entities.ts';
import { relationRule } from '../../model/schema/relations.ts';
import { saidOf, type Said } from '../../model/statement.ts';

/** A relation with both of its ends, as a page lists it. */
export interface ListedRelation {
  /** The actor whose file states it. */
  owner: Actor;
  from: Actor;
  to: Actor;
  relation: Relation;
  said: Said;
  /** Whether it has surely ended by today, or one of its two actors has ceased to exist. */
  over: boolean;
  /** Its fragment id on the page. */
  anchor: string;
}

/** The day on which an actor ceased to exist; undefined where no fact says so. */
const endOf = ({ facts }: Actor): string | undefined => {
  const last = facts.find(({ ends }) => ends !== undefined);
  return last && startOf(last);
};

/** @param today `YYYY-MM-DD`. */
export const listedRelation = (
  newsroom: Newsroom,
  { owner, from, to, relation }: Pick<ListedRelation, 'owner' | 'from' | 'to' | 'relation'>,
  today: string,
): ListedRelation => ({
  owner,
  from,
  to,
  relation,
  said: saidOf(newsroom, relation),
  over: [relation.validUntil, endOf(from), endOf(to)].some((end) => end !== undefined && isPast(end, today)),
  anchor: relationId(owner.id, relation.id),
});

/** The relations that files state, by the id of the other actor. */
const statedOf = indexed('relations to an actor', (newsroom) =>
  newsroom.actors.list.flatMap((owner) =>
    owner.relations.map((relation) => [relation.to, { owner, relation }] as const),
  ),
);

/**
 * All relations of an actor, whichever file states them. Those that read the same from both ends begin with it.
 *
 * @param today `YYYY-MM-DD`.
 */
export const relationsOf = (newsroom: Newsroom, actor: Actor, today: string): ListedRelation[] => {
  const own = actor.relations.flatMap((relation) => {
    const to = newsroom.actors.get(relation.to);
    return to ? [listedRelation(newsroom, { owner: actor, from: actor, to, relation }, today)] : [];
  });
  const ofOthers = statedOf(newsroom, actor.id)
    .filter(({ owner }) => owner !== actor)
    .map(({ owner, relation }) => {
      const [from, to] = relationRule(relation.kind).mutual ? [actor, owner] : [owner, actor];
      return listedRelation(newsroom, { owner, from, to, relation }, today);
    });
  return [...own, ...ofOthers];
};
