/** In units of a view box; y grows downwards. */
export type Point = readonly [x: number, y: number];

/** To a tenth of a unit, which nobody sees. */
export const rounded = (number: number): number => Math.round(number * 10) / 10;
const pair = ([x, y]: Point): string => `${rounded(x)} ${rounded(y)}`;

/** A run of cubic Bézier curves, each of three points from the last of the one before, as the `d` of an SVG path. */
export const curvePath = ([start, ...rest]: readonly Point[]): string =>
  start ? `M${pair(start)}C${rest.map(pair).join(' ')}` : '';

const HEAD = { length: 7, half: 2.5 };

/** An arrow head at the end of a curve, the way its last piece goes. */
export const headPath = (curve: readonly Point[]): string => {
  const [[fromX, fromY] = [0, 0], [x, y] = [0, 0]] = curve.slice(-2);
  const length = Math.hypot(x - fromX, y - fromY) || 1;
  const [along, across] = [(x - fromX) / length, (y - fromY) / length];
  const corners = [HEAD.half, -HEAD.half].map((half): Point => [
    x - along * HEAD.length - across * half,
    y - across * HEAD.length + along * half,
  ]);
  return `M${pair([x, y])}L${corners.map(pair).join(' ')}z`;
};

/** Straight pieces of a curve, short enough to tell where two curves meet. */
const PIECES = 4;

export const straightened = (curve: readonly Point[]): Point[] => {
  const points = curve.slice(0, 1);
  for (let start = 0; start + 3 < curve.length; start += 3) {
    const [a, b, c, d] = curve.slice(start, start + 4) as [Point, Point, Point, Point];
    for (let piece = 1; piece <= PIECES; piece += 1) {
      const t = piece / PIECES;
      const u = 1 - t;
      const at = (axis: 0 | 1) =>
        u ** 3 * a[axis] + 3 * u * u * t * b[axis] + 3 * u * t * t * c[axis] + t ** 3 * d[axis];
      points.push([at(0), at(1)]);
    }
  }
  return points;
};

export const lengthOf = (points: readonly Point[]): number =>
  points.reduce((sum, [x, y], index) => {
    const [beforeX, beforeY] = points[index - 1] ?? [x, y];
    return sum + Math.hypot(x - beforeX, y - beforeY);
  }, 0);

/** On which side of the line from a to b a point lies. */
const side = ([ax, ay]: Point, [bx, by]: Point, [x, y]: Point): number =>
  Math.sign((bx - ax) * (y - ay) - (by - ay) * (x - ax));

/** Whether all of one run lies to one side of all of the other, as most do: it is told at a fraction of the cost. */
const apart = (one: readonly Point[], other: readonly Point[]): boolean =>
  ([0, 1] as const).some((axis) => {
    const mine = one.map((point) => point[axis]);
    const theirs = other.map((point) => point[axis]);
    return Math.max(...mine) < Math.min(...theirs) || Math.max(...theirs) < Math.min(...mine);
  });

/** How often two runs of straight pieces cross. To touch is not to cross. */
export const crossings = (one: readonly Point[], other: readonly Point[]): number => {
  if (apart(one, other)) return 0;
  const pieces = (points: readonly Point[]) =>
    points.slice(1).map((end, index) => [points[index] ?? end, end] as const);
  const others = pieces(other);
  return pieces(one).flatMap(([a, b]) =>
    others.filter(([c, d]) => side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0),
  ).length;
};
