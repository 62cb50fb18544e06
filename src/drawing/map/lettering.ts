import type { View } from './choose-frame.ts';
import { isCountry } from './countries.ts';
import { inFrame } from './direction.ts';
import { areaWith, DISPUTES } from './disputed.ts';
import { pointOn, type Frame, type Point } from './frame.ts';
import type { Division } from './ground.ts';
import {
  apart,
  areaLabel,
  clashes,
  coastLabel,
  distanceFrom,
  labelBox,
  placeLabel,
  roomOf,
  secondLine,
  widestBox,
  type Label,
} from './labels.ts';
import { crosses, type Line } from './lines.ts';
import { nameIn, withoutKind, type Naming } from './names.ts';
import { pinLabels, type NamedPin } from './pin-labels.ts';
import { degreesOf, type Placed } from './placed.ts';
import { planeOf, SEA, type Box, type Plane } from './plane.ts';
import { seaAt, type Sea } from './seas.ts';
import { pointOf, type Vector } from './sphere.ts';
import { LAND, type Terrain } from './terrain.ts';

/** Names of countries and seas that a map has at most. */
const MOST_NAMES = 16;
/** Pins of a map that has their names beside them: with more, names hide what lies between them. */
const MOST_NAMED_PINS = 10;
/** Cells: of less of a country, its name is not worth the try. */
const LEAST_CELLS = 30;
/** Units by which the room beside a mark is lower than that around it. */
const LINE_ROOM = 8;
/** Of the seas of the world, those with less of them have no name on its map. */
const LEAST_OCEAN = 0.1;
/** Units between the middle of some islands and the name of their country in the sea. */
const BESIDE = 80;

/** What a map is about: one place, with the division that it is, or a list of which some are areas. */
export interface Subject {
  place?: Placed;
  division?: Division | undefined;
  /** Corners of the island that the place is. */
  island?: readonly Vector[] | undefined;
  areas?: readonly Placed[];
}

/**
 * The names for which there is room; places have the first choice, then the countries of the map, then the others, the larger ones first.
 *
 * @param about The place that the map is about, if it is one, and all that have pins.
 */
export const labelsOf = (
  { frame, focus }: View,
  terrain: Terrain,
  plane: Plane,
  taken: readonly Box[],
  { place, division, island, areas = [], pins }: Subject & { pins: readonly (NamedPin & { id: string })[] },
  nameOf: (country: string) => string,
  countryWithPin: (id: string) => string | undefined,
  naming: Naming,
): Label[] => {
  const labels: Label[] = [];
  const boxes = [...taken];
  const add = (label: Label | undefined) => {
    if (!label || labels.length >= MOST_NAMES) return;
    labels.push(label);
    boxes.push(widestBox(label));
  };
  const points = pins.map(({ x, y }): Point => [x, y]);
  // A pin that has a number says nothing of what it marks: any name near it could be its own.
  const owners = frame.isWorld ? new Set([LAND]) : ownersIn(terrain, focus);
  const rooms = place ? [] : points.map(roomOf);
  // A city-state and its city have one name.
  const isWritten = (name: string) => labels.some(({ text }) => withoutKind(text) === withoutKind(name));
  const cellsOf = (country: string) => plane.extentOf(country).cells;
  const placeNames = () => labels.filter((label) => label.place).map(labelBox);
  const isDisputed = (owner: string) => DISPUTES.some(({ id }) => id === owner);
  const labelIn = (country: string) => {
    const { x, y } = plane.extentOf(country);
    const cost = (point: Point) => Math.hypot(point[0] - x, point[1] - y);
    const within = isDisputed(country)
      ? terrain.disputed
      : place && focus.has(country)
        ? terrain.divisionBorders
        : [];
    return areaLabel(nameOf(country), country, frame, plane, boxes, cost, rooms, within, placeNames());
  };
  const labelBeside = (country: string) => {
    const { cells, x, y } = plane.extentOf(country);
    const cost = (point: Point) => {
      const distance = Math.hypot(point[0] - x, point[1] - y);
      return cells > 0 && distance < BESIDE ? distance : Infinity;
    };
    return areaLabel(nameOf(country), SEA, frame, plane, boxes, cost, rooms, [], placeNames());
  };
  const labelUnder = (country: string) => {
    const name = labels.find(({ text }) =>
      pins.some((pin) => pin.name === text && countryWithPin(pin.id) === country),
    );
    if (!name) return undefined;
    // Where it can be seen beside others, no other one is to be taken for it.
    const isSpot = cellsOf(country) < LEAST_CELLS;
    const isSmall =
      isSpot || (focus.size === 1 && !areaLabel(nameOf(country), country, frame, plane, [], () => 0));
    // Beside a mark it would be read as what that marks.
    const besidePins = rooms.map((room) => ({
      ...room,
      top: room.top + LINE_ROOM,
      bottom: room.bottom - LINE_ROOM,
    }));
    return secondLine(nameOf(country), isSmall ? undefined : country, name, frame, plane, [
      ...boxes,
      ...besidePins,
    ]);
  };
  if (place) {
    const [country] = focus;
    const isPinned = pins.length > 0;
    // The name of a country stands in it, if there is room.
    const inside =
      !isPinned && country !== undefined && nameOf(country) === place.name ? labelIn(country) : undefined;
    const point = pointOn(frame, degreesOf(place));
    // The point of a country may lie beyond it.
    const middle: Point = inFrame(point, frame) ? point : [frame.width / 2, frame.height / 2];
    const rings =
      terrain.divisions.find((one) => one.division === division)?.rings ??
      (island && [island.map((corner) => pointOn(frame, pointOf(corner)))]);
    const found =
      inside ??
      (rings && partLabel(place.name, rings, frame, plane, boxes)) ??
      placeLabel(place, middle, frame, plane, boxes, isPinned, owners);
    const over: Label = {
      text: place.name,
      x: Math.round(middle[0]),
      y: Math.round(middle[1]) + 4,
      place: true,
      isOver: true,
    };
    // The name of an area on land that is narrower than it stands over its coasts rather than in the sea.
    const isInSea =
      found && !rings && !isPinned && !isCountry(place) && plane.ownerAt(found.x, found.y - 4) === SEA;
    const isOnLand = plane.ownerAt(...middle) !== SEA && !boxes.some((box) => clashes(labelBox(over), box));
    const label = isInSea && isOnLand ? over : found;
    const isOver = label && terrain.divisionBorders.some((line) => crosses(line, labelBox(label)));
    add(label && (isOver ? { ...label, isOver } : label));
  } else if (frame.isWorld || pins.length <= MOST_NAMED_PINS) {
    for (const label of pinLabels(pins, frame, plane, boxes, owners)) add(label);
  }
  const seas = seasOf(frame, plane).map((one) => ({ ...one, name: nameIn(naming, one.sea.names) }));
  // What the ground has itself is named where most of it is seen.
  const named = new Set(
    [...[...terrain.countries.keys()].map(nameOf), ...seas.map(({ name }) => name)].map(withoutKind),
  );
  for (const area of areas) {
    const point = pointOn(frame, degreesOf(area));
    if (!inFrame(point, frame) || named.has(withoutKind(area.name))) continue;
    add(
      placeLabel(
        area,
        point,
        frame,
        plane,
        [...boxes.map(apart), ...rooms],
        false,
        owners,
        points,
        placeNames(),
      ),
    );
  }
  // Islands that are too small for their name have it beside them, where it can be no other country's.
  const isAlone = [...terrain.countries].every(
    ([country, rings]) => focus.has(country) || rings.length === 0,
  );
  // The smallest of those that it is about has the least choice.
  for (const country of [...focus].sort((one, other) => cellsOf(one) - cellsOf(other))) {
    if (isWritten(nameOf(country))) continue;
    const inside = cellsOf(country) >= LEAST_CELLS ? labelIn(country) : undefined;
    add(inside ?? (isAlone ? labelBeside(country) : undefined) ?? labelUnder(country));
  }
  const others = (frame.isWorld ? [] : [...terrain.countries.keys()])
    .filter((country) => !focus.has(country) && cellsOf(country) >= LEAST_CELLS)
    .sort((one, other) => cellsOf(other) - cellsOf(one));
  for (const country of others) if (!isWritten(nameOf(country))) add(labelIn(country));
  for (const { name, cost } of seas) {
    if (!isWritten(name)) add(areaLabel(name, SEA, frame, plane, boxes, cost, [], [], placeNames()));
  }
  // On a map that is about no country, those around are what tells where it is. What is disputed is never without its name.
  for (const country of [...focus, ...others])
    if (focus.size === 0 || isDisputed(country))
      if (!isWritten(nameOf(country)))
        add(coastLabel(nameOf(country), country, frame, plane, [...boxes, ...rooms]));
  return labels;
};

