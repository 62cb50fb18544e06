import { geoArea, geoContains } from 'd3-geo';
import type { Polygon, Position } from 'geojson';
import { feature, mergeArcs } from 'topojson-client';
import type { GeometryCollection, MultiPolygon, Topology } from 'topojson-specification';
import { areaWith, isDisputedAt } from './disputed.ts';
import {
  between,
  capOf,
  distanceTo,
  EARTH,
  pointOf,
  RADIANS,
  vectorOf,
  type Cap,
  type Vector,
} from './sphere.ts';

/** A first-level division of a country or a territory, or the whole of one that has none. */
export interface Division {
  /** ISO 3166-2 where it has one. */
  code: string;
  /** ISO 3166-1 alpha-2, or three letters of Natural Earth's for what has no code there. */
  country: string;
  /** The code of the state that a territory belongs to. */
  state?: string;
  /** By language; `en` is there always. Empty for a few islets. */
  names: Readonly<Record<string, string>>;
}

export type Shape = MultiPolygon<Division> & { properties: Division };

/** A division as it lies on the globe. */
export interface Unit {
  shape: Shape;
  division: Division;
  /** Indices of its arcs. */
  arcs: readonly number[];
  cap: Cap;
}

/** Arcs that two of the units have in common. */
export interface SharedArc {
  /** As the first of the two has it: `~arc` where it runs the other way. Lines are put together of arcs that run one way. */
  arc: number;
  one: Unit;
  other: Unit;
}

export interface Ground {
  /** Its arcs are in degrees. */
  topology: Topology;
  /** The same in whole numbers, in which it is told faster which arcs meet. */
  steps: Topology;
  units: readonly Unit[];
  byCountry: ReadonlyMap<string, readonly Unit[]>;
  /** The same, but what is disputed whose it is belongs to none: by the id of the dispute. */
  byOwner: ReadonlyMap<string, readonly Unit[]>;
  /** The arcs with a few corners each: far from a frame, no more is needed of them than how they run around it. */
  few: Topology;
  /** The points of each arc on the globe. */
  vectors: readonly (readonly Vector[])[];
  /** Where each arc lies. */
  caps: readonly Cap[];
  shared: readonly SharedArc[];
}

let reading: Promise<Ground> | undefined;

/** The ground of all maps. The file is read when the first map is drawn, and once. */
export const readGround = (): Promise<Ground> =>
  (reading ??= import('./ground.json?raw').then(({ default: text }) => groundFrom(text)));

/** The ground of its file. It takes half a second. */
export const groundFrom = (text: string): Ground => {
  const {
    objects,
    arcs: packed,
    transform,
  } = JSON.parse(text) as Topology<{
    divisions: GeometryCollection<Division>;
  }>;
  const [width = 1, height = 1] = transform?.scale ?? [];
  const steps = packed.map((arc) => {
    let [x, y] = [0, 0];
    const points = arc.map(([east = 0, north = 0]): Position => [(x += east), (y += north)]);
    return points.map((point, index) => (index === 0 || index === points.length - 1 ? named(point) : point));
  });
  const arcs = steps.map((arc) => arc.map(([x = 0, y = 0]): Position => [x * width, y * height]));
  const vectors = arcs.map((arc) => arc.map(vectorOf));
  const units = (objects.divisions.geometries as Shape[]).map((shape): Unit => {
    const used = shape.arcs.flat(2).map((arc) => (arc < 0 ? ~arc : arc));
    const cap = capOf(used.flatMap((arc) => vectors[arc] ?? []));
    return { shape, division: shape.properties, arcs: used, cap };
  });
  const byCountry = Map.groupBy(units, ({ division }) => division.country);
  return {
    topology: { type: 'Topology', objects: {}, arcs },
    steps: { type: 'Topology', objects: {}, arcs: steps },
    few: { type: 'Topology', objects: {}, arcs: arcs.map(few) },
    units,
    byCountry,
    byOwner: byOwnerOf(byCountry),
    vectors,
    caps: vectors.map(capOf),
    shared: sharedArcs(units),
  };
};

const byOwnerOf = (byCountry: Ground['byCountry']): Ground['byOwner'] => {
  const owners = new Map<string, readonly Unit[]>();
  for (const [country, units] of byCountry) {
    const areas = Map.groupBy(units, ({ division }) => areaWith(division)?.id ?? country);
    // An area that is all of a country goes by its name.
    const isWhole = areas.size === 1 && country.length === 2;
    if (isWhole) owners.set(country, units);
    else for (const [owner, own] of areas) owners.set(owner, [...(owners.get(owner) ?? []), ...own]);
  }
  return owners;
};

