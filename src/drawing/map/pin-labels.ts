import type { Frame, Point } from './frame.ts';
import { clashes, grown, labelBox, placeLabel, widestBox, type Label } from './labels.ts';
import type { Box, Plane } from './plane.ts';

/** A pin as far as its name is concerned. */
export interface NamedPin {
  name: string;
  day?: string;
  x: number;
  y: number;
}

/**
 * What a name costs that stands over or under its pin and not beside it, and more if it is next to another name there; that has lost
 * its day, lies over a border, or has no room.
 */
const COST = { aside: 1, next: 1, day: 3, over: 10, none: 100 };
/** Units between two names of which one may be read as the second line of the other. */
const NEXT = 8;
/** Units by which the middle of a name beside its pin is higher or lower than that. */
const LEVEL = 6;

/**
 * The names of pins. Each takes the best place that is left, so it depends on the order who gets which: of a few orders the one that
 * costs least.
 */
export const pinLabels = (
  pins: readonly NamedPin[],
  frame: Frame,
  plane: Plane,
  taken: readonly Box[],
  owners: ReadonlySet<string>,
): Label[] => {
  const points = pins.map(({ x, y }): Point => [x, y]);
  const inOrder = (order: readonly NamedPin[]) => {
    const labels: Label[] = [];
    const aside: Box[] = [];
    let cost = 0;
    for (const pin of order) {
      const boxes = [...taken, ...labels.map(widestBox)];
      const names = labels.map(labelBox);
      const label = placeLabel(pin, [pin.x, pin.y], frame, plane, boxes, true, owners, points, names);
      if (!label) {
        cost += COST.none;
        continue;
      }
      const box = labelBox(label);
      if (Math.abs((box.top + box.bottom) / 2 - pin.y) > LEVEL) aside.push(box);
      if (label.isOver) cost += COST.over;
      if (pin.day !== label.day) cost += COST.day;
      labels.push(label);
    }
    const boxes = labels.map(labelBox);
    const isNext = (box: Box) => boxes.filter((other) => clashes(grown(box, NEXT), other)).length > 1;
    cost += aside.length * COST.aside + aside.filter(isNext).length * COST.next;
    return { labels, cost };
  };
  const orders = [
    pins,
    pins.toReversed(),
    pins.toSorted((one, other) => one.x - other.x),
    pins.toSorted((one, other) => one.y - other.y),
    pins.toSorted((one, other) => other.y - one.y),
  ].map(inOrder);
  return orders.reduce((best, one) => (one.cost < best.cost ? one : best)).labels;
};
