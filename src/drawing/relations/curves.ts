/** In units of a view box; y grows downwards. */
export type Point = readonly [x: number, y: number];

/** To a tenth of a unit, which nobody sees. */
export const rounded = (number: number): number => Math.round(number * 10) / 10;
const pair = ([x, y]: Point): string => `${rounded(x)} ${rounded(y)}`;

/**
 * The `d` of an SVG path.
 *
 * @param curve A start, then three points for each cubic Bézier curve: two control points and an end, where the next begins.
 */
export const curvePath = ([start, ...rest]: readonly Point[]): string =>
  start ? `M${pair(start)}C${rest.map(pair).join(' ')}` : '';
