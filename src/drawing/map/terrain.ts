import type { Position } from 'geojson';
import { feature, merge, mesh } from 'topojson-client';
import { presimplify } from 'topojson-simplify';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { countryOf, DISPUTES, isBetween, type Dispute } from './disputed.ts';
import { capOfFrame, projectionOf, type Frame } from './frame.ts';
import type { Division, Ground, Shape, Unit } from './ground.ts';
import { areaOf, linesOf, pathData, type Line } from './lines.ts';
import { between } from './sphere.ts';

/** What a frame shows of the ground, in units of its view box. */
export interface Terrain {
  /** Rings: all land; what is left of the frame is sea. */
  land: readonly Line[];
  /** Rings of the countries that the map is about. */
  focus: readonly Line[];
  /** Between other countries, and disputed lines within one. */
  borders: readonly Line[];
  /** Of all of these, the lines that are not agreed on, and what they are about. */
  disputed: readonly Line[];
  disputes: readonly Dispute[];
  /** Rings of each country or territory that is seen. */
  countries: ReadonlyMap<string, readonly Line[]>;
  /** The parts of the countries that the map is about, and the lines between them. */
  divisions: readonly { division: Division; rings: readonly Line[] }[];
  divisionBorders: readonly Line[];
}

/** Square units: corners that take off less are left out, and so are smaller islands. */
const LEAST_CORNER = 6;
const LEAST_ISLAND = 8;
/** Of the country that the map is about, smaller ones are kept, so that a country of atolls is not an empty sea. */
const LEAST_OWN_ISLAND = 2;
/** Bytes of all paths together. Above it, more corners and islands are left out. */
const MOST_BYTES = 3300;
const COARSER = 1.5;
/** Square units that a division has on the average, where the lines between them are of use. */
const LEAST_DIVISION = 150;

/** @param focus The countries that the map is about. */
export const terrainOf = (ground: Ground, frame: Frame, focus: ReadonlySet<string>): Terrain => {
  const cap = capOfFrame(frame);
  const near = ground.units.filter(
    (unit) => between(unit.cap.middle, cap.middle) < unit.cap.radius + cap.radius,
  );
  const weights = weightsOf(ground, near, frame);
  let coarseness = 1;
  for (;;) {
    const terrain = drawn(ground, near, weights, frame, focus, coarseness);
    if (bytesOf(terrain) <= MOST_BYTES || coarseness > 100) return terrain;
    coarseness *= COARSER;
  }
};

const bytesOf = ({ land, focus, borders, disputed, divisionBorders }: Terrain): number =>
  [land, focus, borders, disputed, divisionBorders].reduce((sum, lines) => sum + pathData(lines).length, 0);

/** Of each corner near the frame, how much area it adds there, in square units. */
const weightsOf = ({ topology }: Ground, near: readonly Unit[], frame: Frame): Map<number, number[]> => {
  const used = [...new Set(near.flatMap(({ arcs }) => arcs))];
  const projection = projectionOf(frame);
  const arcs = used.map((arc) =>
    (topology.arcs[arc] ?? []).map((point): Position => projection(point as [number, number]) ?? [0, 0]),
  );
  const weighed = presimplify({ type: 'Topology', objects: {}, arcs });
  return new Map(
    used.map((arc, index) => [arc, (weighed.arcs[index] ?? []).map(([, , weight = 0]) => weight)]),
  );
};

const drawn = (
  ground: Ground,
  near: readonly Unit[],
  weights: ReadonlyMap<number, number[]>,
  frame: Frame,
  focus: ReadonlySet<string>,
  coarseness: number,
): Terrain => {
  const leastCorner = LEAST_CORNER * coarseness;
  const topology: Topology = {
    ...ground.topology,
    arcs: ground.topology.arcs.map((arc, index) => {
      const weight = weights.get(index);
      return weight ? arc.filter((_, corner) => (weight[corner] ?? 0) >= leastCorner) : arc;
    }),
  };
  const shapes = near.map(({ shape }) => shape);
  const rings = (of: readonly Shape[], leastIsland: number) =>
    linesOf(merge(topology, [...of]), frame).filter(
      (ring) => areaOf(ring) >= leastIsland * coarseness,
    );
  const collection: GeometryCollection<Division> = { type: 'GeometryCollection', geometries: [...shapes] };
  const linesBetween = (accepts: (one: Division, other: Division) => boolean, within?: Dispute['within']) => {
    const lines = mesh(topology, collection, (one, other) => {
      const [a, b] = [one.properties as Division, other.properties as Division];
      return one !== other && accepts(a, b);
    });
    return linesOf(
      within ? { ...lines, coordinates: lines.coordinates.flatMap((line) => inside(line, within)) } : lines,
      frame,
    );
  };
  const seen = new Set(near.map(({ division }) => division.country));
  const disputes = DISPUTES.filter(({ between: pairs }) =>
    pairs.some((pair) => pair.every((code) => seen.has(countryOf(code)))),
  ).flatMap((dispute) => {
    const lines = linesBetween((one, other) => isBetween(dispute, one, other), dispute.within);
    return lines.length > 0 ? [{ dispute, lines }] : [];
  });
  const inFocus = ({ country }: Division) => focus.has(country);
  const divisions = near
    .filter(({ division }) => inFocus(division))
    .map(({ division, shape }) => ({
      division,
      rings: linesOf(feature(topology, shape).geometry, frame).filter((ring) => areaOf(ring) > 0),
    }))
    .filter((one) => one.rings.length > 0);
  const areas = divisions.reduce((sum, one) => sum + Math.max(...one.rings.map(areaOf)), 0);
  return {
    land: rings(shapes, LEAST_ISLAND),
    focus: rings(
      shapes.filter(({ properties }) => inFocus(properties as Division)),
      LEAST_OWN_ISLAND,
    ),
    borders: linesBetween(
      (one, other) =>
        (one.country !== other.country && !inFocus(one) && !inFocus(other)) ||
        (one.country === other.country && disputes.some(({ dispute }) => isBetween(dispute, one, other))),
    ),
    disputed: disputes.flatMap(({ lines }) => lines),
    disputes: disputes.map(({ dispute }) => dispute),
    countries: new Map(
      [...seen].map((country) => [
        country,
        rings(
          shapes.filter(({ properties }) => properties?.country === country),
          1,
        ),
      ]),
    ),
    divisions,
    divisionBorders:
      areas / divisions.length >= LEAST_DIVISION
        ? linesBetween((one, other) => one.country === other.country && inFocus(one))
        : [],
  };
};

/** The runs of a line that lie within degrees. */
const inside = (
  line: readonly Position[],
  [west, south, east, north]: NonNullable<Dispute['within']>,
): Position[][] => {
  const runs: Position[][] = [[]];
  for (const point of line) {
    const [x = 0, y = 0] = point;
    if (x >= west && x <= east && y >= south && y <= north) runs.at(-1)?.push(point);
    else if (runs.at(-1)?.length !== 0) runs.push([]);
  }
  return runs.filter((run) => run.length > 1);
};
