import { geoArea } from 'd3-geo';
import type { MultiLineString, MultiPolygon, Position } from 'geojson';
import { feature, mergeArcs, meshArcs } from 'topojson-client';
import type { MultiLineString as ArcLines, MultiPolygon as ArcRings, Topology } from 'topojson-specification';
import { indicesOf, simplified, weightsOf, without, type Simplified } from './corners.ts';
import { areaWith, DISPUTES, isBetween, type Dispute } from './disputed.ts';
import { capOfFrame, pointOn, type Frame, type Point } from './frame.ts';
import type { Division, Ground, SharedArc, Unit } from './ground.ts';
import { areaOf, lengthOf, lengthWithin, linesOf, pathData, type Line } from './lines.ts';
import { between, pointOf } from './sphere.ts';

/** What a frame shows of the ground, in units of its view box. */
export interface Terrain {
  /** Rings: all land but that of the countries that the map is about; what neither has is sea. */
  land: readonly Line[];
  /** Rings of the countries that the map is about. */
  focus: readonly Line[];
  /** Between other countries, and disputed lines within one of them. */
  borders: readonly Line[];
  /** The same of the countries that the map is about: their rings together have only an outline. */
  innerBorders: readonly Line[];
  /** Of all of these, the lines that are not agreed on, and what they are about. */
  disputed: readonly Line[];
  disputes: readonly Dispute[];
  /** Rings of each country or territory that is seen, or of `LAND`; by the id of the dispute, of what is disputed whose it is. */
  countries: ReadonlyMap<string, readonly Line[]>;
  /** The parts of the countries that the map is about, and the lines between them. */
  divisions: readonly { division: Division; rings: readonly Line[] }[];
  divisionBorders: readonly Line[];
}

/** All countries, where they are not told from one another. */
export const LAND = 'land';

/** Square units: corners that take off less are left out, and so are smaller islands. */
const LEAST_CORNER = 6;
const LEAST_ISLAND = 8;
/** Of the country that the map is about, smaller ones are kept, so that a country of atolls is not an empty sea. */
const LEAST_OWN_ISLAND = 2;
/** Units: shorter lines are left out, of borders between small countries on the map of a large one. */
const LEAST_LINE = 2;
/** Bytes of all paths together. Above it, more corners, islands and lines are left out. */
const MOST_BYTES = 3000;
const COARSER = 1.5;
const COARSEST = 60;
/** No map gets coarser than this to have room for the lines between divisions. */
const COARSE = 6;
/** So many times finer the countries that the map is about are drawn than what is around them, where something is left out. */
const FINER = 20;
/** With the lines between divisions, which are left out where they need more. */
const MOST_BYTES_WITH_DIVISIONS = 3600;
/** Square units that a division has on the average, where the lines between them are of use. */
const LEAST_DIVISION = 150;

/**
 * @param focus The countries that the map is about.
 * @param isDivided Whether their divisions are asked for. Without, there are no lines between them, and two at most: whether one is
 * alone is known by then.
 */
