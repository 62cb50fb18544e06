import { describe, expect, test } from 'vitest';
import { viewAround, viewOfWhole } from '../../src/drawing/map/choose-frame.ts';
import { inFrame } from '../../src/drawing/map/direction.ts';
import { frameAround, pointOn } from '../../src/drawing/map/frame.ts';
import { countriesAt, readGround, unitAt } from '../../src/drawing/map/ground.ts';
import { groundOf, mapOf, placeMapOf, type LocatorMap, type PlaceMap } from '../../src/drawing/map/map.ts';
import { clashes, labelBox } from '../../src/drawing/map/labels.ts';
import { holds, pathData } from '../../src/drawing/map/lines.ts';
import { codeOf } from '../../src/drawing/map/names.ts';
import { SEA } from '../../src/drawing/map/plane.ts';
import { seaAt } from '../../src/drawing/map/seas.ts';
import type { Location } from '../../src/newsroom/model/newsroom.ts';
import { aLocation } from './a-location.ts';

const town = (name: string, latitude: number, longitude: number): Location => ({
  ...aLocation('town', latitude, longitude),
  name,
});
const country = (name: string, latitude = 0, longitude = 0): Location => ({
  ...aLocation('country', latitude, longitude, { type: 'country', precision: 'area' }),
  name,
});
const placeMap = async (location: Location, ...within: Location[]): Promise<PlaceMap> => {
  const drawn = await placeMapOf(location, undefined, within);
  if (!drawn) throw new Error('There is no map.');
  return drawn;
};
const map = async (...places: Location[]): Promise<LocatorMap> => {
  const drawn = await mapOf(places.map((place, index) => ({ ...place, id: `place-${index}` })));
  if (!drawn) throw new Error('There is no map.');
  return drawn;
};
const namesOn = ({ labels }: LocatorMap) => labels.map(({ text }) => text);
const disputesOn = ({ disputes }: LocatorMap) => disputes.map(({ name }) => name);

const sevastopol = town('Sevastopol', 44.6, 33.52);
const crimea = { ...aLocation('crimea', 45.2, 34.2, { type: 'region', precision: 'area' }), name: 'Crimea' };
const srinagar = town('Srinagar', 34.09, 74.8);
const jerusalem = town('Jerusalem', 31.78, 35.22);

describe('what is disputed whose it is', () => {
  test('is a country of its own on its map, with dashes on both sides of what another holds: Western Sahara', async () => {
    const sahara = country('Western Sahara', 24.5, -13.5);
    for (const drawn of [await placeMap(sahara), await placeMap(town('Laayoune', 27.15, -13.2), sahara)]) {
      expect(drawn.countries).toEqual(['Western Sahara']);
      expect(namesOn(drawn)).toEqual(expect.arrayContaining(['Western Sahara', 'Morocco', 'Mauritania']));
      expect(disputesOn(drawn)).toEqual(['Western Sahara']);
    }
    const ground = await readGround();
    expect(unitAt(ground, [-13.2, 27.15])?.division.country).toBe('EH');
    expect(unitAt(ground, [-10.06, 28.99])?.division.country).toBe('MA');
    const { terrain } = groundOf(ground, viewOfWhole(ground, 'EH', [-13.5, 24.5]));
    // Its line with Morocco runs along the head of the map, that between the two parts from the coast in the south to the north.
    const [north, south] = [Math.min, Math.max].map((of) => of(...terrain.disputed.flat().map(([, y]) => y)));
    expect([north ?? 99, south ?? 0].map((y) => y > 60)).toEqual([false, true]);
  });

  test('has its own name, and not that of the country that holds it, on a map of other places', async () => {
    const drawn = await map(town('Istanbul', 41.01, 28.96), sevastopol);
    expect(namesOn(drawn)).toContain('Crimea');
    expect(namesOn(drawn)).not.toContain('Russia');
    const wider = await map(town('Istanbul', 41.01, 28.96), sevastopol, town('Kyiv', 50.45, 30.52));
    expect(disputesOn(wider)).toContain('Crimea');
  });

  test('is named under the map of the country that holds it, however short its line is, and on that of the one that ISO counts it to', async () => {
    expect(disputesOn(await placeMap(country('Russia', 62, 95)))).toContain('Crimea');
    const ukraine = await placeMap(country('Ukraine', 49, 32));
    expect([namesOn(ukraine), disputesOn(ukraine)]).toEqual([
      expect.arrayContaining(['Crimea']),
      expect.arrayContaining(['Crimea']),
    ]);
    const ground = await readGround();
    const { frame } = viewOfWhole(ground, 'UA', [32, 49]);
    expect(inFrame(pointOn(frame, [33.52, 44.6]), frame)).toBe(true);
  });

  test('belongs to no country, unless the file says so of one that it is drawn with', async () => {
    for (const place of [sevastopol, srinagar, jerusalem]) {
      const drawn = await placeMap(place);
      expect([place.name, drawn.countries, drawn.focus]).toEqual([place.name, [], '']);
    }
    expect((await placeMap(sevastopol, crimea, country('Ukraine'))).countries).toEqual([]);
    expect((await placeMap(srinagar, { ...crimea, name: 'Kashmir' })).countries).toEqual([]);
    expect((await placeMap(srinagar, country('India'))).countries).toEqual(['India']);
    expect((await placeMap(jerusalem, country('Israel'))).countries).toEqual(['Israel']);
    // Far from any such line, a place lies in its country.
    const ground = await readGround();
    expect(countriesAt(ground, [34.78, 32.08])).toEqual(['IL']);
    expect(countriesAt(ground, [126.98, 37.57])).toEqual(['KR']);
  });
});

