import { scaleLog } from 'd3-scale';
import { escapeHtml } from '../../src/text/escape-html.ts';

/** A line of the curve: its points are articles and seconds. */
interface CurveLine {
  name: string;
  points: readonly (readonly [articles: number, seconds: number])[];
}

const [WIDTH, HEIGHT] = [760, 360];
const MARGIN = { left: 70, right: 260, top: 40, bottom: 40 };
/** Pixels from the foot of one name to that of the next. */
const LINE_HEIGHT = 16;
const DASHES = ['', '7 4', '2 4', '12 4 2 4'];

/** Lines over two logarithmic scales, on which what grows in proportion is straight and rises by one for one. */
export const curveOf = (lines: readonly CurveLine[], title: string): string => {
  const points = lines.flatMap((line) => line.points);
  const extent = (index: 0 | 1): [number, number] => {
    const values = points.map((point) => point[index]);
    const [least, most] = [Math.min(...values), Math.max(...values)];
    return least < most ? [least, most] : [least / 2, most * 2];
  };
  const x = scaleLog(extent(0), [MARGIN.left, WIDTH - MARGIN.right]);
  const y = scaleLog(extent(1), [HEIGHT - MARGIN.bottom, MARGIN.top]).nice();
  const text = (at: readonly [number, number], words: string, anchor = 'start') =>
    `<text x="${at[0].toFixed(1)}" y="${at[1].toFixed(1)}" text-anchor="${anchor}">${escapeHtml(words)}</text>`;
  const sizes = [...new Set(points.map(([articles]) => articles))];
  const grid = y
    .ticks()
    .filter((value) => Number.isInteger(Math.log10(value)))
    .map(
      (value) =>
        `<path class="grid" d="M${MARGIN.left} ${y(value).toFixed(1)}H${WIDTH - MARGIN.right}"/>${text([MARGIN.left - 6, y(value) + 4], `${value.toLocaleString('en')} s`, 'end')}`,
    );
  let lowest = -Infinity;
  const drawn = lines
    .filter((line) => line.points.length > 0)
    .toSorted((a, b) => (b.points.at(-1)?.[1] ?? 0) - (a.points.at(-1)?.[1] ?? 0))
    .map((line, index) => {
      const path = line.points.map(
        ([articles, seconds]) => `${x(articles).toFixed(1)} ${y(seconds).toFixed(1)}`,
      );
      const [articles, seconds] = line.points.at(-1) ?? [0, 0];
      lowest = Math.max(y(seconds) + 4, lowest + LINE_HEIGHT);
      return `<path d="M${path.join('L')}" stroke-dasharray="${DASHES[index % DASHES.length]}"/>${text([x(articles) + 8, lowest], `${line.name}, ${seconds < 100 ? seconds.toFixed(1) : Math.round(seconds).toLocaleString('en')} s`)}`;
    });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${escapeHtml(title)}">
<style>svg{background:#fff;font:13px sans-serif}text{fill:#222}path{fill:none;stroke:#22308f;stroke-width:2}.grid{stroke:#ccc;stroke-width:1}</style>
${text([MARGIN.left, 20], title)}
${grid.join('\n')}
${sizes.map((size) => text([x(size), HEIGHT - 14], size.toLocaleString('en'), 'middle')).join('\n')}
${drawn.join('\n')}
</svg>
`;
};
