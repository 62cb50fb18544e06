import type { Actor } from '../../newsroom/model/newsroom.ts';
import type { Edge } from '../../newsroom/questions/relations/edges.ts';

/** Words that are drawn once, with a line to one actor and lines to all that are the same to it. */
export interface Joint {
  /** What stands on the line. */
  said: readonly string[];
  one: Actor;
  many: Actor[];
  /** Where the arrows point; nowhere if it reads the same from both ends. */
  towards: 'one' | 'many' | undefined;
  hostile: boolean;
  over: boolean;
}

/**
 * Merges edges that say the same of one actor: "the harbour and the mill backed the mayor" has its words once. Each edge goes to the
 * largest joint that it fits, and stands alone where it fits none.
 *
 * @param columnOf The column of an actor. Lines are merged only if they run between the same two columns: else one could
 *   not tell which actors the words join.
 */
export const jointsOf = (
  edges: readonly Edge[],
  onLine: (edge: Edge) => readonly string[],
  columnOf: (actor: Actor) => number | undefined,
): Joint[] => {
  const candidates = new Map<string, { joint: Omit<Joint, 'many'>; of: Map<Edge, Actor> }>();
  for (const edge of edges) {
    const { from, to, mutual, hostile, over } = edge;
    const said = onLine(edge);
    const within = columnOf(from) !== undefined && columnOf(from) === columnOf(to);
    for (const [one, other, towards] of [
      [from, to, 'many'],
      [to, from, 'one'],
    ] as const) {
      const joint = { said, one, hostile, over, towards: mutual ? undefined : towards };
      const key = JSON.stringify([
        said,
        one.id,
        joint.towards,
        hostile,
        over,
        columnOf(other),
        within && other.id,
      ]);
      const candidate = candidates.get(key) ?? { joint, of: new Map<Edge, Actor>() };
      candidate.of.set(edge, other);
      candidates.set(key, candidate);
    }
  }
  const left = new Set(edges);
  return [...candidates.values()]
    .toSorted((a, b) => b.of.size - a.of.size)
    .flatMap(({ joint, of }) => {
      const many = [...of].filter(([edge]) => left.delete(edge)).map(([, other]) => other);
      return many.length > 0 ? [{ ...joint, many }] : [];
    });
};