export const terrainOf = (
  ground: Ground,
  frame: Frame,
  focus: ReadonlySet<string>,
  isDivided: boolean,
): Terrain => {
  const cap = capOfFrame(frame);
  const near = ground.units.filter(
    (unit) => between(unit.cap.middle, cap.middle) < unit.cap.radius + cap.radius,
  );
  // On a map of the world, land is land.
  const seen: ReadonlySet<Unit> = new Set(frame.isWorld ? [] : near);
  const areSeen = ({ one, other }: SharedArc) => seen.has(one) && seen.has(other);
  const shared = ground.shared.filter(areSeen);
  const disputes = disputesOf(ground)
    .map((one) => ({ dispute: one.dispute, arcs: one.shared.filter(areSeen) }))
    .filter(({ arcs }) => arcs.length > 0);
  const inDispute = new Set(disputes.flatMap(({ arcs }) => arcs.map(({ arc }) => arc)));
  const [only] = focus;
  const own = wholeOr(
    ground.byCountry.get(focus.size === 1 ? (only ?? '') : ''),
    near.filter(({ division }) => focus.has(division.country)),
  );
  const arcsWhere = (accepts: (one: Division, other: Division, arc: number) => boolean) =>
    inRow(
      ground.steps,
      shared.flatMap(({ arc, one, other }) => (accepts(one.division, other.division, arc) ? [arc] : [])),
    );
  /** The border of the countries that the map is about to others is their outline. */
  const bordersOf = (isOwn: boolean) =>
    arcsWhere(
      (one, other, arc) =>
        [one, other].every(({ country }) => focus.has(country) === isOwn) &&
        (one.country !== other.country || inDispute.has(arc)),
    );
  const rows = {
    disputed: disputes.map(({ dispute, arcs }) => ({
      dispute,
      row: inRow(
        ground.steps,
        arcs.map(({ arc }) => arc),
      ),
    })),
    inner: bordersOf(true),
    outer: bordersOf(false),
  };
  const ownUnits = new Set(own);
  const isWithin = ({ one, other }: SharedArc) =>
    one.division.country === other.division.country &&
    !(isDivided && ownUnits.has(one) && ownUnits.has(other));
  const weights = weightsOf(ground, near, frame, {
    unseen: indicesOf(ground.shared.filter((one) => frame.isWorld || isWithin(one))),
    disputed: indicesOf(disputes.flatMap(({ arcs }) => arcs)),
  });
  const others = near.filter((unit) => !ownUnits.has(unit));
  const ownArcs = new Set(own.flatMap(({ arcs }) => arcs));
  let coarseness = 1;
  for (;;) {
    const finer = Math.max(coarseness / FINER, 1);
    const fewer = simplified(
      ground,
      weights,
      (arc) => LEAST_CORNER * (ownArcs.has(arc) ? finer : coarseness),
    );
    const rings = (of: readonly Unit[], leastIsland: number) =>
      ringsOf(fewer, outlineOf(ground, of), frame, leastIsland);
    const lines = (row: ArcLines, within?: Dispute['within']) =>
      linesOf(along(fewer, row, within), frame).filter((line) => lengthOf(line) >= LEAST_LINE);
    // Without its dashes, a line would be read as agreed on.
    const disputed = rows.disputed.map(({ dispute, row }) => ({
      dispute,
      lines: lines(row, dispute.within),
    }));
    // What takes longest comes last, and is not asked for where the rest is too much without it.
    const parts = {
      disputed: () => disputed.flatMap((one) => one.lines),
      focus: () => withIslets(withoutScraps(rings(own, LEAST_OWN_ISLAND * finer), frame), own, ground, frame),
      innerBorders: () => lines(rows.inner),
      borders: () => lines(rows.outer),
      land: () => rings(others, LEAST_ISLAND * coarseness),
    };
    let bytes = 0;
    const drawnWithin = (part: keyof typeof parts): readonly Line[] => {
      if (bytes > MOST_BYTES && coarseness < COARSEST) return [];
      const drawn = parts[part]();
      bytes += bytesOf([drawn]);
      return drawn;
    };
    const drawn = {
      disputed: drawnWithin('disputed'),
      focus: drawnWithin('focus'),
      innerBorders: drawnWithin('innerBorders'),
      borders: drawnWithin('borders'),
      land: drawnWithin('land'),
    };
    if (bytes > MOST_BYTES && coarseness < COARSEST) {
      coarseness *= COARSER;
      continue;
    }
    const parted = own
      .values()
      .map((unit) => ({ division: unit.division, rings: rings([unit], 0) }))
      .filter((one) => one.rings.length > 0);
    const divisions = [...(isDivided ? parted : parted.take(2))];
    const areas = divisions.reduce((sum, one) => sum + Math.max(...one.rings.map(areaOf)), 0);
    const divisionBorders =
      !isDivided || areas / divisions.length < LEAST_DIVISION
        ? []
        : lines(arcsWhere((one, other) => one.country === other.country && focus.has(one.country)));
    const fits = bytes + bytesOf([divisionBorders]) <= MOST_BYTES_WITH_DIVISIONS;
    if (!fits && coarseness < COARSE) {
      coarseness *= COARSER;
      continue;
    }
    if (frame.isWorld)
      return {
        ...drawn,
        disputes: [],
        countries: new Map([[LAND, drawn.land]]),
        divisions,
        divisionBorders: [],
      };
    return {
      ...drawn,
      disputes: disputed.flatMap(({ dispute, lines: seen }) => {
        // Of an area that is drawn as a part of the country that the map is about, any line is told of.
        const isOwn = own.some(({ division }) => areaWith(division) === dispute);
        return isSeen(seen, frame, isOwn ? LEAST_LINE : LEAST_SEEN) ? [dispute] : [];
      }),
      countries: new Map(byOwnerOf(ground, near).map(([owner, units]) => [owner, rings(units, coarseness)])),
      divisions,
      divisionBorders: fits ? divisionBorders : [],
    };
  }
};

/** Units: what is nearer to the edge is not what a reader looks at, and a shorter line is not seen to be dashed. */
const EDGE = 16;
const LEAST_SEEN = 8;

/** Whether enough of lines lies well within the frame, so that a reader would ask what they are. */
const isSeen = (lines: readonly Line[], { width, height }: Frame, least: number): boolean => {
  const box = { left: EDGE, right: width - EDGE, top: EDGE, bottom: height - EDGE };
  return lines.reduce((sum, line) => sum + lengthWithin(line, box), 0) >= least;
};

const bytesOf = (paths: readonly (readonly Line[])[]): number =>
  paths.reduce((sum, lines) => sum + pathData(lines).length, 0);

/** Of all lines that are not agreed on, the arcs. */
const disputedArcs = new WeakMap<Ground, { dispute: Dispute; shared: SharedArc[] }[]>();
const disputesOf = (ground: Ground) => {
  const found =
    disputedArcs.get(ground) ??
    DISPUTES.map((dispute) => ({
      dispute,
      shared: ground.shared.filter(({ one, other }) => isBetween(dispute, one.division, other.division)),
    }));
  disputedArcs.set(ground, found);
  return found;
};