test.each([
  ['Severo-Kurilsk', 50.67, 156.12, true],
  ['Lampedusa', 35.5, 12.6, true],
  ['New York', 40.71, -74.01, false],
  ['Palermo', 38.12, 13.36, false],
])(
  'a place on an island that the map of its country has not is on one that has it: %s',
  async (name, latitude, longitude, isCloser) => {
    const drawn = await placeMap(town(name, latitude, longitude));
    expect(drawn.locator !== undefined).toBe(isCloser);
    const [pin] = drawn.pins;
    // The mark is on land, or on its coast.
    const starts = [...`${drawn.focus}`.matchAll(/M(-?\d+)[ ]?(-?\d+)/g)].map(([, x, y]) =>
      Math.hypot(Number(x) - (pin?.x ?? 0), Number(y) - (pin?.y ?? 0)),
    );
    if (isCloser) expect(Math.min(...starts)).toBeLessThan(60);
  },
);

test.each([
  ['Tristan da Cunha', -37.11, -12.28, true],
  ['Fiji', -17.8, 178, true],
  ['Maldives', 3.2, 73.2, true],
  ['Falkland Islands', -51.75, -59, true],
  // Others around them say where they are, or their own shape.
  ['Lesotho', -29.6, 28.2, false],
  ['Denmark', 56, 10, false],
  ['Kiribati', 1.4, 173, false],
])(
  'islands with nothing around have a small map of where on Earth they are: %s',
  async (name, north, east, isLonely) => {
    const drawn = await placeMap(country(name, north, east));
    expect(drawn.locator !== undefined).toBe(isLonely);
    // Of no part of a country, as the map of a list would say.
    expect(drawn.isPart).toBeUndefined();
    if (!drawn.locator) return;
    const { box, land, shown } = drawn.locator;
    expect(land.length).toBeGreaterThan(50);
    // The part that is shown can be seen, in the middle.
    const [x = 0, y = 0, ...steps] = shown.match(/-?\d+/g)?.map(Number) ?? [];
    expect(Math.max(...steps)).toBeGreaterThanOrEqual(3);
    expect(Math.abs(x - (box.right - box.left) / 2)).toBeLessThan(12);
    expect(Math.abs(y - (box.bottom - box.top) / 2)).toBeLessThan(12);
  },
);

