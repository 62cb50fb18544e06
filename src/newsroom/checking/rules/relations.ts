import { problem } from '../../model/problems.ts';
import { canJoin, RELATION_KINDS } from '../../model/schema/relations.ts';
import { contentRule } from './content-rule.ts';

/** A relation joins two actors of which one can be that to the other. */
export const relationEnds = contentRule(['relation-ends'], ({ newsroom, positionOf }) =>
  newsroom.actors.list.flatMap((actor) =>
    actor.relations.flatMap(({ id, kind, to }) => {
      const other = newsroom.actors.get(to);
      if (!other || canJoin(kind, actor.type, other.type)) return [];
      const at = positionOf(actor.path, `relations.${id}`);
      const ends = { kind, from: actor.type, to: other.type, id: to };
      const possible = RELATION_KINDS.filter((one) => canJoin(one, actor.type, other.type));
      return [problem('relation-ends', actor.path, at, { ...ends, possible })];
    }),
  ),
);
