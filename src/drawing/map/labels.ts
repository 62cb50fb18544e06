import { holds, type Frame, type Point } from './frame.ts';

/** A name on the map. */
export interface Label {
  text: string;
  x: number;
  y: number;
  /** Degrees, clockwise. */
  angle?: number;
  /** Of a place, and not of a country or a sea. */
  place?: true;
}

export interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** Half the width of a pin. */
export const RADIUS = 9;
/** Of a name of countries, in units of the view box; the y of a label is its baseline. */
const SIZE = 11;
/** Letters of the widest of the fonts, on the average, as a part of the size: names of places are bold. */
const LETTER = 0.52;
const BOLD_LETTER = 0.72;
const GAP = 2;

export const clashes = (one: Box, other: Box): boolean =>
  one.left < other.right + GAP &&
  other.left < one.right + GAP &&
  one.top < other.bottom + GAP &&
  other.top < one.bottom + GAP;

export const pinBox = ([x, y]: Point): Box => ({
  left: x - RADIUS,
  right: x + RADIUS,
  top: y - RADIUS,
  bottom: y + RADIUS,
});

const widthOf = ({ text, place }: Label): number => text.length * SIZE * (place ? BOLD_LETTER : LETTER);

export const labelBox = (label: Label): Box => {
  const angle = ((label.angle ?? 0) * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  // The middle of the letters lies above the baseline.
  const [x, y] = [label.x + sin * SIZE * 0.35, label.y - cos * SIZE * 0.35];
  const width = Math.abs(cos) * widthOf(label) + Math.abs(sin) * SIZE;
  const height = Math.abs(sin) * widthOf(label) + Math.abs(cos) * SIZE;
  return { left: x - width / 2, right: x + width / 2, top: y - height / 2, bottom: y + height / 2 };
};

/** Where else a name may stand: a place's beside or over its point, a country's some way off its middle. */
const shifts = (label: Label): Point[] => {
  const beside = widthOf(label) / 2 + RADIUS + 3;
  if (label.place) {
    return [
      [0, 4],
      [beside, 4],
      [-beside, 4],
      [0, -RADIUS - 4],
      [0, RADIUS + SIZE + 2],
    ];
  }
  const steps = [0, -14, 14, -28, 28];
  return steps
    .flatMap((y) => steps.map((x): Point => [x, y]))
    .sort((a, b) => Math.hypot(...a) - Math.hypot(...b));
};

/** Whether a box has the border of the country in it: names stand on one side of it. */
export const straddles = ({ left, right, top, bottom }: Box, country: Frame['country']): boolean => {
  const points = [left, (3 * left + right) / 4, (left + right) / 2, (left + 3 * right) / 4, right].flatMap(
    (x) => [top, bottom].map((y) => holds(country, [x, y])),
  );
  return new Set(points).size > 1;
};

/** The labels for which there is room, each as near to its point as it can stand; the first have the first choice. */
export const settled = (
  labels: readonly Label[],
  { width, height, country }: Pick<Frame, 'width' | 'height' | 'country'>,
  taken: readonly Box[],
): Label[] => {
  const boxes = [...taken];
  return labels.flatMap((label) => {
    const moved = shifts(label).map(([x, y]) => ({
      ...label,
      x: Math.round(label.x + x),
      y: Math.round(label.y + y),
    }));
    const free = moved.find((one) => {
      const box = labelBox(one);
      const inside = box.left > 1 && box.top > 1 && box.right < width - 1 && box.bottom < height - 1;
      const clear = label.angle !== undefined || !straddles(box, country);
      return inside && clear && !boxes.some((other) => clashes(box, other));
    });
    if (!free) return [];
    boxes.push(labelBox(free));
    return [free];
  });
};

/** Pins that would cover one another, moved apart, each with the point it belongs to if it had to leave it. */
export const spread = (
  points: readonly Point[],
  { width, height }: Pick<Frame, 'width' | 'height'>,
): { x: number; y: number; from?: Point }[] => {
  const within = (value: number, most: number) => Math.min(Math.max(value, RADIUS + 1), most - RADIUS - 1);
  const pins = points.map(([x, y]) => ({ x: within(x, width), y: within(y, height) }));
  const least = 2 * RADIUS + 1;
  for (let round = 0; round < 60; round += 1) {
    pins.forEach((one, index) => {
      for (const other of pins.slice(index + 1)) {
        const [dx, dy] = [other.x - one.x, other.y - one.y];
        const distance = Math.hypot(dx, dy);
        if (distance >= least) continue;
        const push = (least - distance) / 2;
        // Two of one point part sideways.
        const [ux, uy] = distance === 0 ? [1, 0] : [dx / distance, dy / distance];
        one.x = within(one.x - ux * push, width);
        one.y = within(one.y - uy * push, height);
        other.x = within(other.x + ux * push, width);
        other.y = within(other.y + uy * push, height);
      }
    });
  }
  return pins.map(({ x, y }, index) => {
    const [fromX, fromY] = points[index] ?? [x, y];
    const moved = Math.hypot(x - fromX, y - fromY) > RADIUS / 2;
    const from: Point = [Math.round(fromX), Math.round(fromY)];
    return { x: Math.round(x), y: Math.round(y), ...(moved && { from }) };
  });
};
