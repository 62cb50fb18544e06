import { describe, expect, test } from 'vitest';
import {
  areaLabel,
  distanceFrom,
  isClear,
  labelBox,
  pinBox,
  placeLabel,
  type Label,
} from '../../src/drawing/map/labels.ts';
import type { Point } from '../../src/drawing/map/frame.ts';
import type { Line } from '../../src/drawing/map/lines.ts';
import { planeOf, SEA } from '../../src/drawing/map/plane.ts';

const frame = { width: 320, height: 200 };
const rectangle = (left: number, top: number, right: number, bottom: number): Line => [
  [left, top],
  [right, top],
  [right, bottom],
  [left, bottom],
];
/** Orunia has the left half, Marun an island in the sea on the right. */
const BORDER = 160;
const plane = planeOf(
  frame,
  new Map([
    ['OR', [rectangle(-3, -3, BORDER, 203)]],
    ['MA', [rectangle(240, 80, 260, 100)]],
  ]),
);
const anywhere = () => 0;

describe('the cells of a map', () => {
  test('are a country, sea, or nothing beyond the frame', () => {
    expect(plane.ownerAt(10, 10)).toBe('OR');
    expect(plane.ownerAt(250, 90)).toBe('MA');
    expect(plane.ownerAt(200, 10)).toBe(SEA);
    expect(plane.ownerAt(-1, 10)).toBeUndefined();
  });

  test.each([
    ['on one side', { left: 20, right: 150, top: 90, bottom: 101 }, 'OR', true],
    ['on the other', { left: 165, right: 235, top: 90, bottom: 101 }, SEA, true],
    ['across the border', { left: 100, right: 200, top: 90, bottom: 101 }, 'OR', false],
    ['across it by a corner', { left: 157, right: 230, top: 90, bottom: 101 }, SEA, false],
    ['around an island', { left: 165, right: 300, top: 60, bottom: 120 }, SEA, false],
  ])('a box %s is all of one owner: %s', (_, box, owner, is) => {
    expect(plane.isOf([owner], box)).toBe(is);
  });

  test('tell how much of a country is seen, and its middle', () => {
    expect(plane.extentOf('MA')).toEqual({ cells: 100, x: 250, y: 90 });
  });
});

