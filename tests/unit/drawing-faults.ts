import { straightened, type Point } from '../../src/drawing/relations/curves.ts';
import { roomFor } from '../../src/drawing/relations/lettering.ts';
import { MIDDLE, NAMES, WORDS, type RelationDrawing } from '../../src/drawing/relations/drawing.ts';

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
const boxes = ({ names, lines }: RelationDrawing): Box[] =>
  [
    ...names.map((name) => ({ ...name, lettering: name.middle ? MIDDLE : NAMES })),
    ...lines.map(({ words }) => ({ ...words, lettering: WORDS })),
  ].map(({ lines: rows, x, y, step, lettering }) => {
    const half = (roomFor(rows, lettering).width - lettering.size / 2) / 2;
    const last = y + (rows.length - 1) * step;
    return { left: x - half, right: x + half, top: y - lettering.size * 0.7, bottom: last + 1 };
  });
const curves = ({ lines }: RelationDrawing): Point[][] =>
  lines.flatMap(({ path }) =>
    path
      .split('M')
      .slice(1)
      .map((one) => {
        const numbers = one.split(/[C ]/).map(Number);
        return straightened(
          numbers.flatMap((x, index): Point[] => (index % 2 === 0 ? [[x, numbers[index + 1] ?? 0]] : [])),
        );
      }),
  );
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
  const between = (points: readonly Point[]) =>
    points.flatMap(([x, y], index): Point[] => {
      const [nextX, nextY] = points[index + 1] ?? [x, y];
      return [0, 0.25, 0.5, 0.75].map((t): Point => [x + (nextX - x) * t, y + (nextY - y) * t]);
    });
  const struck = curves(drawing).flatMap((curve, index) =>
    between(curve).some((point) => all.some((box) => within(point, box)))
      ? [`line ${Math.floor(index / 2)} runs through a label`]
      : [],
  );
  const out = all.filter(
    ({ left, right, top, bottom }) => left < 0 || top < 0 || right > drawing.width || bottom > drawing.height,
  );
  return [...overlapping, ...struck, ...out.map(() => 'a label is cut off')];
};
