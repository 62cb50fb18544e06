import { expect, it } from 'vitest';
import { nearestPath } from '../../src/text/nearest-path.ts';

const known = ['/topics/orun/', '/locations/orun/', '/locations/orun-dam/', '/actors/nadia-tarvani/'];

it('mends a slip of the keyboard', () => {
  expect(nearestPath('/actors/nadia-tarvany/', known)).toBe('/actors/nadia-tarvani/');
});

it('finds the page in whatever folder it is', () => {
  expect(nearestPath('/people/nadia-tarvani', known)).toBe('/actors/nadia-tarvani/');
});

it('stays in the folder that was asked for when two pages have one name', () => {
  expect(nearestPath('/locations/orunn/', known)).toBe('/locations/orun/');
  expect(nearestPath('/topics/orunn/', known)).toBe('/topics/orun/');
});

it('offers nothing when nothing is near', () => {
  expect(nearestPath('/actors/somebody-else-entirely/', known)).toBeUndefined();
  expect(nearestPath('/x/', known)).toBeUndefined();
  expect(nearestPath('/', known)).toBeUndefined();
  expect(nearestPath('/actors/anybody/', [])).toBeUndefined();
});