describe('a place near a border', () => {
  const congo = country('Democratic Republic of the Congo', -3, 23);
  const goma = { ...town('Goma', -1.68, 29.23), partOf: 'congo' };

  test('is in the country that it is part of, on which side of the simplified line its point may lie: Goma', async () => {
    const own = await placeMap(goma, congo);
    const listed = await mapOf([goma], undefined, undefined, undefined, () => [congo]);
    const beside = await mapOf(
      [town('Kigali', -1.94, 30.06), goma],
      undefined,
      undefined,
      undefined,
      (one) => (one === goma ? [congo] : []),
    );
    expect([own, listed, beside].map((drawn) => drawn?.countries)).toEqual([
      ['Congo - Kinshasa'],
      ['Congo - Kinshasa'],
      ['Rwanda', 'Congo - Kinshasa'],
    ]);
    // Whose name would be that of a division of Rwanda.
    expect(own.region).toBeUndefined();
  });

  test.each([
    ['Mount Everest', 27.9881, 86.925, ['China', 'Nepal']],
    ['Mont Blanc', 45.8326, 6.8652, ['France', 'Italy']],
    ['Victoria Falls', -17.9243, 25.8572, ['Zambia', 'Zimbabwe']],
    ['Goma', -1.68, 29.23, ['Congo - Kinshasa', 'Rwanda']],
  ])(
    'is in none of them alone, if its file does not say in which: %s',
    async (name, north, east, countries) => {
      const spot = town(name, north, east);
      for (const drawn of [await placeMap(spot), await map(spot)]) {
        expect([...drawn.countries].sort()).toEqual(countries);
        expect(namesOn(drawn)).toEqual(expect.arrayContaining(countries));
      }
    },
  );

  test('is in the country that most other places of a list are in: Everest and Kathmandu', async () => {
    const drawn = await map(town('Mount Everest', 27.9881, 86.925), town('Kathmandu', 27.71, 85.32));
    expect(drawn.countries).toEqual(['Nepal']);
  });

  test('is on no border for a spot of a country, or between two parts of one state: Rome, Shenzhen', async () => {
    const ground = await readGround();
    expect(countriesAt(ground, [12.4964, 41.9028])).toEqual(['IT']);
    expect(countriesAt(ground, [12.453, 41.902])).toEqual(['VA']);
    expect(countriesAt(ground, [114.12, 22.54])).toHaveLength(1);
  });

  test('in the sea off both is in the one that it is part of: Singapore', async () => {
    const ground = await readGround();
    // In the strait, a bit nearer to Johor.
    expect(countriesAt(ground, [104.09, 1.3])).toEqual(['MY']);
    expect(countriesAt(ground, [104.09, 1.3], 'SG')).toEqual(['SG']);
  });
});

describe('a division', () => {
  const canada = country('Canada', 60, -100);
  const part = (name: string, type: Location['type'], latitude: number, longitude: number): Location => ({
    ...aLocation('it', latitude, longitude, { type, precision: 'area' }),
    name,
    partOf: 'outer',
  });

  test.each(['territory', 'province', 'region'] as const)(
    'is found by its name in its country, if its point lies in the water between its islands: Nunavut, a %s',
    async (type) => {
      const drawn = await placeMap(part('Nunavut', type, 70, -90), canada);
      expect([drawn.countries, drawn.region?.name]).toEqual([['Canada'], 'Nunavut']);
      expect(namesOn(drawn)).toEqual(expect.arrayContaining(['Canada', 'Nunavut']));
    },
  );

  test.each([
    ['Arkhangelsk', 67, 50, 'Russia'],
    ['Nunavut', 70, -90, 'Canada'],
  ])('is shaded in few bytes, with a small map and many islands: %s', async (name, north, east, outer) => {
    const drawn = await placeMap(part(name, 'province', north, east), country(outer));
    expect(drawn.region?.name).toBe(name);
    const { land, focus, borders, disputed, regionBorders, region, locator } = drawn;
    const lines = [land, focus, borders, disputed, regionBorders, region?.path, locator?.land];
    expect(lines.join('').length).toBeLessThanOrEqual(4200);
  });

  test('is not a part of a division that is called like another one', async () => {
    const oregon = part('Oregon', 'province', 44, -120.5);
    const drawn = await placeMap(
      part('Washington', 'region', 45.6, -123),
      oregon,
      country('United States', 39, -98),
    );
    expect(drawn.region?.name).not.toBe('Washington');
  });

  test('that lies apart has its name once, and that of its country: Galápagos', async () => {
    const names = namesOn(
      await placeMap(part('Galápagos Islands', 'province', -0.6, -90.5), country('Ecuador', -1.5, -78.5)),
    );
    expect(names).toEqual(expect.arrayContaining(['Galápagos Islands', 'Ecuador']));
    expect(names).not.toContain('Galápagos');
  });
});

