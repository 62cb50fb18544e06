import type { Actor } from '../../model/newsroom.ts';
import type { RelationGroup } from './groups.ts';
import { FAMILY, MUTUAL } from './relations.ts';
import { STANDINGS, type Relation, type RelationKind, type Standing } from '../../model/schema.ts';
import type { Said } from '../../model/statement.ts';

/** A relation with both of its ends, as its file states it. */
export interface Tie {
  from: Actor;
  to: Actor;
  relation: Relation;
  said: Said;
}

/** What one line of a drawing stands for: everything of one sort between two actors. */
export interface RelationLine {
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

/** The relations of an actor's page. */
export const tiesOf = (actor: Actor, groups: readonly RelationGroup[]): Tie[] =>
  groups.flatMap(({ direction, relations }) =>
    relations.map(({ other, relation, said }) => {
      const [from, to] = direction === 'out' ? [actor, other] : [other, actor];
      return { from, to, relation, said };
    }),
  );

/**
 * The lines of a drawing. Two relations share a line if it would look the same for both; what two files say of each
 * other in the same word is said once, with the greater doubt, and a relation to oneself is no line.
 */
export const relationLines = (ties: readonly Tie[]): RelationLine[] => {
  const lines = new Map<string, RelationLine>();
  for (const { from, to, relation, said } of ties.filter((tie) => tie.from !== tie.to)) {
    const { kind } = relation;
    const mutual = MUTUAL.has(kind);
    const hostile = FAMILY[kind] === 'hostility';
    const over = relation.validUntil !== undefined;
    const ends = mutual ? [from.id, to.id].sort() : [from.id, to.id];
    const key = [...ends, mutual, hostile, over].join(' ');
    const line = lines.get(key) ?? { from, to, mutual, hostile, over, says: [] };
    const same = line.says.find((one) => one.kind === kind);
    if (!same) line.says.push({ kind, standing: said.standing });
    else if (doubtOf(said.standing) > doubtOf(same.standing)) same.standing = said.standing;
    lines.set(key, line);
  }
  return [...lines.values()];
};
