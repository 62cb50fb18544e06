import type { Actor } from '../../model/newsroom.ts';
import { STANDINGS, type Standing } from '../../model/schema/evidence.ts';
import { relationRule, type RelationKind } from '../../model/schema/relations.ts';
import type { ListedRelation } from './relations.ts';

/** An edge of a drawing: all relations between two actors that look the same. */
export interface Edge {
  from: Actor;
  to: Actor;
  /** Reads the same from both ends, so it has no arrow. */
  mutual: boolean;
  hostile: boolean;
  over: boolean;
  says: { kind: RelationKind; standing: Standing }[];
}

/** Standings are listed from the surest on. */
const doubtOf = (standing: Standing): number => STANDINGS.indexOf(standing);

/**
 * The edges of a drawing. What two files say of each other in the same word is said once, with the greater doubt. A
 * relation to oneself is no edge.
 */
export const edgesOf = (relations: readonly ListedRelation[]): Edge[] => {
  const edges = new Map<string, Edge>();
  for (const { from, to, relation, said, over } of relations.filter((one) => one.from !== one.to)) {
    const { kind } = relation;
    const { mutual = false, family } = relationRule(kind);
    const hostile = family === 'conflict';
    const ends = mutual ? [from.id, to.id].sort() : [from.id, to.id];
    const key = [...ends, mutual, hostile, over].join(' ');
    const edge = edges.get(key) ?? { from, to, mutual, hostile, over, says: [] };
    const same = edge.says.find((one) => one.kind === kind);
    if (!same) edge.says.push({ kind, standing: said.standing });
    else if (doubtOf(said.standing) > doubtOf(same.standing)) same.standing = said.standing;
    edges.set(key, edge);
  }
  return [...edges.values()];
};
