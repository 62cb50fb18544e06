import { RADIANS } from './sphere.ts';
import type { Frame, Point } from './frame.ts';
import { crosses, type Line } from './lines.ts';
import { SEA, type Box, type Plane } from './plane.ts';

/** A name on the map. */
export interface Label {
  text: string;
  /** When something happened there, behind the name. */
  day?: string | undefined;
  x: number;
  y: number;
  /** Degrees, clockwise. */
  angle?: number;
  /** Of a place, and not of a country or a sea. */
  place?: true;
  /** Lines run under it: they are to end around its letters, so that they do not strike it through. */
  isOver?: true;
}

type Size = Pick<Frame, 'width' | 'height' | 'isWorld'>;

/** Half the width of a pin. */
export const RADIUS = 9;
/** Of a name of countries, in units of the view box; the y of a label is its baseline. */
const SIZE = 11;
/** Letters of the widest of the fonts, on the average, as a part of the size: names of places are bold. */
const LETTER = 0.52;
const BOLD_LETTER = 0.72;
/** Figures are wider than letters. */
const DAY_LETTER = 0.64;
/** Chinese, Japanese and Korean letters are as wide as they are high. */
const WIDE = /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}/u;
const GAP = 2;
/** Units between a name and the edge of the map: a name in wide letters would be cut off there. */
const EDGE = 6;
/** What such letters need more, on both sides, as a part of the length of a name that is not bold. */
const WIDER = 0.06;
/** Which way a name runs: upwards, or aslant, only where it has no room else. */
const ANGLES = [0, -90, -45, 45];
/** What a position costs that is close to a border, or over lines within its country, in units of distance. */
const TIGHT = 24;
const OVER = 60;

export const clashes = (one: Box, other: Box): boolean =>
  one.left < other.right + GAP &&
  other.left < one.right + GAP &&
  one.top < other.bottom + GAP &&
  other.top < one.bottom + GAP;

/** Units on both sides of a pin, and over and under it, where the name of a country would be read as that of the pin. */
const READ = { beside: 14, over: 3 };

/** The room around a pin in which no other name than its own may stand. */
export const roomOf = ([x, y]: Point): Box => ({
  left: x - RADIUS - READ.beside,
  right: x + RADIUS + READ.beside,
  top: y - RADIUS - READ.over,
  bottom: y + RADIUS + READ.over,
});

export const pinBox = ([x, y]: Point): Box => ({
  left: x - RADIUS,
  right: x + RADIUS,
  top: y - RADIUS,
  bottom: y + RADIUS,
});

/** A name is measured at each place that is tried for it. */
const lengths = new Map<string, number>();
const lengthOf = (text: string, letter: number): number => {
  const key = `${letter} ${text}`;
  const known = lengths.get(key);
  if (known !== undefined) return known;
  const length = [...text].reduce((sum, one) => sum + (WIDE.test(one) ? 1 : letter), 0) * SIZE;
  lengths.set(key, length);
  return length;
};

const widthOf = ({ text, day, place }: Pick<Label, 'text' | 'day' | 'place'>): number =>
  lengthOf(text, place ? BOLD_LETTER : LETTER) + (day === undefined ? 0 : lengthOf(` ${day}`, DAY_LETTER));

export const labelBox = (label: Label): Box => {
  const angle = (label.angle ?? 0) * RADIANS;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  // The middle of the letters lies above the baseline.
  const [x, y] = [label.x + sin * SIZE * 0.35, label.y - cos * SIZE * 0.35];
  const length = widthOf(label);
  const width = Math.abs(cos) * length + Math.abs(sin) * SIZE;
  const height = Math.abs(sin) * length + Math.abs(cos) * SIZE;
  return { left: x - width / 2, right: x + width / 2, top: y - height / 2, bottom: y + height / 2 };
};

/** What a name takes up in the widest letters that a machine may have: it shall touch no other name and no scale in them. */
export const widestBox = (label: Label): Box => {
  const { left, right, top, bottom } = labelBox(label);
  const more = (length: number) => (label.place ? 0 : Math.max(length - SIZE, 0) * WIDER);
  const [aside, along] = [more(right - left), more(bottom - top)];
  return { left: left - aside, right: right + aside, top: top - along, bottom: bottom + along };
};