/** Units between a division or an island and its name that has no room in it. */
const BESIDE_PART = 12;

/** The name of a division or an island: in it, or in the sea beside it. */
const partLabel = (
  text: string,
  rings: readonly Line[],
  frame: Frame,
  plane: Plane,
  taken: readonly Box[],
): Label | undefined => {
  const own = planeOf(frame, new Map([[text, rings]]));
  const { x, y } = own.extentOf(text);
  const style = { place: true } as const;
  const corners = rings.flat();
  const cost = (point: Point) => Math.hypot(point[0] - x, point[1] - y);
  const half = labelBox({ text, x: 0, y: 0, ...style }).right;
  const costBeside = ([atX, atY]: Point) => {
    const box = { left: atX - half, right: atX + half, top: atY - 6, bottom: atY + 6 };
    return corners.some((corner) => distanceFrom(box, corner) < BESIDE_PART) ? cost([atX, atY]) : Infinity;
  };
  return (
    areaLabel(text, text, frame, own, taken, cost, [], [], [], style) ??
    areaLabel(text, SEA, frame, plane, taken, costBeside, [], [], [], style)
  );
};

/** Countries, and what is drawn as a part of them. */
const ownersIn = ({ divisions }: Terrain, focus: ReadonlySet<string>): Set<string> =>
  new Set([...focus, ...divisions.flatMap(({ division }) => areaWith(division)?.id ?? [])]);

/** The seas of a frame, the largest first, and how far from the middle of each a point is. */
const seasOf = (frame: Frame, plane: Plane) => {
  const at = seaAt(frame, plane);
  const cells = new Map<Sea, number>();
  for (let x = 4; x < frame.width; x += 8) {
    for (let y = 4; y < frame.height; y += 8) {
      const sea = plane.ownerAt(x, y) === SEA ? at([x, y])?.sea : undefined;
      if (sea) cells.set(sea, (cells.get(sea) ?? 0) + 1);
    }
  }
  const all = [...cells.values()].reduce((sum, count) => sum + count, 0);
  return [...cells]
    .filter(([, count]) => !frame.isWorld || count > all * LEAST_OCEAN)
    .sort((a, b) => b[1] - a[1])
    .map(([sea]) => ({
      sea,
      cost: (point: Point) => {
        const found = at(point);
        return found?.sea === sea ? found.depth * 100 : Infinity;
      },
    }));
};
