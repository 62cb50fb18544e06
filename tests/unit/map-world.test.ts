import { beforeAll, expect, test } from 'vitest';
import { viewAround } from '../../src/drawing/map/choose-frame.ts';
import { frameOf, projectionOf } from '../../src/drawing/map/frame.ts';
import { partsOf, readGround, unitAt, type Ground } from '../../src/drawing/map/ground.ts';
import { apart, clashes, isClear, labelBox } from '../../src/drawing/map/labels.ts';
import { groundOf, placeMapOf } from '../../src/drawing/map/map.ts';
import { pointOf } from '../../src/drawing/map/sphere.ts';
import { terrainOf } from '../../src/drawing/map/terrain.ts';
import { aLocation } from './a-location.ts';
import { isSearch } from './runs.ts';

let ground: Ground;
beforeAll(async () => {
  ground = await readGround();
});

/** A corner of the largest division of each country. */
const places = () =>
  [...ground.byCountry].map(([country, units]) => {
    const [largest] = units.toSorted((a, b) => b.cap.radius - a.cap.radius);
    const corner = ground.vectors[largest?.arcs[0] ?? 0]?.[0] ?? [0, 0, 1];
    return { country, point: pointOf(corner) };
  });

test('The ground has all countries, territories and their divisions', () => {
  expect(ground.byCountry.size).toBeGreaterThan(245);
  expect(ground.units.length).toBeGreaterThan(4500);
  const regions = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
  const unknown = [...ground.byCountry.keys()].filter((code) => code.length === 2 && !regions.of(code));
  expect(unknown).toEqual([]);
});

test('The frame of every part of every country has the whole of it', () => {
  for (const country of ground.byCountry.keys())
    for (const { outline } of partsOf(ground, country)) {
      const frame = frameOf(outline);
      const projection = projectionOf(frame);
      for (const corner of outline.filter((_, index) => index % 7 === 0)) {
        const [x = -1, y = -1] = projection(pointOf(corner)) ?? [];
        expect(x > 0 && y > 0 && x < frame.width && y < frame.height, country).toBe(true);
      }
    }
});

test('The map of a country is within its frame, its names are inside, apart, and on one side of every line, and it needs less than 5 kB', async () => {
  for (const { country, point } of places().filter((_, index) => isSearch || index % 12 === 0)) {
    const place = aLocation('it', point[1], point[0], { precision: 'area', type: 'country' });
    const drawn = await placeMapOf(place);
    if (!drawn) throw new Error(`There is no map of ${country}.`);
    const { width, height, labels } = drawn;
    const paths = [
      drawn.land,
      drawn.focus,
      drawn.borders,
      drawn.innerBorders,
      drawn.disputed,
      drawn.regionBorders,
      drawn.locator?.land ?? '',
    ];
    const names = labels.map(
      ({ text }) => `<text x="123" y="123" transform="rotate(-45 123 123)">${text}</text>`,
    );
    expect(Buffer.byteLength([...paths, ...names].join('')), country).toBeLessThan(4600);
    expect(height, country).toBeGreaterThanOrEqual(200);
    expect(height, country).toBeLessThanOrEqual(320);
    expect(paths.join(''), country).not.toContain('NaN');
    const { plane } = groundOf(
      ground,
      viewAround(ground, point, undefined, unitAt(ground, point)?.division.country),
    );
    for (const label of labels) {
      const { left, right, top, bottom } = labelBox(label);
      expect(
        Math.min(left, top, width - right, height - bottom),
        `${country}: ${label.text}`,
      ).toBeGreaterThan(0);
      // The name of what is too small for it stands over its lines, with a light edge.
      expect(label.isOver === true || isClear(label, plane), `${country}: ${label.text}`).toBe(true);
    }
    // In one line, two names that are close to one another are read as one: "DR CongoBukavu".
    const flat = labels.filter(({ angle }) => angle === undefined);
    const clashing = flat.flatMap((one, index) =>
      flat
        .slice(index + 1)
        .filter((other) => clashes(apart(labelBox(one)), labelBox(other)))
        .map((other) => `${one.text} ${other.text}`),
    );
    expect(clashing, country).toEqual([]);
  }
});

test('A map is the same whether arcs far from its frame have a few corners or all of them', () => {
  const whole: Ground = { ...ground, few: ground.topology };
  for (const { country, point } of places().filter((_, index) => isSearch || index % 24 === 0)) {
    const { frame, focus } = viewAround(ground, point, undefined);
    expect(terrainOf(ground, frame, focus, true), country).toEqual(terrainOf(whole, frame, focus, true));
  }
});
