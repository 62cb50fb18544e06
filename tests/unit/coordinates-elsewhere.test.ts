import { expect, test } from 'vitest';
import { elsewhereIn } from '../../src/drawing/whereabouts.ts';
import { aLocation } from './a-location.ts';

const elsewhere = elsewhereIn({ language: 'en', countries: {} });
const country = (name: string, latitude?: number, longitude = 0) => ({
  ...aLocation('country', latitude, longitude, { type: 'country', precision: 'area' }),
  name,
});
const town = (latitude: number, longitude: number) => aLocation('town', latitude, longitude);

test.each([
  ['of a country', country('Vietnam', 18.5, 103.5), [], 'Laos'],
  ['of a town, with its numbers in the wrong order', town(37.1, 36.2), [country('Ukraine')], 'Türkiye'],
  ['of a town, without its minus', town(34.6, 58.4), [country('Argentina')], 'Iran'],
  ['of a town in a region', town(48.85, 2.35), [aLocation('valley'), country('Spain')], 'France'],
  [
    'of a country by a name in its own language',
    { ...country('Orunia', 18.5, 103.5), names: [{ text: 'Việt Nam', lang: 'vi', kind: 'native' as const }] },
    [],
    'Laos',
  ],
])('A point that surely lies in another country is told: %s', (_, location, within, found) => {
  expect(elsewhere(location, within)).toBe(found);
});

test.each([
  ['in its country', town(21.03, 105.85), [country('Vietnam')]],
  ['so near to a border that the ground is too rough to tell', town(47.59, 7.61), [country('France')]],
  ['in a country that is no more than a spot', town(41.9022, 12.4534), [country('Vatican City')]],
  ['in the sea', town(10, 112), [country('Vietnam')]],
  ['in a territory of the state', town(18.47, -66.1), [country('United States')]],
  ['in a special region of the state', town(22.3, 114.17), [country('China')]],
  ['in what is disputed whose it is', town(44.95, 34.1), [country('Ukraine')]],
  ['beyond a line that is not agreed on', town(33.1, 35.8), [country('Syria')]],
  ['on what an island is not agreed to be', town(25.04, 121.56), [country('China')]],
  ['in what has no code of its own', town(9.56, 44.06), [country('Somalia')]],
  ['on the ice', town(-77.85, 166.67), [country('New Zealand')]],
  ['in no country that the file names', town(48.85, 2.35), []],
  ['in a country of a name that the ground does not know', town(48.85, 2.35), [country('Orunia')]],
  [
    'on another celestial body',
    aLocation('crater', 48.85, 2.35, { celestialBody: 'moon' }),
    [country('Spain')],
  ],
])('None is told %s', (_, location, within) => {
  expect(elsewhere(location, within)).toBeUndefined();
});
