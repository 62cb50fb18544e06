import type { Side } from '../directory.ts';
import type { Edge } from './edges.ts';

/**
 * The sides of a topic as the columns of a drawing: in the middle the first side that is drawn, before it those that
 * stand by it, behind it all others. Undefined where no two sides are at odds, since columns would then say nothing.
 *
 * @param sides In the editor's order. An actor that two of them list stands with the first.
 */
export const columnsOf = (sides: readonly Side[], edges: readonly Edge[]): Side[][] | undefined => {
  const placed = new Set(edges.flatMap(({ from, to }) => [from, to]));
  const drawn = sides
    .map(({ name, actors }) => ({ name, actors: actors.filter((actor) => placed.delete(actor)) }))
    .filter(({ actors }) => actors.length > 0);
  const [middle, ...others] = drawn;
  if (!middle || placed.size > 0) return undefined;
  const between = (a: Side, b: Side): Edge[] =>
    edges.filter(
      ({ from, to }) =>
        (a.actors.includes(from) && b.actors.includes(to)) ||
        (b.actors.includes(from) && a.actors.includes(to)),
    );
  const atOdds = drawn.some((a, index) =>
    drawn.slice(index + 1).some((b) => between(a, b).some(({ hostile }) => hostile)),
  );
  if (!atOdds) return undefined;
  const standsBy = (side: Side): boolean => {
    const ties = between(side, middle);
    return ties.length > 0 && ties.every(({ hostile }) => !hostile);
  };
  return [others.filter(standsBy), [middle], others.filter((side) => !standsBy(side))].filter(
    (column) => column.length > 0,
  );
};
