import { geoDistance } from 'd3-geo';
import { describe, expect, test } from 'vitest';
import data from '../../src/drawing/map/map-data.json' with { type: 'json' };
import { projectionOf, type Frame } from '../../src/drawing/map/frame.ts';
import { clashes, labelBox, pinBox, spread } from '../../src/drawing/map/labels.ts';
import { mapOf, placeMapOf, type LocatorMap } from '../../src/drawing/map/map.ts';
import { NO_BODY } from '../../src/newsroom/model/document.ts';
import type { Location } from '../../src/newsroom/model/newsroom.ts';

/** Towns that do not exist, in countries that do. */
const place = (
  id: string,
  latitude?: number,
  longitude = 0,
  precision: 'point' | 'settlement' | 'area' = 'settlement',
  type: Location['type'] = 'town',
): Location => ({
  id,
  name: id[0]?.toUpperCase() + id.slice(1),
  path: `locations/${id}.mdx`,
  type,
  description: 'A place.',
  body: NO_BODY,
  names: [],
  facts: [],
  changes: [],
  references: [],
  links: [],
  ...(latitude !== undefined && { coordinates: { latitude, longitude, precision, sources: ['atlas'] } }),
});

const north = place('nordun', 36.2, 37.1);
const beside = place('besid', 36.19, 37.4, 'point');
const south = place('sudun', 33.5, 36.3);
const steppe = place('steppun', 35, 38, 'area', 'region');
const far = place('farrun', 35.7, 51.4);
const unplaced = place('nowhere');

const map = (...places: Location[]): LocatorMap => {
  const drawn = mapOf(places);
  if (!drawn) throw new Error('There is no map.');
  return drawn;
};
const frames: readonly Frame[] = data.frames;
const frameOf = ({ country }: LocatorMap): Frame => {
  const frame = frames.find(({ name }) => name === country);
  if (!frame) throw new Error(`${country} has no frame.`);
  return frame;
};
/** The numbers of path data. */
const numbers = (path: string) => path.match(/-?\d+(\.\d+)?/g)?.map(Number) ?? [];

describe('the map of a list of places', () => {
  test('numbers the places in the order of the list', () => {
    const { pins } = map(south, north, beside);
    expect(pins.map(({ number, id }) => [number, id])).toEqual([
      [1, 'sudun'],
      [2, 'nordun'],
      [3, 'besid'],
    ]);
  });

  test('gives an area no pin and no number', () => {
    expect(map(steppe, south, north).pins.map(({ number, id }) => [number, id])).toEqual([
      [1, 'sudun'],
      [2, 'nordun'],
    ]);
  });

  test('leaves out a place without coordinates', () => {
    const { pins, outside } = map(unplaced, south);
    expect(pins.map(({ id }) => id)).toEqual(['sudun']);
    expect(outside).toEqual([]);
  });

  test('shows the country in which most of the places lie, whatever comes first', () => {
    expect(map(far, south, north).country).toBe('Syria');
    expect(map(far).country).toBe('Iran');
  });

  test('says in which direction the places lie that it does not show', () => {
    const { pins, outside } = map(far, south, north, place('osun', 39.9, 32.9), place('wesun', 38.9, -77));
    expect(pins.map(({ id }) => id)).toEqual(['sudun', 'nordun']);
    expect(outside).toEqual([
      { id: 'farrun', name: 'Farrun', direction: 'east' },
      { id: 'osun', name: 'Osun', direction: 'north-west' },
      { id: 'wesun', name: 'Wesun', direction: 'west' },
    ]);
  });

  test('says in which part of the country a place lies', () => {
    const { pins } = map(south, north, place('midun', 35, 39));
    expect(pins.map(({ part }) => part)).toEqual(['south-west', 'north-west', undefined]);
  });

  test('does not exist where no country is drawn, or no place has a spot', () => {
    expect(mapOf([place('islun', -10, -150)])).toBeUndefined();
    expect(mapOf([steppe, unplaced])).toBeUndefined();
    expect(mapOf([])).toBeUndefined();
  });

  test('is the same every time', () => {
    expect(map(south, north, beside, far)).toEqual(map(south, north, beside, far));
  });
});