/** Corners of an arc besides its end. */
const FEW = 4;
const few = (arc: readonly Position[]): Position[] => {
  const step = Math.ceil((arc.length - 1) / FEW);
  return arc.filter((_, corner) => corner % step === 0 || corner === arc.length - 1);
};

/** An end of an arc. Arcs that meet are found by what their ends are as texts, which takes longest to write each time. */
const named = (end: Position): Position => {
  const name = end.join(' ');
  return Object.assign(end, { toString: () => name });
};

const sharedArcs = (units: readonly Unit[]): SharedArc[] => {
  const byName = units.toSorted((a, b) =>
    a.division.country + a.division.code < b.division.country + b.division.code ? -1 : 1,
  );
  const first = new Map<number, { arc: number; one: Unit }>();
  return byName.flatMap((unit) =>
    unit.shape.arcs.flat(2).flatMap((arc) => {
      const index = arc < 0 ? ~arc : arc;
      const known = first.get(index);
      if (!known) first.set(index, { arc, one: unit });
      return known ? [{ ...known, other: unit }] : [];
    }),
  );
};

/** Kilometres by which a point may lie off the simplified coast and still be on land. */
const OFF_THE_COAST = 25;
/** Kilometres: a country that is no larger is a few corners in the data, and what is so near to it counts as in it. */
const SMALLEST = 0.7;
/** Courses, clockwise from north. */
const AROUND = [0, 45, 90, 135, 180, 225, 270, 315];

type Degrees = readonly [east: number, north: number];

/** The point some kilometres away. @param course Degrees, clockwise from north. */
const beside = ([east, north]: Degrees, kilometres: number, course: number): [number, number] => {
  const angle = kilometres / EARTH / RADIANS;
  const along = Math.max(Math.cos(north * RADIANS), 0.05);
  return [
    east + (angle * Math.sin(course * RADIANS)) / along,
    Math.min(Math.max(north + angle * Math.cos(course * RADIANS), -90), 90),
  ];
};

const units = new WeakMap<Ground, Map<string, Unit | undefined>>();

/** The division that a point lies in, or off whose coast it lies. None in the open sea. Memoised: many maps show the same places. */
export const unitAt = (ground: Ground, point: Degrees): Unit | undefined => {
  const known = units.get(ground) ?? new Map<string, Unit | undefined>();
  units.set(ground, known);
  const key = point.join(' ');
  if (!known.has(key)) known.set(key, findUnit(ground, point));
  return known.get(key);
};

const findUnit = (ground: Ground, point: Degrees): Unit | undefined => {
  const vector = vectorOf([...point]);
  const smallest = ground.units.find(
    ({ cap }) => cap.radius * EARTH < SMALLEST && between(cap.middle, vector) * EARTH < SMALLEST,
  );
  const holding = smallest ?? unitHolding(ground, point);
  if (holding) return holding;
  let nearest: { unit: Unit; angle: number } | undefined;
  for (const unit of ground.units) {
    if (between(unit.cap.middle, vector) > unit.cap.radius + OFF_THE_COAST / EARTH) continue;
    const angle = distanceTo(
      unit.arcs.flatMap((arc) => ground.vectors[arc] ?? []),
      vector,
    );
    if (angle * EARTH < OFF_THE_COAST && angle < (nearest?.angle ?? Infinity)) nearest = { unit, angle };
  }
  return nearest?.unit;
};

const unitHolding = ({ units, topology }: Ground, point: Degrees): Unit | undefined => {
  const vector = vectorOf([...point]);
  return units.find(
    ({ cap, shape }) =>
      between(cap.middle, vector) <= cap.radius && geoContains(feature(topology, shape), [...point]),
  );
};

/** Kilometres by which simplified lines between divisions may be wrong. */
const OFF_THE_LINE = 4;

/** The divisions that are as near to a point as simplified lines may be wrong by. */
const unitsNear = (ground: Ground, point: Degrees): Unit[] =>
  AROUND.flatMap((course) => unitHolding(ground, beside(point, OFF_THE_LINE, course)) ?? []);

/** Whether no other division is so near to a point of one. */
export const isSurelyIn = (ground: Ground, point: Degrees, unit: Unit): boolean =>
  unitsNear(ground, point).every((other) => other === unit);

