import type { Point } from '../../src/drawing/relations/curves.ts';
import { MIDDLE, NAMES, SIDES, WORDS, type RelationDrawing } from '../../src/drawing/relations/drawing.ts';
import { boxOf } from '../../src/drawing/relations/text-metrics.ts';

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}
/**
 * Where the letters stand, without the air around them, if they are as wide as the drawing took them to be. Whether
 * they are is for a browser to say: real widths are measured in relations.spec.ts only.
 */
const boxes = ({ names, sides, lines }: RelationDrawing): Box[] =>
  [
    ...names.map((name) => ({ ...name, style: name.middle ? MIDDLE : NAMES })),
    ...sides.map((side) => ({ ...side, style: SIDES })),
    ...lines.map(({ words }) => ({ ...words, style: WORDS })),
  ].map(({ lines: rows, x, y, lineHeight, style }) => {
    const half = (boxOf(rows, style).width - style.fontSize / 2) / 2;
    const last = y + (rows.length - 1) * lineHeight;
    return { left: x - half, right: x + half, top: y - style.fontSize * 0.7, bottom: last + 1 };
  });
const STEPS = 100;
/** Points close to each other on the curves of a path. */
const pointsOf = (path: string): Point[] =>
  path
    .split('M')
    .slice(1)
    .flatMap((curves) => {
      const numbers = curves.split(/[C ]/).map(Number);
      const given = numbers.flatMap((x, index): Point[] =>
        index % 2 === 0 ? [[x, numbers[index + 1] ?? 0]] : [],
      );
      return given.flatMap((a, index): Point[] => {
        const [b, c, d] = given.slice(index + 1);
        if (index % 3 !== 0 || !b || !c || !d) return [];
        return Array.from({ length: STEPS }, (_, step): Point => {
          const t = step / STEPS;
          const u = 1 - t;
          const at = (axis: 0 | 1) =>
            u ** 3 * a[axis] + 3 * u * u * t * b[axis] + 3 * u * t * t * c[axis] + t ** 3 * d[axis];
          return [at(0), at(1)];
        });
      });
    });
/** What stands on something else, or where it is not seen. */
export const faults = (drawing: RelationDrawing): string[] => {
  const all = boxes(drawing);
  const overlapping = all.flatMap((one, index) =>
    all
      .slice(0, index)
      .filter(
        (other) =>
          one.left < other.right &&
          other.left < one.right &&
          one.top < other.bottom &&
          other.top < one.bottom,
      )
      .map(() => `label ${index} stands on another`),
  );
  const within = ([x, y]: Point, { left, right, top, bottom }: Box) =>
    x > left && x < right && y > top && y < bottom;
  const struck = drawing.lines.flatMap(({ paths }, index) =>
    paths.flatMap(pointsOf).some((point) => all.some((box) => within(point, box)))
      ? [`line ${index} runs through a label`]
      : [],
  );
  const [x, y, width, height] = drawing.viewBox;
  const out = all.filter(
    ({ left, right, top, bottom }) => left < x || top < y || right > x + width || bottom > y + height,
  );
  return [...overlapping, ...struck, ...out.map(() => 'a label is cut off')];
};