/** Units between two names in one line: "Canada Baffin Bay" would be read as one. */
const APART = 8;
/** A box with the room beside it in which no other name begins or ends. */
export const apart = ({ left, right, ...box }: Box): Box => ({
  ...box,
  left: left - APART,
  right: right + APART,
});

/** From the edge of a box to a point; 0 within it. */
export const distanceFrom = ({ left, right, top, bottom }: Box, [x, y]: Point): number =>
  Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom));

/** How far a box may be moved so that it still lies inside the map. */
const shiftsWithin = ({ left, right, top, bottom }: Box, { width, height }: Size, wider = 0): Box => {
  const edgeOf = (length: number) => EDGE + Math.max(length - SIZE, 0) * wider;
  const [aside, along] = [edgeOf(right - left), edgeOf(bottom - top)];
  return {
    left: aside - left,
    right: width - aside - right,
    top: along - top,
    bottom: height - along - bottom,
  };
};

const isWithin = ({ left, right, top, bottom }: Box, x: number, y: number): boolean =>
  x > left && x < right && y > top && y < bottom;

const isInside = (box: Box, size: Size, wider?: number): boolean =>
  isWithin(shiftsWithin(box, size, wider), 0, 0);

const moved = ({ left, right, top, bottom }: Box, x: number, y: number): Box => ({
  left: left + x,
  right: right + x,
  top: top + y,
  bottom: bottom + y,
});

export const grown = ({ left, right, top, bottom }: Box, by: number): Box => ({
  left: left - by,
  right: right + by,
  top: top - by,
  bottom: bottom + by,
});

/** Whether a name has no border and no coast under it: names stand on one side of a line. */
export const isClear = (label: Label, plane: Plane, box = labelBox(label)): boolean => {
  const owner = plane.ownerAt((box.left + box.right) / 2, (box.top + box.bottom) / 2);
  if (owner === undefined) return false;
  if (!label.angle || label.angle % 90 === 0) return plane.isOf([owner], box);
  const [cos, sin] = [Math.cos(label.angle * RADIANS), Math.sin(label.angle * RADIANS)];
  const half = widthOf(label) * (0.5 + WIDER);
  for (let along = -half; along <= half; along += 2) {
    for (let up = -SIZE * 0.15; up <= SIZE * 0.9; up += 2) {
      if (plane.ownerAt(label.x + cos * along + sin * up, label.y + sin * along - cos * up) !== owner)
        return false;
    }
  }
  return true;
};

/** Where the name of a place may stand beside its pin, over and under it, the best first. @param off Units further away. */
const shiftsOf = (label: Label, off: number, isWorld = false): Point[] => {
  const beside = widthOf(label) / 2 + RADIUS + 5 + off;
  const [over, under] = [-RADIUS - 4 - off, RADIUS + SIZE + 2 + off];
  // Over and under it, a name may reach further to one side than to the other, but not across an ocean.
  const aside = isWorld ? [] : [0.25, 0.5, 0.75, 1].map((share) => Math.max(beside - 6, 0) * share);
  return [
    [beside, 4],
    [-beside, 4],
    [0, over],
    [0, under],
    // Beside it, a name may be a bit higher or lower than it.
    ...[1, 7, -2, 10, -5, 13].flatMap((y): Point[] => [
      [beside, y],
      [-beside, y],
    ]),
    ...aside.flatMap((x): Point[] => [
      [x, over],
      [x, under],
      [-x, over],
      [-x, under],
    ]),
  ];
};
/** Units between two names: nearer ones may be read as one. */
const CLOSE = 5;
const isCloseTo = (names: readonly Box[], box: Box): boolean => {
  const around = grown(box, CLOSE);
  return names.some((name) => clashes(around, name));
};
/** Units: a name that stands further from its pin is that of somewhere else. */
const FURTHER = 5;
/**
 * Units by which a name is nearer to its pin than to another: more on a map of the world, on which no border stands between them, and most
 * where it lies over a border.
 */