/** The division that a point lies in, if it is surely none of a country: neither its borders nor its coasts are near. */
export const surelyBeyond = (ground: Ground, point: Degrees, country: string): Division | undefined => {
  const division = unitHolding(ground, point)?.division;
  if (!division || unitsNear(ground, point).some((other) => other.division.country !== division.country))
    return undefined;
  // It may be no larger than what lies between the points that are looked at: the Vatican.
  return kilometresTo(ground, point, country) < OFF_THE_COAST ? undefined : division;
};

/**
 * The countries that a point may lie in, by their codes: none in the sea, and none where it is not agreed on whose it is; several where
 * it is so near to a border between them that the ground is too rough to tell.
 *
 * @param own The code of the country that is said to have it, which decides where the ground agrees or is too rough to tell.
 */
export const countriesAt = (ground: Ground, point: Degrees, own?: string): readonly string[] => {
  const unit = unitAt(ground, point);
  if (!unit) return [];
  const { division } = unit;
  if (own !== undefined && (division.country === own || mayBeOf(ground, point, own))) return [own];
  if (areaWith(division)) return [];
  const near = unitsNear(ground, point).map((other) => other.division);
  if (near.some((other) => isDisputedAt(point, division, other))) return [];
  if (isTiny(ground, division.country)) return [division.country];
  // What a spot of a country is near to is not on its border for that: Rome and the Vatican.
  const others = near.filter(
    (other) => stateOf(other) !== stateOf(division) && !areaWith(other) && !isTiny(ground, other.country),
  );
  return [...new Set([division, ...others].map(({ country }) => country))];
};

/** Whether a point is so near to a country that simplified lines may have left it out. */
const mayBeOf = (ground: Ground, point: Degrees, country: string): boolean =>
  unitsNear(ground, point).some(({ division }) => division.country === country) ||
  (!unitHolding(ground, point) && kilometresTo(ground, point, country) < OFF_THE_COAST);

const kilometresTo = ({ byCountry, vectors }: Ground, point: Degrees, country: string): number => {
  const corners = byCountry.get(country)?.flatMap(({ arcs }) => arcs.flatMap((arc) => vectors[arc] ?? []));
  return distanceTo(corners ?? [], vectorOf([...point])) * EARTH;
};

const stateOf = ({ country, state }: Division): string => state ?? country;

/** Kilometres from one end to the other. */
const TINY = 15;

/** Whether a country is no more than a spot on a map that shows what is around it: the Vatican, Monaco, Nauru. */
export const isTiny = ({ byCountry, vectors }: Ground, country: string): boolean => {
  const arcs = (byCountry.get(country) ?? []).flatMap((unit) => unit.arcs);
  return 2 * capOf(arcs.flatMap((arc) => vectors[arc] ?? [])).radius * EARTH < TINY;
};

/** Kilometres from a point to the nearest corner of land. @param country Whose land does not count. */
export const kilometresToLand = (
  { byCountry, vectors }: Ground,
  point: Degrees,
  country?: string,
): number => {
  const vector = vectorOf([...point]);
  const own = new Set(country === undefined ? [] : byCountry.get(country)?.flatMap((unit) => unit.arcs));
  return (
    Math.min(...vectors.map((arc, index) => (own.has(index) ? Infinity : distanceTo(arc, vector)))) * EARTH
  );
};

/** The side of the cells by which the parts of a country are told from one another, on a globe of radius 1: 160 km. */
const CELL = 160 / EARTH;
/** Islands that are smaller than this share of the largest piece of land do not widen a frame, unless there are only small ones. */
const LEAST_PIECE = 0.05;
const LARGE = 30 / EARTH;

/** A part of a country: its corners, those that the frame is fitted to, and how much of the globe it is. */
export interface Part {
  corners: readonly Vector[];
  outline: readonly Vector[];
  area: number;
  /** Whether all of it is small islands, of whose area the data say little. */
  isIslets: boolean;
}

/**
 * The parts of a country that are far from one another, each on its own, the largest first: Alaska is another map than the rest of
 * the United States, and Réunion than the rest of France. What is less than some 300 km away belongs together.
 */
