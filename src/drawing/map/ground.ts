import { geoContains } from 'd3-geo';
import type { Position } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, MultiPolygon, Topology } from 'topojson-specification';
import { between, capOf, EARTH, RADIANS, vectorOf, type Cap, type Vector } from './sphere.ts';

/** A first-level division of a country or a territory, or the whole of one that has none. */
export interface Division {
  /** ISO 3166-2 where it has one. */
  code: string;
  /** ISO 3166-1 alpha-2, or three letters of Natural Earth's for what has no code there. */
  country: string;
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

export interface Ground {
  /** Its arcs are in degrees. */
  topology: Topology;
  units: readonly Unit[];
  byCountry: ReadonlyMap<string, readonly Unit[]>;
  /** The points of each arc on the globe. */
  vectors: readonly (readonly Vector[])[];
}

let reading: Promise<Ground> | undefined;

/** The ground of all maps. The file is read when the first map is drawn, and once. */
export const readGround = (): Promise<Ground> =>
  (reading ??= import('./ground.json?raw').then(({ default: text }) => parsed(text)));

const parsed = (text: string): Ground => {
  const {
    objects,
    arcs: packed,
    transform,
  } = JSON.parse(text) as Topology<{
    divisions: GeometryCollection<Division>;
  }>;
  const [width = 1, height = 1] = transform?.scale ?? [];
  const arcs = packed.map((arc) => {
    let [x, y] = [0, 0];
    return arc.map(([east = 0, north = 0]): Position => {
      [x, y] = [x + east, y + north];
      return [x * width, y * height];
    });
  });
  const vectors = arcs.map((arc) => arc.map(vectorOf));
  const units = (objects.divisions.geometries as Shape[]).map((shape): Unit => {
    const used = shape.arcs.flat(2).map((arc) => (arc < 0 ? ~arc : arc));
    const cap = capOf(used.flatMap((arc) => vectors[arc] ?? []));
    return { shape, division: shape.properties, arcs: used, cap };
  });
  return {
    topology: { type: 'Topology', objects: {}, arcs },
    units,
    byCountry: Map.groupBy(units, ({ division }) => division.country),
    vectors,
  };
};

/** Kilometres by which a point may lie off the simplified coast and still be on land. */
const OFF_THE_COAST = [0, 8, 20];
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

/** The division that a point lies in. None in the open sea. */
export const unitAt = (ground: Ground, point: Degrees): Unit | undefined => {
  for (const kilometres of OFF_THE_COAST) {
    for (const course of kilometres === 0 ? [0] : AROUND) {
      const found = unitHolding(ground, beside(point, kilometres, course));
      if (found) return found;
    }
  }
  return undefined;
};

const unitHolding = ({ units, topology }: Ground, point: [number, number]): Unit | undefined => {
  const vector = vectorOf(point);
  return units.find(
    ({ cap, shape }) =>
      between(cap.middle, vector) <= cap.radius && geoContains(feature(topology, shape), point),
  );
};

/** Kilometres by which simplified lines between divisions may be wrong. */
const OFF_THE_LINE = 4;

/** Whether no other division is as near to a point of one as simplified lines may be wrong by. */
export const isSurelyIn = (ground: Ground, point: Degrees, unit: Unit): boolean =>
  AROUND.every((course) => {
    const other = unitHolding(ground, beside(point, OFF_THE_LINE, course));
    return other === undefined || other === unit;
  });

/** The side of the cells by which the parts of a country are told from one another, on a globe of radius 1: 160 km. */
const CELL = 160 / EARTH;

/**
 * The corners of a country, those of its far parts on their own: Alaska is another map than the rest of the United States,
 * and Réunion than the rest of France. What is less than some 300 km away belongs together.
 */
export const partsOf = ({ byCountry, vectors }: Ground, country: string): Vector[][] => {
  const cells = new Map<string, { points: Vector[]; part: number }>();
  const neighbours = new Map<string, Set<string>>();
  const keyOf = (x: number, y: number, z: number) => `${x} ${y} ${z}`;
  const cellOf = (vector: Vector) =>
    vector.map((value) => Math.floor(value / CELL)) as [number, number, number];
  const link = (one: string, other: string) => {
    for (const [from, to] of [
      [one, other],
      [other, one],
    ] as const) {
      const known = neighbours.get(from) ?? new Set();
      neighbours.set(from, known.add(to));
    }
  };
  for (const arc of new Set((byCountry.get(country) ?? []).flatMap(({ arcs }) => arcs))) {
    let before: string | undefined;
    for (const vector of vectors[arc] ?? []) {
      const key = keyOf(...cellOf(vector));
      const cell = cells.get(key) ?? { points: [], part: -1 };
      cells.set(key, cell);
      cell.points.push(vector);
      // A straight line may pass over cells.
      if (before !== undefined && before !== key) link(before, key);
      before = key;
    }
  }
  for (const key of cells.keys()) {
    const [x = 0, y = 0, z = 0] = key.split(' ').map(Number);
    for (const dx of [-1, 0, 1])
      for (const dy of [-1, 0, 1])
        for (const dz of [-1, 0, 1]) {
          const other = keyOf(x + dx, y + dy, z + dz);
          if (other !== key && cells.has(other)) link(key, other);
        }
  }
  const parts: Vector[][] = [];
  for (const start of cells.keys()) {
    if (cells.get(start)?.part !== -1) continue;
    const waiting = [start];
    const points: Vector[] = [];
    while (waiting.length > 0) {
      const key = waiting.pop() ?? '';
      const cell = cells.get(key);
      if (cell?.part !== -1) continue;
      cell.part = parts.length;
      points.push(...cell.points);
      waiting.push(...(neighbours.get(key) ?? []));
    }
    parts.push(points);
  }
  return parts.toSorted((one, other) => other.length - one.length);
};
