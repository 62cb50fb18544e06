import { geoDistance } from 'd3-geo';
import { describe, expect, test } from 'vitest';
import {
  capOfFrame,
  frameAround,
  frameOf,
  pointOn,
  projectionOf,
  unitsOf,
  worldFrame,
} from '../../src/drawing/map/frame.ts';
import {
  clashes,
  distanceFrom,
  labelBox,
  pinBox,
  spread,
  type Label,
  widestBox,
} from '../../src/drawing/map/labels.ts';
import { viewAround, viewOf } from '../../src/drawing/map/choose-frame.ts';
import { breadthOf, crosses, holds, lengthWithin } from '../../src/drawing/map/lines.ts';
import { readGround } from '../../src/drawing/map/ground.ts';
import { SEA } from '../../src/drawing/map/plane.ts';
import { groundOf, mapOf, placeMapOf, type LocatorMap, type PlaceMap } from '../../src/drawing/map/map.ts';
import { seaAt } from '../../src/drawing/map/seas.ts';
import { between, vectorOf } from '../../src/drawing/map/sphere.ts';
import type { Location } from '../../src/newsroom/model/newsroom.ts';
import { aLocation as place } from './a-location.ts';

const north = place('nordun', 36.2, 37.1);
const beside = place('besid', 36.19, 37.4, { precision: 'point' });
const south = place('sudun', 33.5, 36.3);
const steppe = place('steppun', 35, 38, { precision: 'area', type: 'region' });
const far = place('farrun', 35.7, 51.4);
const unplaced = place('nowhere');

const map = async (...places: Location[]): Promise<LocatorMap> => {
  const drawn = await mapOf(places);
  if (!drawn) throw new Error('There is no map.');
  return drawn;
};
const placeMap = async (location: Location): Promise<PlaceMap> => {
  const drawn = await placeMapOf(location);
  if (!drawn) throw new Error('There is no map.');
  return drawn;
};
const degrees = ({ coordinates }: Location): [east: number, north: number] => [
  Number(coordinates?.longitude),
  Number(coordinates?.latitude),
];
/** The numbers of path data. */
const numbers = (path: string) => path.match(/-?\d+(\.\d+)?/g)?.map(Number) ?? [];
/** Where each line of path data begins. */
const pathsIn = (path: string) =>
  [...path.matchAll(/M(-?\d+)[ ]?(-?\d+)/g)].map(([, x, y]) => [Number(x), Number(y)]);
/** The corners of each line of path data. */
const linesIn = (path: string): [number, number][][] =>
  path.split('M').flatMap((line) => {
    const [x = 0, y = 0, ...steps] = numbers(line);
    let [atX, atY] = [x, y];
    const corners = steps.flatMap((step, index): [number, number][] =>
      index % 2 === 0 ? [[(atX += step), (atY += steps[index + 1] ?? 0)]] : [],
    );
    return line === '' ? [] : [[[x, y], ...corners]];
  });
const boxAround = (x: number, y: number) => ({ left: x, right: x + 2, top: y, bottom: y + 2 });
/** Whether a name stands right over or under another one. */
const isSecondLine = (label: Label | undefined, name: Label | undefined) =>
  Math.abs((label?.y ?? 0) - (name?.y ?? 0)) === 13;
const namesOn = ({ labels }: LocatorMap) => labels.map(({ text }) => text);

test('no name stands over its pin and under that of another place, if there is room beside it', async () => {
  const names = [
    'Nordun',
    'Sudunbur',
    'Sudan',
    'East un-Bur',
    'Midu',
    'Midn',
    'Nor Duntun',
    'Nordunes airbase',
  ];
  const at = [
    [36.2, 37.16],
    [33.51, 36.29],
    [32.62, 36.1],
    [35.33, 40.14],
    [35.13, 36.75],
    [34.73, 36.72],
    [36.47, 37.1],
    [36.19, 37.58],
  ];
  const drawn = await map(
    ...names.map((name, index) => ({ ...place(`p${index}`, at[index]?.[0], at[index]?.[1]), name })),
  );
  const { y = 0 } = drawn.pins.find(({ name }) => name === 'Midu') ?? {};
  const box = labelBox(drawn.labels.find(({ text }) => text === 'Midu') ?? { text: '', x: 0, y: 0 });
  expect((box.top + box.bottom) / 2 - y).toBeCloseTo(0, -1);
  expect(drawn.labels.filter((label) => label.place)).toHaveLength(names.length);
});

test('a map has days behind the names of its places, where there is room for both, and else the names alone', async () => {
  const days = new Map([
    [north.id, '30 Nov'],
    [south.id, 'a day in a year that nobody knows any more, and a long one'],
  ]);
  const drawn = await mapOf([north, south, far], undefined, days);
  const places = drawn?.labels.filter((label) => label.place).map(({ text, day }) => [text, day]);
  expect(places).toContainEqual([north.name, '30 Nov']);
  expect(places).toContainEqual([south.name, undefined]);
  expect(drawn?.pins.find(({ id }) => id === south.id)?.day).toBe(days.get(south.id));
  const dated = drawn?.labels.find(({ day }) => day !== undefined);
  expect(dated).toBeDefined();
  if (!dated) return;
  const { left, right } = labelBox(dated);
  const alone = labelBox({ text: dated.text, x: dated.x, y: dated.y, place: true });
  expect(right - left).toBeGreaterThan(alone.right - alone.left);
});

