import type { Newsroom, Topic } from '../../model/newsroom.ts';
import { FAMILY, listedRelation, type ListedRelation, type RelationFamily } from './relations.ts';

/** Relations of one family on a topic's page. */
export interface TopicRelations {
  family: RelationFamily;
  relations: ListedRelation[];
}

const FAMILIES: readonly RelationFamily[] = ['support', 'hostility', 'belonging'];

/** The relations among the actors of a topic by family, those that last first, then in the order of the sides. */
export const topicRelations = (newsroom: Newsroom, topic: Topic): TopicRelations[] => {
  const ids = [...new Set(topic.sides.flatMap(({ actors }) => actors))];
  const actors = newsroom.actors.getAll(ids);
  const listed = actors
    .flatMap((from) =>
      from.relations.flatMap((relation) => {
        const to = actors.find(({ id }) => id === relation.to);
        return to ? [listedRelation(newsroom, { owner: from, from, to, relation })] : [];
      }),
    )
    .toSorted((a, b) => Number(isOver(a)) - Number(isOver(b)));
  return FAMILIES.map((family) => ({
    family,
    relations: listed.filter(({ relation }) => FAMILY[relation.kind] === family),
  })).filter(({ relations }) => relations.length > 0);
};

const isOver = ({ relation }: ListedRelation): boolean => relation.validUntil !== undefined;