test.each([
  ['Macau', 22.19, 113.54, 'Macao'],
  ['Democratic Republic of the Congo', -3, 23, 'Congo - Kinshasa'],
  ['Turkey', 39, 35, 'Türkiye'],
  ['Svalbard', 78.5, 16, ''],
])(
  'A country has on its map the name that its file has, and no other one: %s',
  async (name, north, east, other) => {
    const drawn = await placeMap(country(name, north, east));
    expect(namesOn(drawn)).toContain(name);
    expect(namesOn(drawn)).not.toContain(other);
    expect(drawn.countries).toEqual([name === 'Svalbard' ? 'Norway' : name]);
  },
);

describe('names on land', () => {
  test.each([
    ['Pristina', 42.66, 21.16, 'Pristina'],
    ['Timbuktu', 16.77, -3.01, 'Timbuktu'],
    ['Yakutsk', 62.03, 129.73, 'Sakha Republic'],
    ['Perth', -31.95, 115.86, 'Western Australia'],
    // Readers know neither by name: the one lies in the middle, the other is called as the country.
    ['Suva', -18.14, 178.44, undefined],
    ['Djibouti City', 11.59, 43.15, undefined],
  ])('the part of the country in which %s lies', async (name, latitude, longitude, region) => {
    expect((await placeMap(town(name, latitude, longitude))).region?.name).toBe(region);
  });

  test.each([
    ['Hanga Roa', -27.15, -109.43, 'Chile'],
    ['Kaliningrad', 54.71, 20.51, 'Russia'],
    ['Baikonur Cosmodrome', 45.96, 63.31, 'Kazakhstan'],
    ['Svalbard', 78.5, 16, 'Svalbard'],
  ])('the country around %s', async (name, latitude, longitude, written) => {
    const place = town(name, latitude, longitude);
    expect(
      namesOn(await placeMap(name === written ? { ...country(name, latitude, longitude) } : place)),
    ).toContain(written);
  });
});

test.each([
  ['Canterbury Plains', -43.5, 171.5],
  ['Crimea', 45.2, 34.2],
])(
  'The name of an area on land stands on land, over its coasts if need be: %s',
  async (name, latitude, longitude) => {
    const drawn = await placeMap({
      ...aLocation('area', latitude, longitude, { type: 'region', precision: 'area' }),
      name,
      ...(name !== 'Crimea' && { partOf: 'new-zealand' }),
    });
    const ground = await readGround();
    const view = viewAround(ground, [longitude, latitude], name === 'Crimea' ? 900 : undefined);
    const { plane } = groundOf(ground, view);
    const label = drawn.labels.find(({ text }) => text === name);
    expect(label && plane.ownerAt(label.x, label.y - 4)).not.toBe(SEA);
  },
);

test('The name of a sea does not follow that of a country in one line: Canada and Baffin Bay', async () => {
  const { labels } = await placeMap(country('Greenland', 72, -40));
  const boxOf = (name: string) =>
    labelBox(labels.find(({ text }) => text === name) ?? { text: '', x: 0, y: 0 });
  const [land, sea] = [boxOf('Canada'), boxOf('Baffin Bay')];
  expect(clashes({ ...land, right: land.right + 5 }, sea)).toBe(false);
});