describe('the map of a list of places', () => {
  test('numbers the places in the order of the list', async () => {
    const { pins } = await map(south, north, beside);
    expect(pins.map(({ number, id }) => [number, id])).toEqual([
      [1, 'sudun'],
      [2, 'nordun'],
      [3, 'besid'],
    ]);
  });

  test('gives an area no pin and no number, and leaves out a place without coordinates', async () => {
    const { pins, outside } = await map(steppe, unplaced, south, north);
    expect(pins.map(({ number, id }) => [number, id])).toEqual([
      [1, 'sudun'],
      [2, 'nordun'],
    ]);
    expect(outside).toEqual([]);
  });

  test('shows the country in which more than half of the places lie, whatever comes first', async () => {
    expect((await map(far, south, north)).countries).toEqual(['Syria']);
    expect((await map(far)).countries).toEqual(['Iran']);
  });

  test('shows all places, and the countries they lie in, where none has more than half', async () => {
    const { pins, countries, outside } = await map(south, far);
    expect(pins).toHaveLength(2);
    expect(outside).toEqual([]);
    expect(countries).toEqual(['Syria', 'Iran']);
  });

  test('says in which direction the places lie that it does not show', async () => {
    const { pins, outside } = await map(
      far,
      south,
      north,
      beside,
      steppe,
      place('osun', 39.9, 32.9),
      place('midun', 35, 39),
      place('wesun', 38.9, -77),
    );
    expect(pins).toHaveLength(4);
    expect(outside).toEqual([
      { id: 'farrun', name: 'Farrun', direction: 'east' },
      { id: 'osun', name: 'Osun', direction: 'north-west' },
      { id: 'wesun', name: 'Wesun', direction: 'west' },
    ]);
  });

  test('shows the part of the country in which they all lie, if their pins would touch, and where that part is', async () => {
    const { pins, locator } = await map(north, beside, place('third', 36.5, 36.8));
    const between = Math.hypot((pins[0]?.x ?? 0) - (pins[1]?.x ?? 0), (pins[0]?.y ?? 0) - (pins[1]?.y ?? 0));
    expect(between).toBeGreaterThan(20);
    if (!locator) throw new Error('There is no locator.');
    expect(locator.land).not.toBe('');
    // The places are in the north-west of Syria, and so is the frame on the small map.
    const [x = 0, y = 0] = numbers(locator.shown);
    expect(x).toBeLessThan((locator.box.right - locator.box.left) / 3);
    expect(y).toBeLessThan((locator.box.bottom - locator.box.top) / 3);
  });

  test.each([
    ['Syria', [north, beside, place('third', 35.13, 36.75)]],
    ['France', [place('one', 48.85, 2.35), place('two', 48.8, 2.1)]],
    ['Colombia', [place('one', 6.2, -75.6), place('two', 6.3, -75.5)]],
    ['Nigeria', [place('one', 6.5, 3.4), place('two', 6.6, 3.3)]],
  ])('has neither pin nor word nor scale on the small map of %s', async (country, places) => {
    const { countries, pins, locator, scale, labels } = await map(...places);
    expect(countries).toEqual([country]);
    if (!locator) throw new Error('There is no locator.');
    const others = [...pins.map(({ x, y }) => pinBox([x, y])), ...labels.map(labelBox)];
    expect([...others, ...(scale ? [scale.box] : [])].filter((box) => clashes(box, locator.box))).toEqual([]);
  });

  test('shows the whole country for one place, for places apart, and where a part would be hardly larger', async () => {
    const east = place('estun', 35.3, 40.1);
    for (const places of [
      [south],
      [north, place('hamun', 35.13, 36.75)],
      [north, beside, south],
      [south, east, far],
    ])
      expect((await map(...places)).locator).toBeUndefined();
  });

  test('is as near as its places are to one another, and no nearer than the lines of the ground are good for', async () => {
    const noto = [place('waji', 37.4, 136.9), place('suzu', 37.44, 137.26), place('shika', 37.06, 136.73)];
    const inTown = [place('one', 59.33, 18.06), place('two', 59.327, 18.064)];
    for (const [places, least, most] of [
      [noto, 150, 500],
      [inTown, 190, 300],
    ] as const) {
      const { pins, scale, locator, width } = await map(...places);
      const shown = ((scale?.kilometres ?? 0) / (scale?.length ?? 1)) * width;
      expect(shown).toBeGreaterThan(least);
      expect(shown).toBeLessThan(most);
      expect(locator?.land).not.toBe('');
      if (places === noto) expect(pins.filter(({ from }) => from)).toEqual([]);
    }
  });

  test('has no small map where that would show nothing', async () => {
    const drawn = await map(
      place('vatun', 41.903, 12.453, { type: 'country', precision: 'area' }),
      place('petun', 41.902, 12.454),
    );
    expect(drawn.locator).toBeUndefined();
    const atoll = await map(place('one', 4.175, 73.51), place('two', 4.22, 73.54));
    expect(atoll.locator).toBeUndefined();
    // As wide as Italy is there.
    expect(((drawn.scale?.kilometres ?? 0) / (drawn.scale?.length ?? 1)) * drawn.width).toBeGreaterThan(500);
  });

  test('has the names of its areas at their points, which are not those of marks, and not bold', async () => {
    const suva = place('suvun', -18.14, 178.44);
    const taveuni = place('Taveuni', -16.85, -179.97, { type: 'island', precision: 'area' });
    const drawn = await map(suva, taveuni);
    const label = drawn.labels.find(({ text }) => text === 'Taveuni');
    expect(label).toBeDefined();
    expect(label?.place).toBeUndefined();
    const ground = await readGround();
    const { frame } = viewOf(ground, [degrees(suva)]) ?? { frame: worldFrame([]) };
    expect(label && distanceFrom(labelBox(label), pointOn(frame, degrees(taveuni)))).toBeLessThanOrEqual(6);
    // One that lies under a mark would be read as what that marks.
    const harbour = place('Harbour', -18.14, 178.45, { type: 'gulf', precision: 'area' });
    const [pin] = drawn.pins;
    const near = (await map(suva, harbour)).labels.filter(({ text }) => text === 'Harbour');
    expect(near.filter((one) => distanceFrom(labelBox(one), [pin?.x ?? 0, pin?.y ?? 0]) < 12)).toEqual([]);
  });

  test('keeps a place of a neighbour on the map that the map of the country has', async () => {
    const { outside } = await map(north, beside, place('beirun', 33.89, 35.5));
    expect(outside).toEqual([]);
  });

  test('says in which part of the country a place lies', async () => {
    const { pins } = await map(south, north, place('midun', 35, 39));
    expect(pins.map(({ part }) => part)).toEqual(['south-west', 'north-west', 'middle']);
  });

  test('does not exist where no place has a spot on Earth', async () => {
    expect(await mapOf([steppe, unplaced])).toBeUndefined();
    expect(await mapOf([place('crater', 0.7, 23.5, { celestialBody: 'moon' })])).toBeUndefined();
    expect(await mapOf([])).toBeUndefined();
  });

  test('is the same every time', async () => {
    expect(await map(south, north, beside, far)).toEqual(await map(south, north, beside, far));
  });
});

describe('the map of a story', () => {
  const about = async (main: readonly Location[], ...others: Location[]) => {
    const ids = main.map(({ id }) => id);
    const drawn = await mapOf([...main, ...others], undefined, undefined, ids);
    if (!drawn) throw new Error('There is no map.');
    return drawn;
  };
  const brdo = place('brdo', 46.27, 14.38, { type: 'site' });
  const region = (latitude?: number, longitude?: number) =>
    place('region', latitude, longitude, { type: 'region', precision: 'area' });

  test('about a region of several countries has all of their borders, and the large islands', async () => {
    const drawn = await about([region()], brdo);
    const frame = frameAround([14.38, 46.27], 3600);
    const borders = linesIn(drawn.borders);
    const isOnBorder = (at: [number, number]) => {
      const [x, y] = pointOn(frame, at);
      const near = { left: x - 4, right: x + 4, top: y - 4, bottom: y + 4 };
      return borders.some((line) => crosses(line, near));
    };
    const crossings: Record<string, [number, number]> = {
      'Spain and France': [0.7, 42.7],
      'France and Germany': [8, 48.8],
      'Germany and Poland': [14.7, 52.1],
      'Germany and Denmark': [9, 54.9],
      'Poland and Belarus': [23.6, 52.4],
      'Ukraine and Moldova': [28.5, 48.2],
      'Moldova and Romania': [27.7, 47.3],
      'Greece and Turkey': [26.4, 41.3],
    };
    expect(Object.entries(crossings).filter(([, at]) => !isOnBorder(at))).toEqual([]);
    const islands: Record<string, [number, number]> = {
      Sicily: [14.2, 37.5],
      Sardinia: [9, 40],
      Crete: [25, 35.2],
    };
    const isLand = (at: [number, number]) => holds(linesIn(drawn.land), pointOn(frame, at));
    expect(Object.entries(islands).filter(([, at]) => !isLand(at))).toEqual([]);
  });

  test('about a region of several countries is of no country, though all its spots lie in one', async () => {
    const drawn = await about([region()], brdo);
    expect([drawn.countries, drawn.focus]).toEqual([[], '']);
    expect(namesOn(drawn)).toEqual(expect.arrayContaining(['Germany', 'France', 'Italy', 'Poland']));
    expect((await map(region(), brdo)).countries).toEqual(['Slovenia']);
    // From Slovenia to a region at the middle of Spain.
    const placed = await about([region(40, -4)], brdo);
    expect(placed.countries).toEqual([]);
    expect(namesOn(placed)).toContain('Spain');
  });

  test('about a sea is of no country', async () => {
    const sea = place('sea', 43, 15, { type: 'sea', precision: 'area' });
    expect((await about([sea], brdo)).countries).toEqual([]);
  });

  test('about a country has that, too, where its spots lie in another one', async () => {
    const ukraine = place('ukraine', 49, 32, { type: 'country', precision: 'area' });
    const drawn = await about([ukraine], brdo);
    expect(drawn.countries).toEqual(['Slovenia', 'Ukraine']);
    expect(drawn.outside).toEqual([]);
  });

  test('about one of its spots, or about the country or a part of it in which they lie, is of that country', async () => {
    const slovenia = place('slovenia', 46, 15, { type: 'country', precision: 'area' });
    for (const main of [
      [region(), brdo],
      [slovenia],
      [region(), slovenia],
      [{ ...region(), partOf: 'slovenia' }],
      [{ ...region(46, 15), partOf: 'slovenia' }],
    ])
      expect((await about(main, brdo, place('ljubljana', 46.05, 14.5))).countries).toEqual(['Slovenia']);
  });

  test('about a region and one of its spots is about none of several countries with a pin', async () => {
    const athens = place('athens', 37.98, 23.73);
    expect((await about([region(), brdo], athens)).countries).toEqual([]);
    expect((await about([brdo], athens)).countries).toEqual(['Slovenia', 'Greece']);
  });

  test('does not exist where it has no spot, whatever the story is about', async () => {
    expect(await mapOf([region(40, -4)], undefined, undefined, ['region'])).toBeUndefined();
  });
});