describe('what stands on the map', () => {
  const crowd = [north, beside, place('third', 36.21, 37.15), place('fourth', 36.2, 37.1), south];

  test('pins are inside the frame', () => {
    const corner = place('corner', 37.06, 41.9);
    const { pins, width, height } = map(...crowd, corner, place('edge', 37.2, 42.36));
    for (const { x, y } of pins) {
      const { left, right, top, bottom } = pinBox([x, y]);
      expect(Math.min(left, top)).toBeGreaterThanOrEqual(0);
      expect(right).toBeLessThanOrEqual(width);
      expect(bottom).toBeLessThanOrEqual(height);
    }
  });

  test('a pin with room around it stands on its place, to the unit', () => {
    const drawn = map(south, north);
    const [x = 0, y = 0] = projectionOf(frameOf(drawn))([36.3, 33.5]) ?? [];
    expect(drawn.pins[0]).toMatchObject({ x: Math.round(x), y: Math.round(y) });
    expect(drawn.pins[0]?.from).toBeUndefined();
  });

  test('pins of neighbours do not cover one another, and a pin that had to move says whence', () => {
    const { pins } = map(...crowd);
    pins.forEach((one, index) => {
      for (const other of pins.slice(index + 1)) {
        expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThan(17);
      }
    });
    expect(pins.filter(({ from }) => from).length).toBeGreaterThan(0);
  });

  test('pins in one point part', () => {
    const [one, other] = spread(
      [
        [100, 100],
        [100, 100],
      ],
      { width: 320, height: 200 },
    );
    expect((other?.x ?? 0) - (one?.x ?? 0)).toBeGreaterThan(17);
  });

  test('names overlap neither each other nor pins nor the scale, and stay inside', () => {
    for (const drawn of [map(...crowd), map(far), map(place('midun', 35, 38.9), south)]) {
      const names = drawn.labels.map(labelBox);
      const boxes = [...names, ...drawn.pins.map(({ x, y }) => pinBox([x, y])), drawn.scale.box];
      names.forEach((box, index) => {
        expect(boxes.filter((other, place) => place !== index && clashes(box, other))).toEqual([]);
        expect(Math.min(box.left, box.top)).toBeGreaterThan(0);
        expect(box.right).toBeLessThan(drawn.width);
        expect(box.bottom).toBeLessThan(drawn.height);
      });
    }
  });

  test('the country has its name', () => {
    expect(map(...crowd).labels[0]?.text).toBe('Syria');
    expect(map(far).labels[0]?.text).toBe('Iran');
  });

  test.each([
    ['Syria', map(south)],
    ['Iran', map(far)],
  ])('the scale of %s is as long as it says, in every corner of the map', (_, drawn) => {
    const { width, height, scale } = drawn;
    const { invert } = projectionOf(frameOf(drawn));
    const at = (x: number, y: number) => invert?.([x, y]) ?? [0, 0];
    for (const y of [20, height / 2, height - 20]) {
      for (const x of [10, width / 2, width - 10 - scale.length]) {
        const kilometres = geoDistance(at(x, y), at(x + scale.length, y)) * 6371;
        expect(Math.abs(kilometres / scale.kilometres - 1)).toBeLessThan(0.04);
      }
    }
    expect([50, 100, 200, 500]).toContain(scale.kilometres);
  });

  test('lines are whole numbers, near the frame, and few', () => {
    const { land, focus, borders, disputed, width } = map(south);
    const all = [land, focus, borders, disputed].join('');
    expect(numbers(all).every(Number.isInteger)).toBe(true);
    expect(Math.max(...numbers(all))).toBeLessThanOrEqual(width + 10);
    expect(all.length).toBeLessThan(1400);
  });

  test('the line east of the Golan Heights is among the disputed ones', () => {
    const drawn = map(south);
    const [x = 0, y = 0] = projectionOf(frameOf(drawn))([35.85, 33.1]) ?? [];
    const near = frameOf(drawn).disputed.some((line) => {
      let [px, py] = [0, 0];
      return line.some((step, index) => {
        if (index % 2 === 0) px += step;
        else py += step;
        return index % 2 === 1 && Math.hypot(px - x, py - y) < 10;
      });
    });
    expect(near).toBe(true);
    expect(drawn.areas).toEqual(['golan']);
  });
});

describe('the map of one place', () => {
  test('has its name and the part of the country it lies in', () => {
    const drawn = placeMapOf(north);
    expect(drawn?.labels.filter((label) => label.place).map(({ text }) => text)).toEqual(['Nordun']);
    expect(drawn?.region).toMatchObject({ name: 'Aleppo', division: 'governorate' });
    expect(drawn?.regionBorders).not.toBe('');
  });

  test('shades no part of the country that its own pin would cover', () => {
    const capital = frames[0]?.regions.find(({ name }) => name === 'Damascus');
    expect(capital).toBeDefined();
    expect(placeMapOf(place('damun', 33.51, 36.29))?.region).toBeUndefined();
  });

  test('writes the name of an area without a pin', () => {
    const drawn = placeMapOf(steppe);
    expect(drawn?.pins).toEqual([]);
    expect(drawn?.region).toBeUndefined();
    expect(drawn?.labels[0]?.text).toBe('Steppun');
  });

  test('writes the name of a country once', () => {
    const drawn = placeMapOf({ ...place('syria', 35, 38, 'area', 'country'), name: 'Syria' });
    expect(drawn?.labels.filter(({ text }) => text === 'Syria')).toHaveLength(1);
  });

  test('does not exist without coordinates or outside of what is drawn', () => {
    expect(placeMapOf(unplaced)).toBeUndefined();
    expect(placeMapOf(place('islun', -10, -150))).toBeUndefined();
  });
});