test.each([
  ['Canada', 58, -100, 'country'],
  ['Arctic Ocean', 85, 0, 'ocean'],
] as const)(
  'What is large around it has its shape: Greenland on the map of %s',
  async (name, latitude, longitude, type) => {
    const it = { ...aLocation('it', latitude, longitude, { type, precision: 'area' }), name };
    const ground = await readGround();
    const view =
      type === 'country'
        ? viewOfWhole(ground, 'CA', [longitude, latitude])
        : viewAround(ground, [longitude, latitude], 14_000);
    const { terrain } = groundOf(ground, view);
    const greenland = terrain.land.filter((ring) => holds([ring], pointOn(view.frame, [-42, 73])));
    expect(greenland.map((ring) => ring.length > 20)).toEqual([true]);
    // What the map is about is not drawn twice.
    expect(holds(terrain.land, pointOn(view.frame, [-105, 55]))).toBe(type === 'ocean');
    expect((await placeMap(it)).land).toBe(pathData(terrain.land, true));
  },
);

describe('the map of a country', () => {
  test.each([
    ['a point in another one', 'Vietnam', 17.5, 104.5],
    ['a point in the open sea', 'Tuvalu', -20, 175],
  ])('goes by its name, whatever point its file has: %s', async (_, name, latitude, longitude) => {
    const drawn = await placeMap(country(name, latitude, longitude));
    expect(drawn.countries).toEqual([name]);
    expect(drawn.focus).not.toBe('');
    expect(namesOn(drawn)).toContain(name);
  });

  test.each([
    ['KI', 'Tarawa', 1.33, 173.0],
    ['KI', 'Kiritimati', 1.87, -157.4],
    ['MY', 'Kuala Lumpur', 3.14, 101.69],
    ['MY', 'Kota Kinabalu', 5.98, 116.07],
    ['RU', 'Pskov', 57.82, 28.33],
    ['RU', 'Anadyr', 64.73, 177.51],
    ['CA', 'Alert', 82.5, -62.35],
  ])('has all of it that is no small rest: of %s also %s', async (code, _, latitude, longitude) => {
    const { frame } = viewOfWhole(await readGround(), code, [0, 0]);
    expect(inFrame(pointOn(frame, [longitude, latitude]), frame)).toBe(true);
  });

  test('has not the name of its one division that is large enough to be drawn: French Polynesia', async () => {
    const names = namesOn(await placeMap(country('French Polynesia')));
    expect(names).toContain('French Polynesia');
    expect(names).not.toContain('Windward Islands');
  });

  test('leaves out what lies far away and is little of it: Hawaii, Svalbard, French Guiana', async () => {
    const ground = await readGround();
    for (const [code, point] of [
      ['US', [-157.85, 21.3]],
      ['NO', [15.65, 78.22]],
      ['FR', [-52.33, 4.92]],
    ] as const) {
      const { frame } = viewOfWhole(ground, code, [0, 0]);
      expect(inFrame(pointOn(frame, point), frame)).toBe(false);
    }
  });

  test('has a country drawn well, also where it is large and there are many others around: the islands of Russia', async () => {
    const { focus } = await placeMap(country('Russia', 62, 95));
    expect(focus.length).toBeGreaterThan(800);
    expect(focus.split('M').length).toBeGreaterThan(6);
  });

  test('has no scrap of an island in its corner: of Jan Mayen on that of Norway', async () => {
    const { focus } = await placeMap(country('Norway', 62, 10));
    const starts = [...focus.matchAll(/M(-?\d+)[ ]?(-?\d+)/g)].map(([, x, y]) => Number(x) + Number(y));
    expect(starts.filter((sum) => sum < 30)).toEqual([]);
  });
});

test('A country is known by its names in any language that they are in', () => {
  const naming = { language: 'en', countries: { TR: 'Turkey' } };
  const countries = new Map(
    ['TR', 'VN', 'KN', 'NO', 'SOL'].map((code) => [code, { en: code === 'SOL' ? 'Somaliland' : '' }]),
  );
  const codeFor = (text: string, lang?: string) =>
    codeOf(naming, [{ text, ...(lang !== undefined && { lang }) }], countries);
  expect(
    ['Turkey', 'Türkiye', 'Turkiye', 'Saint Kitts and Nevis', 'Somaliland'].map((name) => codeFor(name)),
  ).toEqual(['TR', 'TR', 'TR', 'KN', 'SOL']);
  expect([codeFor('Việt Nam', 'vi'), codeFor('Norge', 'nb'), codeFor('Orunia')]).toEqual([
    'VN',
    'NO',
    undefined,
  ]);
});