describe('what stands on the map', () => {
  const crowd = [north, beside, place('third', 36.21, 37.15), place('fourth', 36.2, 37.1), south];

  test('pins are inside the frame', async () => {
    const corner = place('corner', 37.06, 41.9);
    const { pins, width, height } = await map(...crowd, corner, place('edge', 37.2, 42.3));
    for (const { x, y } of pins) {
      const { left, right, top, bottom } = pinBox([x, y]);
      expect(Math.min(left, top)).toBeGreaterThanOrEqual(0);
      expect(right).toBeLessThanOrEqual(width);
      expect(bottom).toBeLessThanOrEqual(height);
    }
  });

  test('pins of neighbours do not cover one another, and a pin that had to move says whence', async () => {
    const { pins } = await map(...crowd);
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

  const overlapsIn = ({ labels, pins, scale }: LocatorMap, of: typeof labelBox) => {
    const names = labels.map(of);
    const boxes = [...names, ...pins.map(({ x, y }) => pinBox([x, y])), ...(scale ? [scale.box] : [])];
    return names.flatMap((box, index) =>
      boxes.filter((other, at) => at !== index && clashes(box, other)).map(() => labels[index]?.text),
    );
  };

  test('names overlap neither each other nor pins nor the scale', async () => {
    for (const drawn of [await map(...crowd), await map(far), await map(place('midun', 35, 38.9), south)])
      expect(overlapsIn(drawn, labelBox)).toEqual([]);
  });

  test.each([
    ['Cần Thơ', 10.03, 105.78],
    ['Ushuaia', -54.8, -68.3],
    ['Longyearbyen', 78.22, 15.65],
  ])(
    'where there is room, names do not touch in wide letters either: the map of %s',
    async (name, latitude, longitude) => {
      const drawn = await placeMapOf(named('town', name, latitude, longitude));
      expect(drawn && overlapsIn(drawn, widestBox)).toEqual([]);
    },
  );

  test('few pins have their names beside them, each nearer to its own than to another', async () => {
    const { pins, labels } = await map(south, north, beside);
    const named = labels.filter((label) => label.place);
    expect(named.map(({ text }) => text)).toEqual(expect.arrayContaining([south.name, north.name]));
    for (const label of named) {
      const distances = pins.map(({ x, y }) => distanceFrom(labelBox(label), [x, y]));
      expect(pins[distances.indexOf(Math.min(...distances))]?.name).toBe(label.text);
    }
    const many = await map(
      ...Array.from({ length: 11 }, (_, index) => place(`n${index}`, 34, 37 + index / 4)),
    );
    expect(many.labels.filter((label) => label.place)).toEqual([]);
  });

  const named = (id: string, name: string, latitude: number, longitude: number) => ({
    ...place(id, latitude, longitude),
    name,
  });
  test('names of places are apart where they can be', async () => {
    const drawn = await map(
      named('ale', 'Aleppo', 36.2, 37.16),
      named('ham', 'Hama', 35.13, 36.76),
      named('kuw', 'Kuweires airbase', 36.19, 37.58),
      named('tel', 'Tel Rifaat', 36.47, 37.09),
    );
    const shown = drawn.labels.filter((label) => label.place);
    expect(shown).toHaveLength(4);
    const grown = ({ left, right, top, bottom }: ReturnType<typeof labelBox>) => ({
      left: left - 5,
      right: right + 5,
      top: top - 5,
      bottom: bottom + 5,
    });
    const close = shown.flatMap((one, index) =>
      shown
        .slice(index + 1)
        .filter((other) => clashes(grown(labelBox(one)), labelBox(other)))
        .map((other) => [one.text, other.text]),
    );
    expect(close).toEqual([]);
  });

  const capitals = [
    named('ffm', 'Frankfurt am Main', 50.11, 8.68),
    named('vie', 'Vienna', 48.21, 16.37),
    named('mad', 'Madrid', 40.42, -3.7),
    named('ath', 'Athens', 37.98, 23.73),
  ];
  const earthquake = [
    named('paz', 'Epicentre near Pazarcık', 37.23, 37.01),
    named('elb', 'Epicentre near Elbistan', 38.01, 37.2),
    named('kah', 'Kahramanmaraş', 37.58, 36.93),
    named('ant', 'Antakya', 36.2, 36.16),
  ];
  const atlantic = [capitals[0] ?? north, named('was', 'Washington', 38.9, -77.04)];

  test.each([
    ['capitals', capitals, ['Frankfurt am Main', 'Vienna', 'Madrid', 'Athens']],
    ['both sides of an ocean', atlantic, ['Frankfurt am Main', 'Washington']],
    ['a crowd', earthquake, ['Epicentre near Elbistan', 'Kahramanmaraş', 'Antakya']],
  ])(
    'the names of %s stand beside their pins, over a border if need be, or nowhere',
    async (_, places, names) => {
      const { pins, labels } = await map(...places);
      const shown = labels.filter((label) => label.place);
      expect(shown.map(({ text }) => text)).toEqual(expect.arrayContaining(names));
      for (const label of shown) {
        const pin = pins.find(({ name }) => name === label.text);
        expect(distanceFrom(labelBox(label), [pin?.x ?? 0, pin?.y ?? 0]), label.text).toBeLessThan(22);
      }
    },
  );

  test('no name of a country stands beside a number, as if it were what that marks', async () => {
    for (const places of [earthquake, capitals, atlantic, crowd]) {
      const { pins, labels } = await map(...places);
      for (const { x, y } of pins) {
        const beside = { left: x - 22, right: x + 22, top: y - 6, bottom: y + 6 };
        const near = labels.filter(
          (label) => !label.place && !label.angle && clashes(labelBox(label), beside),
        );
        expect(near.map(({ text }) => text)).toEqual([]);
      }
    }
  });

  test.each([
    ['Suva', -18.14, 178.44, 'Fiji'],
    ['Frankfurt', 50.11, 8.68, 'Germany'],
    ['Aleppo', 36.2, 37.1, 'Syria'],
    ['Washington', 38.9, -77.04, 'United States'],
  ])('a line within the country ends at its name: the map of %s', async (...of) => {
    const [name, latitude, longitude, country] = of;
    const spot = named('spot', name, latitude, longitude);
    const { labels } = await placeMap(spot);
    const label = labels.find(({ text }) => text === country);
    if (!label) throw new Error(`${country} has no name.`);
    const ground = await readGround();
    const { terrain } = groundOf(ground, viewAround(ground, [longitude, latitude], undefined));
    const isCrossed = (one: Label) => terrain.divisionBorders.some((line) => crosses(line, labelBox(one)));
    const isOver = isCrossed(label);
    const own = labels.find(({ text }) => text === name);
    if (own && isCrossed(own)) expect(own.isOver).toBe(true);
    expect(label.isOver ?? false).toBe(isOver);
    // Where there is room between the lines, it stands there.
    expect(isOver).toBe(country === 'United States');
  });

  test('the name of a strait stands at its narrows', async () => {
    const strait = place('Strait of Hormuz', 26.6, 56.3, { type: 'strait', precision: 'area' });
    const { labels, width, height } = await placeMap(strait);
    const label = labels.find(({ text }) => text === strait.name);
    expect(label && distanceFrom(labelBox(label), [width / 2, height / 2])).toBeLessThan(8);
  });

  test('the country has its name, and so have its neighbours and its sea, by rule', async () => {
    expect((await map(south)).labels.find((label) => !label.place)?.text).toBe('Syria');
    expect(namesOn(await map(south))).toEqual(
      expect.arrayContaining(['Türkiye', 'Iraq', 'Jordan', 'Lebanon', 'Mediterranean Sea']),
    );
  });

  test('names are those of the language of the site, or its own', async () => {
    const drawn = await mapOf([south], { language: 'fa', countries: { IQ: 'بین‌النهرین' } });
    expect(drawn?.countries).toEqual(['سوریه']);
    expect(drawn?.labels.map(({ text }) => text)).toEqual(
      expect.arrayContaining(['ترکیه', 'بین‌النهرین', 'دریای مدیترانه']),
    );
    expect(drawn?.disputes[0]?.name).toBe('بلندی‌های جولان');
  });

  test('the scale is as long as it says, in every corner of the map', () => {
    for (const frame of [frameAround([38, 35], 800), frameAround([-100, 60], 2500)]) {
      const { invert } = projectionOf(frame);
      const at = (x: number, y: number) => invert?.([x, y]) ?? [0, 0];
      for (const y of [20, frame.height / 2, frame.height - 20])
        for (const x of [10, 160, 250]) {
          const kilometres = geoDistance(at(x, y), at(x + 60, y)) * 6371;
          expect(Math.abs(kilometres * (unitsOf(frame) / 60) - 1)).toBeLessThan(0.04);
        }
    }
  });

  test('the scale stands where no coast runs through it, if there is such a place at the foot', async () => {
    const ground = await readGround();
    const { scale } = await placeMap(place('dhakun', 23.81, 90.41));
    const { plane } = groundOf(ground, viewAround(ground, [90.41, 23.81], undefined));
    expect(scale && plane.othersIn([SEA], scale.box)).toBe(0);
  });

  test.each([
    ["St Peter's Basilica", 41.902, 12.453, 'Vatican City'],
    ['Vaduz', 47.141, 9.521, 'Liechtenstein'],
    ['Nauru Airport', -0.547, 166.919, 'Nauru'],
    ['Male', 4.175, 73.51, 'Maldives'],
  ])('a country without room for its name has it at that of the place in it: %s', async (...of) => {
    const [name, latitude, longitude, country] = of;
    const spot = named('spot', name, latitude, longitude);
    // It may be so near to a border that its file has to say on which side.
    const within = { ...place('land', undefined, 0, { type: 'country' }), name: country };
    const drawn = [
      await placeMapOf(spot, undefined, [within]),
      await mapOf([spot], undefined, undefined, undefined, () => [within]),
    ];
    for (const { labels } of drawn.filter((one) => one !== undefined)) {
      expect(labels.slice(0, 2).map(({ text }) => text)).toEqual([name, country]);
      expect(isSecondLine(labels[1], labels[0])).toBe(true);
    }
  });

  test('a country that is seen beside others of the map has its name in none of them', async () => {
    const [, vienna, , athens] = capitals;
    const slovenia = named('brdo', 'Brdo pri Kranju', 46.27, 14.38);
    const names = namesOn(await map(...[vienna, athens, slovenia].filter((one) => one !== undefined)));
    expect(names).toContain('Brdo pri Kranju');
    expect(names).not.toContain('Slovenia');
  });

  test('a country without room for its name has it at no place beyond it, and before its neighbour', async () => {
    const drawn = await map(named('rome', 'Rome', 41.7, 12.3), named('peter', "St Peter's", 41.902, 12.453));
    const [vatican, rome] = ['Vatican City', 'Rome'].map((name) =>
      drawn.labels.find(({ text }) => text === name),
    );
    expect(rome).toBeDefined();
    expect(vatican && rome && Math.abs(vatican.y - rome.y)).not.toBe(13);
  });

  test('a country that the antimeridian cuts is whole in the data', async () => {
    const { topology } = await readGround();
    const isCut = ([east = 0]: readonly number[]) => Math.abs(east) === 180;
    const along = topology.arcs.filter((arc) =>
      arc.some((corner, index) => index > 0 && isCut(corner) && isCut(arc[index - 1] ?? [])),
    );
    expect(along).toEqual([]);
  });

  test('the name of an atoll stands beside it, and that of a town on one side of a coast as far as it can', async () => {
    const atoll = await placeMap(place('Funafuti', -8.52, 179.2, { type: 'island', precision: 'area' }));
    const name = atoll.labels.find(({ text }) => text === 'Funafuti');
    const islets = pathsIn(atoll.focus);
    expect(islets.length).toBeGreaterThan(5);
    expect(islets.some(([x = 0, y = 0]) => name && clashes(labelBox(name), boxAround(x, y)))).toBe(false);
    const town = await placeMap(place('Barentsburg', 78.06, 14.22));
    // To its left is the sea, to its right an island and the sea behind it.
    expect(town.labels[0]?.x).toBeLessThan(town.pins[0]?.x ?? 0);
  });

  test('the scale of a map of far places is as long as it says between them', async () => {
    const places = [place('sun', -18.14, 178.44), place('nun', -21.14, -175.2), place('hun', 21.31, -157.86)];
    const { pins, scale } = await map(...places);
    if (!scale) throw new Error('There is no scale.');
    places.forEach((one, index) => {
      const other = places[(index + 1) % places.length];
      const [at, to] = [pins[index], pins[(index + 1) % places.length]];
      const degrees = [one, other].map((of): [number, number] => [
        Number(of?.coordinates?.longitude),
        Number(of?.coordinates?.latitude),
      ]);
      const kilometres = geoDistance(degrees[0] ?? [0, 0], degrees[1] ?? [0, 0]) * 6371;
      const units = Math.hypot((at?.x ?? 0) - (to?.x ?? 0), (at?.y ?? 0) - (to?.y ?? 0));
      const measured = (units / scale.length) * scale.kilometres;
      // A pin is put on a whole unit, of which there are few between neighbours.
      expect(Math.abs(measured - kilometres)).toBeLessThan(
        kilometres * 0.04 + scale.kilometres / scale.length,
      );
    });
  });

  test('half of the globe has no scale: there, none would hold', async () => {
    const ocean = place('wide', 0, -160, { type: 'ocean', precision: 'area' });
    expect((await placeMap(ocean)).scale).toBeUndefined();
  });

  test('lines are whole numbers and near the frame', async () => {
    const { land, focus, borders, innerBorders, disputed, width } = await map(south);
    const all = [land, focus, borders, innerBorders, disputed].join('');
    expect(numbers(all).every(Number.isInteger)).toBe(true);
    expect(Math.max(...numbers(all))).toBeLessThanOrEqual(width + 10);
  });
});

describe('the countries that a map is about', () => {
  test.each([
    ['Madrid', 40.42, -3.7, 'Lisbon', 38.72, -9.14],
    ['Paris', 48.86, 2.35, 'Berlin', 52.52, 13.4],
  ])('have a line between them: %s and %s', async (one, north, east, other, northOther, eastOther) => {
    const drawn = await map(place(one, north, east), place(other, northOther, eastOther));
    expect(drawn.countries).toHaveLength(2);
    const [from, to] = drawn.pins;
    expect(numbers(drawn.innerBorders).length).toBeGreaterThan(10);
    const between = pathsIn(drawn.innerBorders).some(
      ([x = 0]) => x > Math.min(from?.x ?? 0, to?.x ?? 0) && x < Math.max(from?.x ?? 0, to?.x ?? 0),
    );
    expect(between).toBe(true);
  });

  test('are also those of the list, if they are in the frame', async () => {
    const country = (id: string, latitude: number, longitude: number) =>
      place(id, latitude, longitude, { type: 'country', precision: 'area' });
    const syria = country('syria', 35, 38);
    const antakya = place('antakya', 36.2, 36.16);
    const drawn = await map(antakya, syria, country('japan', 36, 138));
    expect(drawn.countries).toEqual(['Türkiye', 'Syria']);
    expect(drawn.innerBorders).not.toBe('');
    expect(drawn.pins.map(({ id }) => id)).toEqual(['antakya']);
    // Where a map says of no land whose it is, it does not do so either.
    const contested = place('bakhun', 44.75, 33.87);
    expect((await map(contested, country('ukraine', 49, 32))).countries).toEqual([]);
  });

  test('are none on the map of a region that its file counts to no country', async () => {
    const kashmir = place('kashmir', 34.5, 76, { type: 'region', precision: 'area' });
    const alone = await placeMap(kashmir);
    expect([alone.countries, alone.focus]).toEqual([[], '']);
    expect(namesOn(alone)).toEqual(expect.arrayContaining(['Kashmir', 'India', 'Pakistan', 'China']));
    const india = { ...place('india', 22, 79, { type: 'country', precision: 'area' }), name: 'India' };
    const counted = await placeMapOf({ ...kashmir, partOf: 'india' }, undefined, [india]);
    expect(counted?.countries).toEqual(['India']);
  });

  test('have none within them, but one that is disputed', async () => {
    expect((await map(south)).innerBorders).toBe('');
    const drawn = await map(place('tbilisi', 41.7, 44.8));
    expect(drawn.countries).toEqual(['Georgia']);
    expect(drawn.innerBorders).not.toBe('');
  });
});

test.each([
  [
    'through it',
    [
      [0, 50],
      [100, 50],
    ],
    20,
  ],
  [
    'aslant over its corner',
    [
      [30, 45],
      [45, 30],
    ],
    0,
  ],
  [
    'into it and out again',
    [
      [50, 0],
      [50, 50],
      [100, 50],
    ],
    20,
  ],
  [
    'beside it',
    [
      [0, 30],
      [100, 30],
    ],
    0,
  ],
  [
    'along a side of it',
    [
      [40, 0],
      [40, 100],
    ],
    20,
  ],
] as const)('of a line %s, so much lies in a box', (_, line, length) => {
  const box = { left: 40, right: 60, top: 40, bottom: 60 };
  expect(lengthWithin(line, box)).toBeCloseTo(length);
  expect(crosses(line, box)).toBe(length > 0);
});

describe('lines that are not agreed on', () => {
  test.each([
    ['the Golan Heights', 33, 36.3, 'golan'],
    ['Kashmir', 34.1, 74.8, 'kashmir'],
    ['the line between the Koreas', 37.5, 127, 'korea'],
    ['a division within a country', 41.7, 44.8, 'abkhazia'],
    ['Western Sahara', 27.2, -13.2, 'western-sahara'],
  ])('%s are dashed, and named under the map', async (_, latitude, longitude, id) => {
    const drawn = await map(place('seun', latitude, longitude));
    expect(drawn.disputes.map((dispute) => dispute.id)).toContain(id);
    expect(drawn.disputed).not.toBe('');
  });

  test.each([
    ['Anadyr', 64.73, 177.51, ['durand-line', 'korea']],
    ['Athens', 37.98, 23.73, ['kosovo']],
    ['Damascus', 33.51, 36.29, ['west-bank']],
  ])('those at the very edge of the map of %s are dashed, but not named', async (_, north, east, ids) => {
    const drawn = await map(place('seun', north, east));
    const named = drawn.disputes.map((dispute) => dispute.id);
    expect(named.filter((id) => ids.includes(id))).toEqual([]);
    expect(drawn.disputed).not.toBe('');
  });

  test('an agreed border between the same two countries is not dashed', async () => {
    // India and Pakistan, in the desert: the line of control is in Kashmir.
    const desert = place('desert', 27, 70.5, { type: 'strait', precision: 'area' });
    expect((await placeMap(desert)).disputes).toEqual([]);
  });

  test('what one country holds and ISO counts to another is shown without saying whose it is', async () => {
    expect((await map(place('bakhun', 44.75, 33.87))).countries).toEqual([]);
    const drawn = await placeMap(place('bakhun', 44.75, 33.87));
    expect(drawn.countries).toEqual([]);
    expect(namesOn(drawn)).toEqual(expect.arrayContaining(['Ukraine', 'Russia']));
  });
});

describe('a map of the world', () => {
  const frankfurt = place('frankun', 50.11, 8.68);
  const washington = place('washun', 38.9, -77.04);
  const tokyo = place('tokun', 35.68, 139.69);
  /** From all continents, small states and both sides of the antimeridian among them. */
  const everywhere = [
    place('suvun', -18.14, 178.44),
    place('longun', 78.22, 15.65),
    place('srinun', 34.08, 74.8),
    place('vatun', 41.903, 12.453, { type: 'country', precision: 'area' }),
    place('ushun', -54.8, -68.3),
    place('anadun', 64.73, 177.51),
    place('mcmun', -77.85, 166.67),
    place('singun', 1.29, 103.85),
    place('honun', 21.31, -157.86),
    place('nukun', -21.14, -175.2),
    place('nairun', -1.29, 36.82),
  ];

  test.each([
    ['a view over the pole would turn upside down', [frankfurt, washington, tokyo]],
    ['lie on both sides of the pole', [place('oslun', 59.9, 10.7), place('ankun', 61.2, -149.9)]],
    ['lie on three continents', [place('sydun', -33.87, 151.21), place('sanun', -33.45, -70.67), frankfurt]],
    ['lie everywhere', everywhere],
    ['lie in far parts of one country', [washington, place('honun', 21.31, -157.86), tokyo]],
  ])('shows places that %s, each with its number, inside and apart', async (_, places) => {
    const drawn = await map(...places);
    expect(viewOf(await readGround(), places.map(degrees))?.frame.isWorld).toBe(true);
    expect(drawn.outside).toEqual([]);
    expect(drawn.pins.map(({ id }) => id)).toEqual(places.map(({ id }) => id));
    for (const { x, y } of drawn.pins) {
      const { left, right, top, bottom } = pinBox([x, y]);
      expect(Math.min(left, top, drawn.width - right, drawn.height - bottom)).toBeGreaterThanOrEqual(0);
    }
    // Land of one tone and its coasts: nothing to be said of lines, and no length that holds.
    expect([drawn.countries, drawn.focus, drawn.borders, drawn.disputed, drawn.scale]).toEqual([
      [],
      '',
      '',
      '',
      undefined,
    ]);
    expect(drawn.land.length).toBeLessThan(3500);
    const named = namesOn(drawn).filter((name) => places.some((one) => one.name === name));
    expect(named.length).toBeGreaterThanOrEqual(Math.min(places.length, 3));
  });

  test('has north at the top, and east on the right', async () => {
    const [europe, america, asia] = (await map(frankfurt, washington, tokyo)).pins;
    expect(america?.x).toBeLessThan(europe?.x ?? 0);
    expect(asia?.x).toBeGreaterThan(europe?.x ?? 0);
    expect(europe?.y).toBeLessThan(Math.min(america?.y ?? 0, asia?.y ?? 0));
  });

  test('is cut where none of the places is, and has the Antarctic only for a place in it', async () => {
    const pacific = await map(washington, place('honun', 21.31, -157.86), tokyo);
    const [east, middle, west] = pacific.pins.map(({ x }) => x);
    expect([west, middle, east]).toEqual([west, middle, east].toSorted((a = 0, b = 0) => a - b));
    const world = (await map(washington, place('sydun', -33.87, 151.21), frankfurt)).height;
    expect((await map(...everywhere)).height).toBeGreaterThan(world + 10);
  });

  test.each([
    [
      'on both sides of the date line',
      [
        [-44, -176.6],
        [71, -179.8],
        [52.8, 173.2],
        [-18.1, 178.4],
        [1.3, 173],
      ],
      180,
    ],
    [
      'of one side of the Earth',
      [
        [51.4, 4.9],
        [-5.6, 12.2],
        [-29.3, 27.5],
        [34.1, 74.8],
        [27.2, -13.2],
      ],
      31,
    ],
  ])('shows what is around places %s, and not all of it', async (_, places, meridian) => {
    const drawn = await map(...places.map(([north, east], index) => place(`p${index}`, north, east)));
    expect(drawn.isWorld).toBeUndefined();
    const xs = drawn.pins.map(({ x }) => x);
    expect(Math.min(...xs) + Math.max(...xs)).toBeGreaterThan(drawn.width - 20);
    expect(Math.min(...xs) + Math.max(...xs)).toBeLessThan(drawn.width + 20);
    const frame = worldFrame(places.map(([north = 0, east = 0]) => [east, north]));
    expect(Math.abs(frame.middle[0])).toBeCloseTo(meridian, -1);
    const [east] = pointOn(frame, [meridian + 30, 0]);
    const whole = worldFrame([
      [0, 0],
      [120, 0],
      [-120, 0],
    ]);
    expect(east - frame.width / 2).toBeGreaterThan(
      1.3 * (pointOn(whole, [41, 0])[0] - pointOn(whole, [11, 0])[0]),
    );
  });

  test('of all longitudes shows few marks at its edge', () => {
    const pacific = worldFrame([
      [-165, 60],
      [140, 35],
      [-70, 40],
      [30, -20],
    ]);
    expect([pacific.middle[0], pacific.isWhole]).toEqual([155, true]);
  });

  test('has each mark at its place, though many lie together, and the name of each beside it', async () => {
    const crowd = Array.from({ length: 12 }, (_, index) =>
      place(`n${index}`, 50 + (index % 4) / 2, 4 + index / 3),
    );
    const drawn = await map(
      ...crowd,
      washington,
      tokyo,
      place('sydun', -33.87, 151.21),
      place('capun', -33.9, 18.4),
    );
    for (const { x, y, from = [x, y] } of drawn.pins)
      expect(Math.hypot(x - (from[0] ?? 0), y - (from[1] ?? 0))).toBeLessThan(20);
    const names = drawn.labels.filter((label) => label.place);
    expect(names.length).toBeGreaterThan(2);
    for (const label of names) {
      const distances = drawn.pins.map((pin) => ({
        pin,
        distance: distanceFrom(labelBox(label), [pin.x, pin.y]),
      }));
      const [first, second] = distances.toSorted((one, other) => one.distance - other.distance);
      expect(first?.pin.name).toBe(label.text);
      expect((second?.distance ?? 0) - (first?.distance ?? 0)).toBeGreaterThanOrEqual(5);
    }
  });

  test('names the oceans alone, and on the globe', async () => {
    const drawn = await map(frankfurt, washington, tokyo);
    const frame = worldFrame([frankfurt, washington, tokyo].map(degrees));
    const at = seaAt(frame, groundOf(await readGround(), { frame, focus: new Set() }).plane);
    expect([at([4, 4]), at([drawn.width - 4, drawn.height - 2])]).toEqual([undefined, undefined]);
    expect(at([40, 100])?.sea.names['en']).toBe('Pacific Ocean');
    const seas = drawn.labels.filter((label) => !label.place);
    expect(seas.length).toBeGreaterThan(0);
    expect(seas.map(({ text }) => text).filter((text) => !text.endsWith(' Ocean'))).toEqual([]);
  });

  test('is not drawn for places that a map of their region shows', async () => {
    expect((await map(frankfurt, place('wienun', 48.21, 16.37))).isWorld).toBeUndefined();
    expect((await map(washington, frankfurt)).isWorld).toBeUndefined();
    // Around a pole, readers look from above.
    expect((await map(place('pole', -90, 0), place('mcmun', -77.85, 166.67))).isWorld).toBeUndefined();
  });
});

describe('the map of one place', () => {
  test('has its name and the part of the country it lies in', async () => {
    const drawn = await placeMap(north);
    expect(drawn.labels.filter((label) => label.place).map(({ text }) => text)).toEqual(['Nordun']);
    expect(drawn.region?.name).toBe('Aleppo');
    expect(drawn.regionBorders).not.toBe('');
  });

  test('shades no part of the country that its own pin would cover, and none near a line', async () => {
    expect((await placeMap(place('damun', 33.51, 36.29))).region).toBeUndefined();
    expect((await placeMap(place('linun', 36.2, 38.08))).region).toBeUndefined();
  });

  test('writes the name of an area without a pin', async () => {
    const drawn = await placeMap(steppe);
    expect(drawn.pins).toEqual([]);
    expect(drawn.region).toBeUndefined();
    expect(drawn.labels[0]?.text).toBe('Steppun');
  });

  test('writes the name of a country once', async () => {
    const country = { ...place('syria', 35, 38, { precision: 'area', type: 'country' }), name: 'Syria' };
    expect(namesOn(await placeMap(country)).filter((text) => text === 'Syria')).toHaveLength(1);
  });

  test.each([
    ['Vatican City', 41.903, 12.453, 'Italy'],
    ['Monaco', 43.73, 7.42, 'France'],
    ['San Marino', 43.94, 12.46, 'Italy'],
  ])('of a country that is no more than a spot has that, its name and a neighbour: %s', async (...of) => {
    const [name, latitude, longitude, neighbour] = of;
    const country = { ...place('it', latitude, longitude, { precision: 'area', type: 'country' }), name };
    const drawn = await placeMap(country);
    expect(drawn.pins).toHaveLength(1);
    expect(drawn.labels.filter((label) => label.place).map(({ text }) => text)).toEqual([name]);
    expect(namesOn(drawn)).toEqual(expect.arrayContaining([neighbour]));
    // As wide as Italy is.
    expect((drawn.scale?.kilometres ?? 0) / (drawn.scale?.length ?? 1)).toBeGreaterThan(1);
    expect((await map(country, place('romun', 41.9, 12.48))).pins.map(({ id }) => id)).toContain('it');
  });

  test.each([
    ['Tuvalu', -8.5, 179.2],
    ['Tonga', -21.1, -175.2],
    ['Liechtenstein', 47.14, 9.55],
  ])('of a country whose name has no room in it has it beside it: %s', async (name, latitude, longitude) => {
    const country = { ...place('it', latitude, longitude, { precision: 'area', type: 'country' }), name };
    const drawn = await placeMap(country);
    expect(drawn.pins).toEqual([]);
    expect(drawn.labels[0]).toMatchObject({ text: name, place: true });
    // The page of a town has it, too: at the name of the town, if anything else can be meant in the sea.
    const { labels = [] } =
      (await placeMapOf(place('fanun', latitude, longitude), undefined, [country])) ?? {};
    expect(labels.some((label) => label.text === name && isSecondLine(label, labels[0]))).toBe(
      name !== 'Tonga',
    );
    expect(labels.map(({ text }) => text)).toContain(name);
  });

  test('of an island beside those of other countries has no name of its own in the sea between them, but one at the town', async () => {
    const { countries, labels } = await placeMap(place('basserun', 17.3, -62.72));
    const [country = ''] = countries;
    expect(country).toBe('St. Kitts & Nevis');
    expect(labels.filter(({ text }) => text === country)).toHaveLength(1);
    expect(labels.some((label) => label.text === country && isSecondLine(label, labels[0]))).toBe(true);
  });

  test('of a strait shows its shores and belongs to no country', async () => {
    const drawn = await placeMap(place('hormun', 26.6, 56.4, { type: 'strait', precision: 'area' }));
    expect(drawn.countries).toEqual([]);
    expect(namesOn(drawn)).toEqual(expect.arrayContaining(['Hormun', 'Iran', 'Persian Gulf']));
  });

  test('of a strait names the countries at its shores, over a coast where they have no room on one side of it', async () => {
    const drawn = await placeMap(place('hormun', 26.57, 56.25, { type: 'strait', precision: 'area' }));
    const ground = await readGround();
    const { plane } = groundOf(ground, viewAround(ground, [56.25, 26.57], 500));
    for (const [name, country] of [
      ['Oman', 'OM'],
      ['United Arab Emirates', 'AE'],
    ] as const) {
      const label = drawn.labels.find(({ text }) => text === name);
      if (!label) throw new Error(`${name} has no name.`);
      expect(label.isOver).toBe(true);
      const box = labelBox(label);
      expect(plane.isOf([country, SEA], box)).toBe(true);
      expect(plane.othersIn([country], box)).toBeLessThan(0.6 * plane.othersIn([], box));
    }
    expect(
      namesOn(await placeMap(place('gatun', 12.58, 43.33, { type: 'strait', precision: 'area' }))),
    ).toContain('Somaliland');
  });

  test('of the strait between two seas names both', async () => {
    const drawn = await placeMap(place('furd', 41.12, 29.07, { type: 'strait', precision: 'area' }));
    expect(namesOn(drawn)).toEqual(expect.arrayContaining(['Black Sea', 'Sea of Marmara', 'Türkiye']));
  });

  test.each([
    ['Longyearbyen', 78.22, 15.65, 'Svalbard', 'Norway'],
    ['Honolulu', 21.3, -157.85, 'Hawaii', 'United States'],
    ['Saint-Denis', -20.88, 55.45, 'Réunion', 'France'],
  ])(
    'of %s has the name of the part of its country that lies apart',
    async (_, ...[latitude, longitude, part, country]) => {
      const drawn = await placeMap(place('therun', latitude, longitude));
      expect(drawn.countries).toEqual([country]);
      // That of a list, too, which has no lines of divisions.
      const listed = await map(place('therun', latitude, longitude));
      for (const one of [drawn, listed]) {
        expect(namesOn(one)).toContain(part);
        expect(namesOn(one)).not.toContain(country);
      }
    },
  );

  const inUnitedStates = {
    ...place('us', 39, -98, { type: 'country', precision: 'area' }),
    name: 'United States',
  };
  const province = (name: string, latitude: number, longitude: number): Location => ({
    ...place('it', latitude, longitude, { type: 'province', precision: 'area' }),
    name,
  });

  test('of a division shades it, and its name stands in it or beside it', async () => {
    const drawn = await placeMapOf(province('Florida', 28, -82), undefined, [inUnitedStates]);
    expect(drawn?.region?.name).toBe('Florida');
    const ends = linesIn(drawn?.region?.path ?? '').flat();
    const label = drawn?.labels.find(({ text }) => text === 'Florida');
    const distances = ends.map((end) => distanceFrom(labelBox(label as Label), end));
    expect(Math.min(...distances)).toBeLessThan(14);
    const ground = await readGround();
    const { plane } = groundOf(ground, viewAround(ground, [-82, 28], undefined));
    expect(plane.isOf([SEA], labelBox(label as Label))).toBe(true);
    const inside = await placeMap(province('Texas', 31, -99));
    expect(inside.region?.name).toBe('Texas');
    const texas = inside.labels.find(({ text }) => text === 'Texas') as Label;
    expect(holds(linesIn(inside.region?.path ?? ''), [texas.x, texas.y - 4])).toBe(true);
  });

  test('shades no division that has another name, or a point elsewhere', async () => {
    for (const one of [province('Southern Gulf', 28, -82), province('Florida', 40, -100)])
      expect((await placeMap(one)).region).toBeUndefined();
    const town = place('it', 28, -82, { type: 'city', precision: 'area' });
    expect((await placeMap({ ...town, name: 'Florida' })).region).toBeUndefined();
  });

  test.each([
    ['Ishikawa', 36.6, 136.65, 'province'],
    ['Wrangel Island', 71.23, 180, 'island'],
    ['Attu Island', 52.9, 172.9, 'island'],
  ] as const)(
    'of %s, small in its country, is drawn where that can be seen',
    async (name, latitude, longitude, type) => {
      const drawn = await placeMap({
        ...place('it', latitude, longitude, { type, precision: 'area' }),
        name,
      });
      expect(drawn.locator).toBeDefined();
      expect(drawn.region?.name).toBe(type === 'province' ? name : undefined);
      const label = drawn.labels.find(({ text }) => text === name);
      const lines = linesIn(drawn.focus).filter((line) =>
        line.some((point) => label && distanceFrom(labelBox(label), point) < 14),
      );
      expect(lines.length).toBeGreaterThan(0);
      expect(label && lines.some((line) => crosses(line, labelBox(label)))).toBe(false);
      expect(breadthOf(lines)).toBeGreaterThan(30);
    },
  );

  test('of islands in a group has the name of the group', async () => {
    const drawn = await placeMap(place('Edinburgh', -37.0675, -12.3111));
    expect(namesOn(drawn)).toContain('Tristan da Cunha');
    expect(namesOn(drawn)).not.toContain('St. Helena');
  });

  test.each([
    ['a river', 'river', -59, -3.2],
    ['an ocean', 'ocean', -160, 0],
  ] as const)('of %s is as wide as to show coasts or borders', async (_, type, longitude, latitude) => {
    const drawn = await placeMap(place('it', latitude, longitude, { type, precision: 'area' }));
    const sides = ['left', 'right'].map((side) => ({
      left: side === 'left' ? 10 : drawn.width / 2,
      right: side === 'left' ? drawn.width / 2 : drawn.width - 10,
      top: 10,
      bottom: drawn.height - 10,
    }));
    const lines = linesIn(drawn.land + drawn.borders);
    const lengths = sides.map((box) => lines.reduce((sum, line) => sum + lengthWithin(line, box), 0));
    expect(Math.min(...lengths)).toBeGreaterThan(type === 'ocean' ? 200 : 20);
  });

  test('has a scale that has room for its words', async () => {
    const angola = place('angun', -12, 17);
    for (const [language, words] of [
      ['en', 'km'],
      ['fa', 'کیلومتر'],
    ] as const) {
      const { scale } = (await placeMapOf(angola, { language, countries: {} })) ?? {};
      const { left, right } = labelBox({ text: `${scale?.kilometres} ${words}`, x: 0, y: 0 });
      expect((scale?.box.right ?? 0) - (scale?.box.left ?? 0)).toBeGreaterThanOrEqual(right - left);
    }
  });

  test('has no name at its scale', async () => {
    for (const [longitude, latitude, name] of [
      [17, -12, 'Angola'],
      [12.5, -5.6, 'Cabinda'],
      [-100, 58, 'Canada'],
    ] as const) {
      const { scale, labels } = await placeMap({ ...place('it', latitude, longitude), name });
      if (!scale) continue;
      const half = widestBox({ text: `${scale.kilometres} km`, x: 0, y: 0 }).right;
      const middle = scale.x + scale.length / 2;
      const words = { left: middle - half - 6, right: middle + half + 6, top: scale.y - 18, bottom: scale.y };
      expect(labels.filter((label) => clashes(labelBox(label), words)).map(({ text }) => text)).toEqual([]);
    }
  });

  test.each([
    ['peninsula', 56, 160, 1200],
    ['archipelago', -0.6, -90.5, 1000],
    ['delta', 10, 105.8, 400],
    ['basin', -3, -62, 1500],
  ] as const)('of a %s is as wide as such a place', async (type, latitude, longitude, kilometres) => {
    const { scale, width } = await placeMap(place('estun', latitude, longitude, { type, precision: 'area' }));
    const shown = ((scale?.kilometres ?? 0) / (scale?.length ?? 1)) * width;
    expect(shown).toBeGreaterThan(kilometres * 0.7);
    expect(shown).toBeLessThan(kilometres * 1.5);
  });

  test('does not exist without coordinates, nor on another celestial body', async () => {
    expect(await placeMapOf(unplaced)).toBeUndefined();
    expect(await placeMapOf(place('crater', 0.7, 23.5, { celestialBody: 'moon' }))).toBeUndefined();
  });
});

describe('anywhere', () => {
  test.each([
    // From either side of the antimeridian.
    ['Fiji', -18.14, 178.44, 'Fiji'],
    ['Taveuni', -16.85, -179.97, 'Fiji'],
    ['Chukotka', 66.1, -170.5, 'Russia'],
    ['Adak', 51.88, -176.65, 'United States'],
    // Near the poles, and on one.
    ['Longyearbyen', 78.22, 15.65, 'Norway'],
    ['Alert', 82.5, -62.35, 'Canada'],
    ['South Pole', -90, 0, 'Antarctica'],
    // Far parts of a country are maps of their own.
    ['Puerto Ayora', -0.74, -90.31, 'Ecuador'],
    ['Cayenne', 4.92, -52.33, 'France'],
    // The smallest, atolls, a coast.
    ['Vatican', 41.903, 12.453, 'Vatican City'],
    ['Male', 4.17, 73.5, 'Maldives'],
    ['Lagos', 6.45, 3.39, 'Nigeria'],
  ])('%s has a map of its country around it', async (name, latitude, longitude, country) => {
    const drawn = await placeMap({ ...place('there', latitude, longitude), name });
    expect(drawn.countries).toEqual([country]);
    expect(drawn.focus.length > 0 || name === 'Vatican').toBe(true);
    const [pin] = drawn.pins;
    expect(pin?.x).toBeGreaterThan(0);
    expect(pin?.x).toBeLessThan(drawn.width);
  });

  test.each([
    ['the United States', 38.9, -77.03, 'Atlantic Ocean'],
    ['Russia', 55.75, 37.6, 'Arctic Ocean'],
  ])('no islet turned inside out covers the sea around %s', async (_, latitude, longitude, sea) => {
    expect(namesOn(await map(place('capital', latitude, longitude)))).toContain(sea);
  });

  test('a frame goes across the antimeridian, not round the globe', () => {
    const frame = frameOf([vectorOf([178, -18]), vectorOf([-179, -17])]);
    expect(capOfFrame(frame).radius * 6371).toBeLessThan(400);
    const [[west], [east]] = [pointOn(frame, [178, -18]), pointOn(frame, [-179, -17])];
    expect(west).toBeLessThan(east);
  });

  test('from a pole, a map has no compass directions, and all else lies one way', async () => {
    const pole = await placeMap(place('pole', -90, 0, { precision: 'point' }));
    expect(pole.pins[0]?.part).toBeUndefined();
    expect(Math.hypot((pole.pins[0]?.x ?? 0) - 160, (pole.pins[0]?.y ?? 0) - pole.height / 2)).toBeLessThan(
      60,
    );
    const { outside } = await map(
      place('pole', -90, 0),
      place('murdun', -77.85, 166.67),
      place('hobun', -42.9, 147.3),
    );
    expect(outside.map(({ direction }) => direction)).toEqual(['north']);
  });

  test('in the open sea a map shows the sea as far as the next land', async () => {
    const drawn = await placeMap(place('nemo', -48.87, -123.39, { type: 'site', precision: 'point' }));
    expect(drawn.countries).toEqual([]);
    expect(namesOn(drawn)).toContain('Pacific Ocean');
    expect(between(vectorOf([0, 0]), vectorOf([90, 0]))).toBeCloseTo(Math.PI / 2);
  });
});