export const partsOf = (ground: Ground, country: string): Part[] => {
  const pieces = piecesOf(ground, country);
  const pieceIn = new Map<string, number[]>();
  const cells = pieces.map(({ corners }) => new Set(corners.map(cellOf)));
  cells.forEach((own, piece) => {
    for (const cell of own) pieceIn.set(cell, [...(pieceIn.get(cell) ?? []), piece]);
  });
  const parts: Part[] = [];
  const seen = new Set<number>();
  for (const start of pieces.keys()) {
    const part: number[] = [];
    const waiting = [start];
    while (waiting.length > 0) {
      const piece = waiting.pop() ?? 0;
      if (seen.has(piece)) continue;
      seen.add(piece);
      part.push(piece);
      for (const cell of cells[piece] ?? [])
        for (const near of cellsAround(cell)) waiting.push(...(pieceIn.get(near) ?? []));
    }
    if (part.length > 0) parts.push(partWith(part.flatMap((piece) => pieces[piece] ?? [])));
  }
  return parts.toSorted((one, other) => other.area - one.area);
};

/** A piece of land, whatever divisions it has. */
interface Piece {
  polygon: Polygon;
  corners: readonly Vector[];
  area: number;
}

const piecesOf = ({ units, steps, topology, vectors }: Ground, country: string): Piece[] => {
  // Of what another country holds and ISO counts to this one, too: a map of it shows that, and whose it is not agreed to be.
  const shapes = units
    .filter(({ division }) => division.country === country || division.code.startsWith(`${country}-`))
    .map(({ shape }) => shape);
  return mergeArcs(steps, shapes).arcs.map((arcs) => {
    const polygon = feature(topology, { type: 'Polygon', arcs }).geometry as Polygon;
    const area = geoArea(polygon);
    return {
      polygon,
      corners: (arcs[0] ?? []).flatMap((arc) => vectors[arc < 0 ? ~arc : arc] ?? []),
      // A ring of a few corners may run the wrong way round.
      area: Math.min(area, 4 * Math.PI - area),
    };
  });
};

/** The pieces of land of a division, the largest first. */
const piecesWithin = ({ vectors }: Ground, { shape }: Unit) =>
  shape.arcs
    .map(([outer = []]) => {
      const corners = outer.flatMap((arc) => vectors[arc < 0 ? ~arc : arc] ?? []);
      return { corners, cap: capOf(corners) };
    })
    .toSorted((one, other) => other.cap.radius - one.cap.radius);

/** The middle of the largest piece of land of a division, in degrees. */
export const largestPieceOf = (ground: Ground, unit: Unit): [number, number] =>
  pointOf(piecesWithin(ground, unit)[0]?.cap.middle ?? [0, 0, 1]);

/** The corners of a division, without islands that are far from the rest of it. */
export const outlineOfUnit = (ground: Ground, unit: Unit): Vector[] => {
  const pieces = piecesWithin(ground, unit);
  const [largest] = pieces;
  return pieces.flatMap(({ corners, cap }) =>
    largest && between(cap.middle, largest.cap.middle) < 2 * largest.cap.radius ? corners : [],
  );
};

/** Kilometres: a smaller island is a few corners in the data, and no shape. */
const LEAST_ISLAND = 4;

/** The corners of the island of a country that a point lies on, or off whose coast it lies; none of an islet. */
export const islandAt = (ground: Ground, country: string, point: Degrees): readonly Vector[] | undefined => {
  const vector = vectorOf([...point]);
  const pieces = piecesOf(ground, country).filter(
    ({ corners }) => 2 * capOf(corners).radius * EARTH >= LEAST_ISLAND,
  );
  const holding = pieces.find(({ polygon }) => geoContains(polygon, [...point]));
  if (holding) return holding.corners;
  const distances = pieces.map(({ corners }) => distanceTo(corners, vector));
  const least = Math.min(...distances);
  return least * EARTH < OFF_THE_COAST ? pieces[distances.indexOf(least)]?.corners : undefined;
};

const partWith = (pieces: readonly Piece[]): Part => {
  const radii = pieces.map(({ corners }) => capOf(corners).radius);
  const largest = Math.max(...radii);
  const least = largest > LARGE ? largest * LEAST_PIECE : 0;
  return {
    corners: pieces.flatMap(({ corners }) => corners),
    outline: pieces.flatMap(({ corners }, index) => ((radii[index] ?? 0) >= least ? corners : [])),
    area: pieces.reduce((sum, { area }) => sum + area, 0),
    isIslets: largest <= LARGE,
  };
};

const cellOf = (vector: Vector): string => vector.map((value) => Math.floor(value / CELL)).join(' ');

/** A cell and its 26 neighbours. */
const cellsAround = (cell: string): string[] => {
  const [x = 0, y = 0, z = 0] = cell.split(' ').map(Number);
  const steps = [-1, 0, 1];
  return steps.flatMap((dx) => steps.flatMap((dy) => steps.map((dz) => `${x + dx} ${y + dy} ${z + dz}`)));
};
