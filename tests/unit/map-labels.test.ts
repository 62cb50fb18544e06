import { describe, expect, test } from 'vitest';
import { labelBox, settled, straddles, type Label } from '../../src/drawing/map/labels.ts';

/** A country that is the left half of its map. */
const frame = { width: 320, height: 200, country: [[-20, -20, 180, 0, 0, 240, -180, 0]] };
const BORDER = 160;

const placed = (label: Label): Label | undefined => settled([label], frame, [])[0];

describe('a name of the map', () => {
  test.each([
    ['of the country', 150],
    ['of its neighbour', 170],
  ])('%s stands on its side of the border, though its point is close to it', (_, x) => {
    const label = placed({ text: 'Orunia', x, y: 100 });
    expect(label).toBeDefined();
    const { left, right } = labelBox(label ?? { text: '', x: 0, y: 0 });
    expect(x < BORDER ? right : BORDER).toBeLessThanOrEqual(BORDER);
    expect(x > BORDER ? left : BORDER).toBeGreaterThanOrEqual(BORDER);
  });

  test('has no place if it is as wide as both sides', () => {
    expect(
      placed({ text: 'The United Provinces of Orunia and of all the Valleys', x: 160, y: 100 }),
    ).toBeUndefined();
  });

  test('of a river or a sea may cross the border: it lies along its line', () => {
    expect(placed({ text: 'Orun', x: 160, y: 100, angle: 10 })).toMatchObject({ x: 160, y: 100 });
  });
});

test.each([
  ['on one side', { left: 20, right: 150, top: 90, bottom: 101 }, false],
  ['on the other', { left: 165, right: 300, top: 90, bottom: 101 }, false],
  ['across the border', { left: 100, right: 200, top: 90, bottom: 101 }, true],
  ['across it by a corner', { left: 159, right: 300, top: 90, bottom: 101 }, true],
])('a box %s straddles the border: %s', (_, box, does) => {
  expect(straddles(box, frame.country)).toBe(does);
});