const PLAINLY = { usual: 3, world: 5 };
const NEARER = 10;
/** Units between the point of an area, which has no mark, and its name among pins: further away, it would be that of something else. */
const FROM_AREA = 6;
/** Units between the places around the point of an area that are tried, which has no pin, and how far they reach. */
const GRID = { step: 4, x: 60, y: 32 };

/** Around the point of an area, the nearest first. */
const AROUND: readonly Point[] = (() => {
  const along = (most: number) =>
    Array.from({ length: (2 * most) / GRID.step + 1 }, (_, index) => index * GRID.step - most);
  return along(GRID.x)
    .flatMap((x) => along(GRID.y).map((y): Point => [x, y + 4]))
    .toSorted((one, other) => Math.hypot(one[0], one[1] - 4) - Math.hypot(other[0], other[1] - 4));
})();

/**
 * The name of a place, beside it, and with the day if there is room for that, too. None, if there is no room: a name
 * that stands further away would be that of somewhere else.
 *
 * @param focus Countries over whose coasts it may be written, where there is no room on one side of it. It lies over a
 * border only if there is no other room at all.
 * @param pins All that the map has: a name that is nearer to another one would be taken for that one's.
 * @param names Those of other places, to which it is not close if it need not be.
 */
export const placeLabel = (
  { name: text, day }: { name: string; day?: string | undefined },
  [x, y]: Point,
  frame: Size,
  plane: Plane,
  taken: readonly Box[],
  hasPin: boolean,
  focus: ReadonlySet<string>,
  pins: readonly Point[] = [],
  names: readonly Box[] = [],
): Label | undefined => {
  const isNearest = (box: Box, by = 0) =>
    pins.every(
      (pin) => (pin[0] === x && pin[1] === y) || distanceFrom(box, [x, y]) + by <= distanceFrom(box, pin),
    );
  // It is not bold as if it had a mark of its own.
  const isAmongPins = !hasPin && pins.length > 0;
  const style: Pick<Label, 'place'> = isAmongPins ? {} : { place: true };
  const isAtPoint = (box: Box) => !isAmongPins || distanceFrom(box, [x, y]) <= FROM_AREA;
  const onOneSide = (one: Label) => isClear(one, plane);
  const inOwn = (one: Label) =>
    [...focus].some((country) => plane.isOf([country, SEA], labelBox(one))) ||
    plane.isOf([SEA], labelBox(one));
  const mixedOf = (owners: Iterable<string>) => (one: Label) =>
    Math.min(...[...owners].map((owner) => plane.othersIn([owner], labelBox(one))));
  /** The first of those that cost least. */
  const leastOf = (labels: readonly Label[], costOf: (one: Label) => number) => {
    let least: { label: Label; cost: number } | undefined;
    for (const label of labels) {
      const cost = costOf(label);
      if (!least || cost < least.cost) least = { label, cost };
    }
    return least?.label;
  };
  /** Of the name of an area from its point: it may be a bit further away if no coast is close to it there. */
  const distanceOf = (one: Label) => {
    const box = labelBox(one);
    const owner = plane.ownerAt((box.left + box.right) / 2, (box.top + box.bottom) / 2);
    const isFree = owner !== undefined && plane.isOf([owner], grown(box, 5));
    return Math.hypot(one.x - x, one.y - 4 - y) + (isFree ? 0 : TIGHT);
  };
  const withDay: Label[] = day === undefined ? [] : [{ text, day, x, y, ...style }];
  const variants = [...withDay, { text, x, y, ...style } satisfies Label].map((label) => {
    const at = (shifts: readonly Point[]) =>
      shifts
        .map(([dx, dy]): Label => ({ ...label, x: Math.round(x + dx), y: Math.round(y + dy) }))
        .filter((one) => {
          const box = labelBox(one);
          return (
            isInside(box, frame) &&
            isNearest(box, frame.isWorld ? PLAINLY.world : PLAINLY.usual) &&
            isAtPoint(box) &&
            !taken.some((other) => clashes(box, other))
          );
        })
        .sort(
          (one, other) => Number(isCloseTo(names, labelBox(one))) - Number(isCloseTo(names, labelBox(other))),
        );
    return hasPin
      ? {
          near: at(shiftsOf(label, 0, frame.isWorld)),
          far: frame.isWorld ? [] : at(shiftsOf(label, FURTHER)),
        }
      : { near: at(AROUND), far: [] };
  });
  for (const { near, far } of variants) {
    const own = near.filter(inOwn);
    const clear = own.filter(onOneSide);
    const found =
      (hasPin ? clear[0] : leastOf(clear, distanceOf)) ??
      // Over a coast, but as much on one side of it as it can be.
      leastOf(own, mixedOf([...focus, SEA])) ??
      near.find(onOneSide) ??
      far.find(inOwn) ??
      far.find(onOneSide);
    if (found) return onOneSide(found) ? found : { ...found, isOver: true };
  }
  const beyond = variants.at(-1)?.near.filter((one) => isNearest(labelBox(one), NEARER)) ?? [];
  const over = leastOf(beyond, (one) => plane.mixedIn(labelBox(one)));
  return over && { ...over, isOver: true };
};