test('The Southern Ocean ends at 60° south', async () => {
  const ground = await readGround();
  const frame = frameAround([-80, -60], 3000);
  const { plane } = groundOf(ground, { frame, focus: new Set() });
  const at = seaAt(frame, plane);
  const seaOf = (north: number) => at(pointOn(frame, [-80, north]))?.sea.names['en'];
  expect([seaOf(-61), seaOf(-58)]).toEqual(['Southern Ocean', undefined]);
});

describe('a point of the sea is in the one on its side of the land', () => {
  test.each([
    ['Sea of Okhotsk', 150, 54, 'Pacific Ocean', 160, 52],
    ['Sea of Okhotsk', 154, 51.5, 'Pacific Ocean', 157.8, 51],
    ['Sea of Okhotsk', 158, 60.5, 'Bering Sea', 166, 58],
    ['Sea of Japan', 139.5, 43.5, 'Pacific Ocean', 143, 38.5],
    ['Yellow Sea', 123, 36, 'Sea of Japan', 130, 37.5],
    ['East China Sea', 127, 31, 'Philippine Sea', 133, 31],
    ['Adriatic Sea', 13.2, 44.8, 'Mediterranean Sea', 15, 40],
    ['Aegean Sea', 24.5, 40.2, 'Mediterranean Sea', 25, 34.3],
    ['Gulf of California', -112, 28.5, 'Pacific Ocean', -113.2, 26.2],
    ['Red Sea', 42, 14.5, 'Gulf of Aden', 44, 11.9],
    ['Gulf of Bothnia', 23, 64.9, 'Baltic Sea', 19.5, 58.5],
    ['Baltic Sea', 15, 55.3, 'North Sea', 7.5, 55.5],
    ['Bay of Bengal', 82, 14, 'Arabian Sea', 74, 13],
    ['Andaman Sea', 98.2, 10, 'Gulf of Thailand', 99.6, 10],
    ['Java Sea', 110, -5.5, 'Indian Ocean', 108, -9.5],
    ['Celebes Sea', 122, 3, 'Sulu Sea', 119.5, 8.5],
    ['Tasman Sea', 160, -37, 'Pacific Ocean', 176, -36],
    ['Hudson Bay', -80, 55.5, 'Labrador Sea', -59, 56],
    ['Gulf of Mexico', -83, 27, 'Atlantic Ocean', -79.9, 28],
    ['Gulf of Mexico', -95, 18.7, 'Pacific Ocean', -95, 15.5],
    ['Caribbean Sea', -80, 11, 'Pacific Ocean', -80, 6.5],
    ['Caribbean Sea', -73.5, 17.5, 'Atlantic Ocean', -72.4, 21.2],
    ['Sea of Azov', 36.8, 46, 'Black Sea', 32, 44],
    ['Persian Gulf', 54.5, 25.5, 'Gulf of Oman', 58, 25.2],
    ['Irish Sea', -5, 53.7, 'Atlantic Ocean', -11, 52.5],
    ['English Channel', 0.5, 50.5, 'Bay of Biscay', -4, 45.5],
    ['Weddell Sea', -45, -70, 'Scotia Sea', -45, -57],
  ])('%s at %f, %f, and %s at %f, %f', async (...of) => {
    const ground = await readGround();
    const [one, east, north, other, otherEast, otherNorth] = of;
    const frame = frameAround([(east + otherEast) / 2, (north + otherNorth) / 2], 2000);
    const at = seaAt(frame, groundOf(ground, { frame, focus: new Set() }).plane);
    const seaOf = (...point: [number, number]) => at(pointOn(frame, point))?.sea.names['en'];
    expect([seaOf(east, north), seaOf(otherEast, otherNorth)]).toEqual([one, other]);
  });
});
