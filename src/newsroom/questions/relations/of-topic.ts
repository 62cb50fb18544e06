import type { Newsroom, Topic } from '../../model/newsroom.ts';
import { RELATION_FAMILIES, relationRule, type RelationFamily } from '../../model/schema/relations.ts';
import { listedRelation, type ListedRelation } from './relations.ts';

/** Relations of one family on a topic's page. */
export interface TopicRelations {
  family: RelationFamily;
  relations: ListedRelation[];
}

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
  return RELATION_FAMILIES.map((family) => ({
    family,
    relations: listed.filter(({ relation }) => relationRule(relation.kind).family === family),
  })).filter(({ relations }) => relations.length > 0);
};