/**
 * A name written where its country or its sea has most room.
 *
 * @param owner The country, or `SEA`.
 * @param cost What it costs to write the name at a point: the least is taken. Infinite where it must not stand.
 * @param rooms Where no name may stand that runs from side to side: it would be read as that of a pin.
 * @param within Lines within the country, over which it stands only if there is no room else.
 */
export const areaLabel = (
  text: string,
  owner: string,
  frame: Size,
  plane: Plane,
  taken: readonly Box[],
  cost: (point: Point) => number,
  rooms: readonly Box[] = [],
  within: readonly Line[] = [],
  names: readonly Box[] = [],
  style: Pick<Label, 'place'> = {},
): Label | undefined => {
  // A name that touches another one in the widest letters is better than none.
  for (const [roomFor, angle] of [widestBox, labelBox].flatMap((by) =>
    ANGLES.map((angle) => [by, angle] as const),
  )) {
    const [cos, sin] = [Math.cos(angle * RADIANS), Math.sin(angle * RADIANS)];
    // The middle of the letters is to stand on the point.
    const [asideBy, downBy] = [Math.round(-sin * SIZE * 0.35), Math.round(cos * SIZE * 0.35)];
    const start = labelBox({ ...style, text, x: asideBy, y: downBy, angle });
    const alone = roomFor({ ...style, text, x: asideBy, y: downBy, angle });
    const needed = angle === 0 ? apart(alone) : alone;
    const shifts = shiftsWithin(start, frame, WIDER);
    let best: { label: Label; cost: number } | undefined;
    const others = angle === 0 ? [...taken, ...rooms] : taken;
    for (const point of plane.pointsOf(owner)) {
      const [x, y] = point;
      // What costs least to ask comes first: there are thousands of points.
      if (!isWithin(shifts, x, y)) continue;
      const least = cost(point);
      if (least >= (best?.cost ?? Infinity)) continue;
      const room = moved(needed, x, y);
      if (others.some((other) => clashes(room, other))) continue;
      const box = moved(start, x, y);
      const label: Label = { ...style, text, x: x + asideBy, y: y + downBy, ...(angle !== 0 && { angle }) };
      if (!isClear(label, plane, box)) continue;
      const isOver = within.some((line) => crosses(line, box));
      const isTight = !plane.isOf([owner], grown(box, 4)) || isCloseTo(names, box);
      const total = least + (isTight ? TIGHT : 0) + (isOver ? OVER : 0);
      if (total < (best?.cost ?? Infinity))
        best = { label: { ...label, ...(isOver && { isOver }) }, cost: total };
    }
    if (best) return best.label;
  }
  return undefined;
};

/** Units from line to line. */
const LINE = SIZE + GAP;

/**
 * The name of a country that is too small for it: with the name of a place in it, as its second line.
 *
 * @param owner The country, if the name is not to stand in another one.
 * @param first The name of the place.
 */