/** The list that other maps have, too, if all of it is there. */
const wholeOr = (all: readonly Unit[] | undefined, near: readonly Unit[]): readonly Unit[] =>
  all?.length === near.length ? all : near;

/** The units of each country, and those that are disputed. */
const byOwnerOf = ({ byOwner }: Ground, near: readonly Unit[]): [string, readonly Unit[]][] => {
  const seen = new Set(near);
  return [...byOwner].flatMap(([owner, units]): [string, readonly Unit[]][] => {
    const own = units.filter((unit) => seen.has(unit));
    return own.length > 0 ? [[owner, wholeOr(units, own)]] : [];
  });
};

/** Which arcs follow one another is the same however coarse they are, since each keeps its ends: so it is found once. */
const outlines = new WeakMap<readonly Unit[], ArcRings>();
const outlineOf = ({ steps }: Ground, units: readonly Unit[]): ArcRings => {
  const found = outlines.get(units) ?? joined(steps, units);
  outlines.set(units, found);
  return found;
};

/** The outline of units together. */
const joined = (topology: Topology, units: readonly Unit[]): ArcRings => {
  const shapes = units.map(({ shape }) => shape);
  const [only] = shapes;
  return shapes.length === 1 && only ? only : mergeArcs(topology, shapes);
};

/** Arcs, one after the other where they meet. */
const inRow = (topology: Topology, arcs: readonly number[]): ArcLines =>
  meshArcs(topology, { type: 'MultiLineString', arcs: arcs.map((arc) => [arc]) });

const ringsOf = (
  { topology, leftOut }: Simplified,
  outline: ArcRings,
  frame: Frame,
  leastArea: number,
): Line[] => {
  const { type, coordinates } = feature(topology, outline).geometry as MultiPolygon;
  const polygons = coordinates.map((polygon) => polygon.map((ring) => without(leftOut, ring)));
  return linesOf(sound({ type, coordinates: polygons }), frame).filter(
    (ring) => areaOf(ring) >= Math.max(leastArea, 0.5),
  );
};

const along = (
  { topology, leftOut }: Simplified,
  row: ArcLines,
  within: Dispute['within'],
): MultiLineString => {
  const { type, coordinates } = feature(topology, row).geometry as MultiLineString;
  const lines = coordinates.map((line) => without(leftOut, line));
  return { type, coordinates: within ? lines.flatMap((line) => inside(line, within)) : lines };
};

/** Without rings that simplification has turned inside out or left no area: to d3, a ring the wrong way round is all of the globe but what it encloses. */
const sound = ({ type, coordinates }: MultiPolygon): MultiPolygon => ({
  type,
  coordinates: coordinates.flatMap((polygon) => {
    const [outer, ...holes] = polygon.filter((ring) => ring.length > 3);
    if (!outer || outer !== polygon[0] || (outer.length < FEW_CORNERS && !isClockwise(outer))) return [];
    return [[outer, ...holes.filter((hole) => hole.length >= FEW_CORNERS || !isClockwise(hole))]];
  }),
});

/** A ring of more corners is not turned inside out by leaving some of them out. */
const FEW_CORNERS = 20;
const isClockwise = (ring: Position[]): boolean =>
  geoArea({ type: 'Polygon', coordinates: [ring] }) < 2 * Math.PI;

/** Square units of a scrap: what the edge leaves of an island that the frame is not fitted to. */
const SCRAP = 60;

const withoutScraps = (rings: readonly Line[], { width, height }: Frame): readonly Line[] => {
  const isCut = (ring: Line) => ring.some(([x, y]) => x < 0 || y < 0 || x > width || y > height);
  const whole = rings.filter((ring) => !isCut(ring) || areaOf(ring) >= SCRAP);
  return whole.length > 0 ? whole : rings;
};

/** Square units: of a country that is smaller on the map, each island is drawn as a dot. */
const LEAST_COUNTRY = 40;
/** Units between two dots. */
const LEAST_DISTANCE = 5;

const withIslets = (
  rings: readonly Line[],
  own: readonly Unit[],
  { vectors }: Ground,
  frame: Frame,
): readonly Line[] => {
  if (own.length === 0 || rings.reduce((sum, ring) => sum + areaOf(ring), 0) >= LEAST_COUNTRY) return rings;
  const dots: Point[] = [];
  for (const [arc = 0] of own.flatMap(({ shape }) =>
    shape.arcs.flatMap(([outer]) => (outer ? [outer] : [])),
  )) {
    const [corner] = vectors[arc < 0 ? ~arc : arc] ?? [];
    if (!corner) continue;
    const [x, y] = pointOn(frame, pointOf(corner)).map(Math.round) as unknown as Point;
    const isShown = x > 1 && y > 1 && x < frame.width - 2 && y < frame.height - 2;
    if (isShown && dots.every((dot) => Math.hypot(dot[0] - x, dot[1] - y) > LEAST_DISTANCE))
      dots.push([x, y]);
  }
  return [
    ...rings,
    ...dots.map(([x, y]): Line => [
      [x, y],
      [x + 2, y],
      [x + 2, y + 2],
      [x, y + 2],
    ]),
  ];
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
