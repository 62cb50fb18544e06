import type { Newsroom, Topic } from '../../model/newsroom.ts';
import type { Tie } from './lines.ts';
import { FAMILY, relationId, type RelationFamily } from './relations.ts';
import { saidOf } from '../../model/statement.ts';

/** Relations of one family on a topic's page. */
export interface TopicRelations {
  family: RelationFamily;
  ties: (Tie & { anchor: string })[];
}

const FAMILIES: readonly RelationFamily[] = ['support', 'hostility', 'belonging'];

/** The relations among the actors of a topic by family, those that last first, then in the order of the sides. */
export const topicRelations = (newsroom: Newsroom, topic: Topic): TopicRelations[] => {
  const ids = [...new Set(topic.sides.flatMap(({ actors }) => actors))];
  const actors = newsroom.actors.getAll(ids);
  const ties = actors
    .flatMap((from) =>
      from.relations.flatMap((relation) => {
        const to = actors.find(({ id }) => id === relation.to);
        const anchor = relationId(from, relation);
        return to ? [{ from, to, relation, said: saidOf(newsroom, relation), anchor }] : [];
      }),
    )
    .toSorted((a, b) => Number(isOver(a)) - Number(isOver(b)));
  return FAMILIES.map((family) => ({
    family,
    ties: ties.filter(({ relation }) => FAMILY[relation.kind] === family),
  })).filter((group) => group.ties.length > 0);
};

const isOver = ({ relation }: Tie): boolean => relation.validUntil !== undefined;
