import type { Newsroom, Topic } from '../../model/newsroom.ts';
import { FAMILY, listedRelation, type ListedRelation, type RelationFamily } from './relations.ts';

/** Relations of one family on a topic's page. */
export interface TopicRelations {
  family: RelationFamily;
  relations: ListedRelation[];
}

const FAMILIES: readonly RelationFamily[] = ['support', 'hostility', 'belonging'];

/**
 * The relations among the actors of a topic by family, those that last first, then in the order of the sides.
 *
 * @param today `YYYY-MM-DD`.
 */
export const topicRelations = (newsroom: Newsroom, topic: Topic, today: string): TopicRelations[] => {
  const ids = [...new Set(topic.sides.flatMap(({ actors }) => actors))];
  const actors = newsroom.actors.getAll(ids);
  const listed = actors
    .flatMap((from) =>
      from.relations.flatMap((relation) => {
        const to = actors.find(({ id }) => id === relation.to);
        return to ? [listedRelation(newsroom, { owner: from, from, to, relation }, today)] : [];
      }),
    )
    .toSorted((a, b) => Number(a.over) - Number(b.over));
  return FAMILIES.map((family) => ({
    family,
    relations: listed.filter(({ relation }) => FAMILY[relation.kind] === family),
  })).filter(({ relations }) => relations.length > 0);
};