export const secondLine = (
  text: string,
  owner: string | undefined,
  first: Label,
  frame: Size,
  plane: Plane,
  taken: readonly Box[],
): Label | undefined => {
  const { left, right } = labelBox(first);
  const half = (widthOf({ text }) * (1 + 2 * WIDER)) / 2;
  const found = [LINE, -LINE]
    .flatMap((dy) => [first.x, left + half, right - half].map((x): Point => [Math.round(x), first.y + dy]))
    .map(([x, y]): Label => ({ text, x, y }))
    .filter((label) => {
      const room = widestBox(label);
      return (
        isInside(labelBox(label), frame, WIDER) &&
        (owner === undefined || plane.isOf([owner, SEA], labelBox(label))) &&
        !taken.some((other) => clashes(room, other))
      );
    });
  const [over] = found;
  return found.find((label) => isClear(label, plane)) ?? (over && { ...over, isOver: true });
};

/** How much of a name may lie in the sea that lies over a coast. */
const MOST_IN_SEA = 0.55;

/**
 * The name of a country that has no room on one side of its coast: over it, with as little of it in the sea as can be, and where no
 * other country is near, which would be taken for the one that is meant.
 */
export const coastLabel = (
  text: string,
  owner: string,
  frame: Size,
  plane: Plane,
  taken: readonly Box[],
): Label | undefined => {
  let best: { label: Label; cost: number } | undefined;
  // As wide at each of thousands of points.
  const first: Label = { text, x: 0, y: Math.round(SIZE * 0.35), isOver: true };
  const [start, needed] = [labelBox(first), apart(widestBox(first))];
  const shifts = shiftsWithin(start, frame, WIDER);
  for (const [x, y] of [...plane.pointsOf(owner), ...plane.pointsOf(SEA)]) {
    if (!isWithin(shifts, x, y)) continue;
    const room = moved(needed, x, y);
    if (taken.some((other) => clashes(room, other))) continue;
    const box = moved(start, x, y);
    if (!plane.isOf([owner, SEA], grown(box, 4))) continue;
    const cost = plane.othersIn([owner], box) / plane.othersIn([], box);
    if (cost <= MOST_IN_SEA && cost < (best?.cost ?? Infinity))
      best = { label: { ...first, x, y: y + first.y }, cost };
  }
  return best?.label;
};

/**
 * Units that a pin may be from its place, which is its own width: any further, it would mark another place. Where more of them lie together than
 * have room in that circle they overlap, and their numbers can still be read: the list beside the map has the names.
 */
const MOST_MOVED = 2 * RADIUS;

/** Pins that would cover one another, moved apart as far as each may leave its place, and with that place if it did. */
export const spread = (
  points: readonly Point[],
  { width, height }: Size,
): { x: number; y: number; from?: Point }[] => {
  const within = (value: number, most: number) => Math.min(Math.max(value, RADIUS + 1), most - RADIUS - 1);
  const homes = points.map(([x, y]): Point => [within(x, width), within(y, height)]);
  const pins = homes.map(([x, y]) => ({ x, y }));
  const least = 2 * RADIUS + 1;
  const move = (pin: { x: number; y: number }, [homeX, homeY]: Point, x: number, y: number) => {
    const share = Math.min(MOST_MOVED / Math.hypot(x - homeX, y - homeY), 1);
    pin.x = within(homeX + (x - homeX) * share, width);
    pin.y = within(homeY + (y - homeY) * share, height);
  };
  for (let round = 0; round < 60; round += 1) {
    pins.forEach((one, index) => {
      pins.slice(index + 1).forEach((other, after) => {
        const [dx, dy] = [other.x - one.x, other.y - one.y];
        const distance = Math.hypot(dx, dy);
        if (distance >= least) return;
        const push = (least - distance) / 2;
        // Two of one point part sideways.
        const [ux, uy] = distance === 0 ? [1, 0] : [dx / distance, dy / distance];
        move(one, homes[index] ?? [0, 0], one.x - ux * push, one.y - uy * push);
        move(other, homes[index + 1 + after] ?? [0, 0], other.x + ux * push, other.y + uy * push);
      });
    });
  }
  return pins.map(({ x, y }, index) => {
    const [fromX, fromY] = points[index] ?? [x, y];
    const moved = Math.hypot(x - fromX, y - fromY) > RADIUS / 2;
    const from: Point = [Math.round(fromX), Math.round(fromY)];
    return { x: Math.round(x), y: Math.round(y), ...(moved && { from }) };
  });
};
