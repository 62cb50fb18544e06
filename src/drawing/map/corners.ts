import type { Position } from 'geojson';
import { presimplify } from 'topojson-simplify';
import type { Topology } from 'topojson-specification';
import { capOfFrame, projectionOf, type Frame } from './frame.ts';
import type { Ground, Unit } from './ground.ts';
import { between } from './sphere.ts';

/** Which corners of the ground a map keeps. An arc is named by its index, and by `~index` where it runs the other way. */

/** By the index of an arc: how much area each of its corners adds, in square units of the view box. */
export type Weights = ReadonlyMap<number, readonly number[]>;

/** What is drawn beyond a frame, and what a line is bent by, as a share of what the frame shows. */
const BEYOND = 1.1;

/**
 * What the corners of all arcs near the frame add. An arc ends where divisions meet. Where no line is drawn between them, that end
 * is a corner like others, of the line that goes on with the next arc: else a map of many countries keeps the ends of thousands of
 * divisions, and has no room left for borders and islands.
 *
 * @param arcs Indices of those of which nothing is drawn, and of those that are drawn dashed, whose ends are seen.
 */
export const weightsOf = (
  { topology, steps, caps }: Ground,
  near: readonly Unit[],
  frame: Frame,
  { unseen, disputed }: { unseen: ReadonlySet<number>; disputed: ReadonlySet<number> },
): Weights => {
  const { middle, radius } = capOfFrame(frame);
  const isNear = (arc: number): boolean => {
    const cap = caps[indexOf(arc)];
    return cap !== undefined && between(cap.middle, middle) < cap.radius + radius * BEYOND;
  };
  const projection = projectionOf(frame);
  const pointsOf = (arc: number): Position[] => {
    const points = (topology.arcs[indexOf(arc)] ?? []).map(
      (point): Position => projection(point as [number, number]) ?? [0, 0],
    );
    return arc < 0 ? points.reverse() : points;
  };
  const all = [...new Set(near.flatMap(({ arcs }) => arcs))];
  const seen = all.filter((arc) => !unseen.has(arc));
  const chains = [
    ...chainsOf(steps, seen, (arc) => disputed.has(indexOf(arc))),
    ...all.filter((arc) => unseen.has(arc)).map((arc) => [arc]),
  ].flatMap((chain) => runsOf(chain, isNear));
  const lines = chains.map((chain) =>
    chain.flatMap((arc, index) => (index === 0 ? pointsOf(arc) : pointsOf(arc).slice(1))),
  );
  const weighed = presimplify({ type: 'Topology', objects: {}, arcs: lines }).arcs;
  return new Map(
    chains.flatMap((chain, line) => {
      let from = 0;
      return chain.map((arc): [number, number[]] => {
        const length = topology.arcs[indexOf(arc)]?.length ?? 0;
        const weights = (weighed[line] ?? []).slice(from, from + length).map(([, , weight = 0]) => weight);
        from += length - 1;
        return [indexOf(arc), arc < 0 ? weights.reverse() : weights];
      });
    }),
  );
};

/** Indices of arcs, whichever way they run. */
export const indicesOf = (arcs: readonly { arc: number }[]): Set<number> =>
  new Set(arcs.map(({ arc }) => indexOf(arc)));

const indexOf = (arc: number): number => (arc < 0 ? ~arc : arc);

/** Arcs in rows: one follows the other where no third one ends, as long as all are dashed or none is. */
const chainsOf = (
  { arcs }: Topology,
  all: readonly number[],
  isDashed: (arc: number) => boolean,
): number[][] => {
  const startOf = (arc: number) => String(arc < 0 ? arcs[~arc]?.at(-1) : arcs[arc]?.[0]);
  const starting = Map.groupBy(
    all.flatMap((arc) => [arc, ~arc]),
    startOf,
  );
  const after = (arc: number): number | undefined => {
    const [one, other, third] = starting.get(startOf(~arc)) ?? [];
    const next = one === ~arc ? other : one;
    return third === undefined && next !== undefined && isDashed(next) === isDashed(arc) ? next : undefined;
  };
  const done = new Set<number>();
  const rowFrom = (first: number): number[] => {
    const row: number[] = [];
    for (let next: number | undefined = first; next !== undefined; next = after(next)) {
      if (done.has(indexOf(next))) break;
      done.add(indexOf(next));
      row.push(next);
    }
    return row;
  };
  const firsts = [...starting.values()].flat().filter((arc) => after(~arc) === undefined);
  // The others are rings.
  return [...firsts, ...all].map(rowFrom).filter((row) => row.length > 0);
};

/** The parts of a row that lie near. */
const runsOf = (row: readonly number[], isNear: (arc: number) => boolean): number[][] => {
  const runs: number[][] = [[]];
  for (const arc of row) {
    if (isNear(arc)) runs.at(-1)?.push(arc);
    else runs.push([]);
  }
  return runs.filter((run) => run.length > 0);
};

/** The ground with fewer corners. Arcs keep their ends, by which they are put together; `without` takes some out of what is drawn. */
export interface Simplified {
  topology: Topology;
  leftOut: ReadonlySet<Position>;
}

/**
 * The ground without the corners that add less. Of an arc that is not weighed, a few are enough: what is around an arc on the globe has
 * all lines between its points in it, so none of them comes into the frame.
 *
 * @param leastOf Square units that a corner of an arc adds at least.
 */
export const simplified = (
  { topology, few }: Ground,
  weights: Weights,
  leastOf: (arc: number) => number,
): Simplified => {
  const arcs = [...few.arcs];
  const leftOut = new Set<Position>();
  for (const [arc, weight] of weights) {
    const least = leastOf(arc);
    const points = topology.arcs[arc] ?? [];
    arcs[arc] = points.filter((point, corner) => {
      if ((weight[corner] ?? 0) >= least) return true;
      const isEnd = corner === 0 || corner === points.length - 1;
      if (isEnd) leftOut.add(point);
      return isEnd;
    });
  }
  return { topology: { ...topology, arcs }, leftOut };
};

/** A line of the simplified ground as it is drawn. A ring stays one, also where it began with what is left out. */
export const without = (leftOut: ReadonlySet<Position>, line: readonly Position[]): Position[] => {
  const kept = line.filter((point) => !leftOut.has(point));
  const [first] = kept;
  return first && isSame(line[0], line.at(-1)) && !isSame(first, kept.at(-1)) ? [...kept, first] : kept;
};

const isSame = (one: Position | undefined, other: Position | undefined): boolean =>
  one?.[0] === other?.[0] && one?.[1] === other?.[1];