describe('a name of the map', () => {
  const near = (x: number, text = 'Orunia') =>
    placeLabel({ name: text }, [x, 100], frame, plane, [], true, new Set(['OR']));

  test.each([
    ['in the country', 150],
    ['in the sea', 170],
  ])('of a place %s stands on its side of the border, though its point is close to it', (_, x) => {
    const label = near(x);
    const { left, right } = labelBox(label ?? { text: '', x: 0, y: 0 });
    expect(label && isClear(label, plane)).toBe(true);
    expect(left > BORDER || right < BORDER).toBe(true);
  });

  test('of a place may lie over the coast of its country, where there is no room else, but never over a border', () => {
    const label = placeLabel({ name: 'Marun' }, [250, 90], frame, plane, [], false, new Set(['MA']));
    expect(label && plane.isOf(['MA', SEA], labelBox(label))).toBe(true);
    const filled = planeOf(
      frame,
      new Map([
        ['OR', [rectangle(-3, -3, 320, 90)]],
        ['MA', [rectangle(-3, 90, 320, 203)]],
      ]),
    );
    const name = placeLabel({ name: 'Between the two' }, [160, 90], frame, filled, [], true, new Set(['OR']));
    expect(name && isClear(name, filled)).toBe(true);
  });

  test('of a place that has no room on one side of a border lies over it, and says so', () => {
    const strips = planeOf(
      frame,
      new Map(
        Array.from({ length: 16 }, (_, index) => [
          `S${index}`,
          [rectangle(index * 20 - 3, -3, index * 20 + 20, 203)],
        ]),
      ),
    );
    const label = placeLabel({ name: 'Orunia' }, [160, 100], frame, strips, [], true, new Set(['S8']));
    expect(label?.isOver).toBe(true);
    expect(near(150)?.isOver).toBeUndefined();
  });

  test('that is the day of what happened, too, does not lie over a border for its sake', () => {
    const day = 'on the 30th of November of that year';
    const label = placeLabel({ name: 'Orunia', day }, [80, 100], frame, plane, [], true, new Set(['OR']));
    expect([label?.text, label?.day]).toEqual(['Orunia', undefined]);
  });

  test('of a place is apart from that of another one, and so is the name of a country, where there is room', () => {
    const usual = near(60) as Label;
    const { left, right, top, bottom } = labelBox(usual);
    const other = { left, right, top: bottom + 3, bottom: bottom + 3 + bottom - top };
    const distance = (label: Label | undefined) => {
      const box = labelBox(label ?? usual);
      return Math.max(
        other.top - box.bottom,
        box.top - other.bottom,
        other.left - box.right,
        box.left - other.right,
      );
    };
    expect(distance(usual)).toBeLessThan(5);
    const moved = placeLabel(
      { name: 'Orunia' },
      [60, 100],
      frame,
      plane,
      [other],
      true,
      new Set(['OR']),
      [],
      [other],
    );
    expect(distance(moved)).toBeGreaterThan(5);
    const toThat = ([x, y]: Point) => Math.hypot(x - usual.x, y - usual.y);
    const country = (names: (typeof other)[]) =>
      areaLabel('Orun', 'OR', frame, plane, [other], toThat, [], [], names);
    expect(distance(country([]))).toBeLessThan(5);
    expect(distance(country([other]))).toBeGreaterThan(5);
  });

  test('has no place if it is as wide as the map', () => {
    expect(near(160, 'The United Provinces of Orunia and of all the Valleys')).toBeUndefined();
    expect(
      areaLabel('The United Provinces of Orunia and of all the Valleys', 'OR', frame, plane, [], anywhere),
    ).toBeUndefined();
  });

  test('runs upwards where there is no room from side to side', () => {
    const strip = planeOf(frame, new Map([['OR', [rectangle(-3, -3, 20, 203)]]]));
    const label = areaLabel('Orunia', 'OR', frame, strip, [], anywhere);
    expect(label?.angle).toBe(-90);
    expect(label && isClear(label, strip)).toBe(true);
  });

  test('runs aslant along a narrow sea', () => {
    const gulf: Line = [
      [0, 0],
      [40, 0],
      [240, 200],
      [200, 200],
    ];
    const around = planeOf(frame, new Map([['OR', [gulf]]]));
    const label = areaLabel('Orunian Gulf', 'OR', frame, around, [], anywhere) as Label;
    expect(label.angle).toBe(45);
    expect(isClear(label, around)).toBe(true);
    expect(isClear({ ...label, angle: -45 }, around)).toBe(false);
  });

  test('of an area stands on its point, but not close to a coast', () => {
    const at = (x: number) =>
      placeLabel({ name: 'Marshes' }, [x, 100], frame, plane, [], false, new Set(['OR'])) ?? near(x);
    expect([at(80)?.x, at(80)?.y]).toEqual([80, 104]);
    const label = at(BORDER - 30);
    const { right } = labelBox(label ?? { text: '', x: 0, y: 0 });
    expect(right).toBeLessThan(BORDER - 4);
    expect(right).toBeGreaterThan(BORDER - 12);
  });

  test('over a border is much nearer to its own pin than to another', () => {
    const strips = planeOf(
      frame,
      new Map(
        Array.from({ length: 32 }, (_, index) => [
          `S${index}`,
          [rectangle(index * 10 - 3, -3, index * 10 + 10, 203)],
        ]),
      ),
    );
    const pins: Point[] = [
      [160, 100],
      [160, 124],
    ];
    const taken = pins.map(pinBox);
    const label = placeLabel(
      { name: 'Orunia' },
      [160, 100],
      frame,
      strips,
      taken,
      true,
      new Set(['S16']),
      pins,
    );
    const [own = Infinity, ...others] = pins.map((pin) => distanceFrom(labelBox(label as Label), pin));
    expect(Math.min(...others)).toBeGreaterThanOrEqual(own + 10);
  });

  test('keeps away from the edge, the more the longer it is, since there are wider letters', () => {
    const distance = (text: string) => {
      const label = areaLabel(text, SEA, frame, plane, [], ([x]) => 320 - x);
      return frame.width - labelBox(label ?? { text, x: 0, y: 0 }).right;
    };
    expect(distance('Sea')).toBeGreaterThan(6);
    expect(distance('The Marunian Sea')).toBeGreaterThan(10);
  });

  test('in Chinese is as wide as its letters are', () => {
    const width = ({ left, right }: ReturnType<typeof labelBox>) => right - left;
    expect(width(labelBox({ text: '波斯湾', x: 0, y: 0 }))).toBe(33);
  });
});
