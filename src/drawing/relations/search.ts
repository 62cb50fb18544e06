import { crossings, lengthOf, straightened } from './curves.ts';
import type { Size } from './lettering.ts';
import { layoutOf, type Layout, type Link } from './layout.ts';

/** A link of which nothing says yet where it goes. */
export type LooseLink = Omit<Link, 'up' | 'far'>;

/** As bad as a line that is longer by so many units: a crossing, an arrow upwards, a unit of height or of width too much. */
const CROSSING = 90;
const UPWARDS = 25;
const TALL = 2;
const WIDE = 1000;

interface Attempt {
  links: readonly Link[];
  layout: Layout;
  /** Nothing crosses, and it is narrow enough. */
  good: boolean;
  cost: number;
}

interface Search {
  names: readonly Size[];
  /** The width that is narrow enough. */
  most: number;
  /** By the ways of their links, so that no layout is made twice. */
  made: Map<string, Attempt>;
}

const attempt = ({ names, most, made }: Search, links: readonly Link[]): Attempt => {
  const ways = links.map(({ up, far }) => `${Number(up)}${Number(far)}`).join();
  const next = made.get(ways) ?? newAttempt(names, links, most);
  made.set(ways, next);
  return next;
};

const newAttempt = (names: readonly Size[], links: readonly Link[], most: number): Attempt => {
  const layout = layoutOf(names, links);
  const curves = layout.links.flatMap(({ from, to }) => [straightened(from), straightened(to)]);
  const crossed = curves.flatMap((curve, index) =>
    curves.slice(0, index).map((other) => crossings(curve, other)),
  );
  const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);
  const tooWide = Math.max(0, layout.width - most);
  return {
    links,
    layout,
    good: sum(crossed) + tooWide === 0,
    cost:
      sum(curves.map(lengthOf)) +
      sum(crossed) * CROSSING +
      links.filter(({ up, mutual }) => up && !mutual).length * UPWARDS +
      layout.height * TALL +
      tooWide * WIDE,
  };
};

/** What may be done with a link, gentlest first: the later ones are only done if those before were not enough. */
const CHANGES: readonly ((link: Link) => Link[])[] = [
  (link) => (link.mutual ? [{ ...link, up: !link.up }] : []),
  (link) => [{ ...link, up: !link.up }],
  (link) => [true, false].map((up) => ({ ...link, up, far: !link.far })),
];

/** A layout of many links takes three milliseconds, and each build makes every drawing. A good one is soon found. */
const MOST_ATTEMPTS = 100;

/** From a beginning, link by link, every change that makes it better, until none does or enough have been made. */
const improved = (search: Search, beginning: readonly Link[]): Attempt => {
  let best = attempt(search, beginning);
  for (const change of CHANGES) {
    for (let before = Infinity; best.cost < before;) {
      before = best.cost;
      for (const index of beginning.keys()) {
        for (const changed of best.links.slice(index, index + 1).flatMap(change)) {
          if (search.made.size >= MOST_ATTEMPTS) return best;
          const next = attempt(search, best.links.with(index, changed));
          if (next.cost < best.cost) best = next;
        }
      }
    }
    if (best.good) break;
  }
  return best;
};

/**
 * Graphviz gives every name a row and makes the drawing as wide as the fullest one. Which end of a line is above is
 * ours to choose, and so we look for the choice that makes a clear and narrow drawing. Not for all there is one.
 *
 * @param most The width that is narrow enough.
 */
export const bestLayout = (names: readonly Size[], links: readonly LooseLink[], most: number): Layout => {
  const search: Search = { names, most, made: new Map() };
  const down = links.map((link): Link => ({ ...link, up: false, far: false }));
  const best = improved(search, down);
  if (best.good) return best.layout;
  const mutualUp = down.map((link) => ({ ...link, up: link.mutual }));
  const other = improved(search, mutualUp);
  return other.good || other.cost < best.cost ? other.layout : best.layout;
};
