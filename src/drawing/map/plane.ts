import type { Frame, Point } from './frame.ts';
import type { Line } from './lines.ts';

export interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** How many cells something has, and their middle. */
export interface Extent {
  cells: number;
  x: number;
  y: number;
}

/** What is neither in a country nor beyond the frame. */
export const SEA = '';

/** Units of the side of a cell. */
const CELL = 2;
/** Units between the points at which there may be room for a name. */
const STEP = 4;

/** The frame in cells, each of one country or of the sea: whether there is room for a name is a matter of counting. */
export interface Plane {
  /** Whose the cell of a point is; undefined beyond the frame. */
  ownerAt: (x: number, y: number) => string | undefined;
  /** Whether all cells of a box are one country's, or sea. @param owners Of several they may be mixed. */
  isOf: (owners: readonly string[], box: Box) => boolean;
  /** How many cells of a box are somebody else's. */
  othersIn: (owners: readonly string[], box: Box) => number;
  /** How many cells of a box are not of the owner that has most of it. */
  mixedIn: (box: Box) => number;
  /** Of points at regular distances, those that are a country's, or in the sea: from west to east, and from north to south. */
  pointsOf: (owner: string) => readonly Point[];
  /** How many cells a country or the sea has, and their middle. */
  extentOf: (owner: string) => Extent;
}

export const planeOf = (
  { width, height }: Pick<Frame, 'width' | 'height'>,
  countries: ReadonlyMap<string, readonly Line[]>,
): Plane => {
  const [columns, rows] = [Math.ceil(width / CELL), Math.ceil(height / CELL)];
  const owners = [SEA, ...countries.keys()];
  const cells = new Uint8Array(columns * rows);
  [...countries.values()].forEach((rings, index) => {
    for (let row = 0; row < rows; row += 1) {
      const crossings = crossingsOf(rings, (row + 0.5) * CELL);
      for (let pair = 0; pair + 1 < crossings.length; pair += 2) {
        const from = Math.max(Math.ceil((crossings[pair] ?? 0) / CELL - 0.5), 0);
        const to = Math.min(Math.ceil((crossings[pair + 1] ?? 0) / CELL - 0.5), columns);
        if (from < to) cells.fill(index + 1, row * columns + from, row * columns + to);
      }
    }
  });
  const numberOf = new Map(owners.map((owner, index) => [owner, index]));
  const sums = new Map<string, Int32Array>();
  let extents: Extent[] | undefined;
  let points: Map<number, Point[]> | undefined;
  const cellAt = (x: number, y: number): number | undefined => {
    const [column, row] = [Math.floor(x / CELL), Math.floor(y / CELL)];
    return column < 0 || row < 0 || column >= columns || row >= rows
      ? undefined
      : cells[row * columns + column];
  };
  const cellsOf = ({ left, right, top, bottom }: Box) => ({
    west: Math.max(Math.floor(left / CELL), 0),
    north: Math.max(Math.floor(top / CELL), 0),
    east: Math.min(Math.ceil(right / CELL), columns),
    south: Math.min(Math.ceil(bottom / CELL), rows),
  });
  const othersIn: Plane['othersIn'] = (of, box) => {
    const { west, north, east, south } = cellsOf(box);
    let owned = 0;
    for (const owner of of) {
      const known = sums.get(owner) ?? sumsOf(cells, columns, rows, numberOf.get(owner) ?? -1);
      sums.set(owner, known);
      const at = (row: number, column: number) => known[row * (columns + 1) + column] ?? 0;
      owned += at(south, east) - at(north, east) - at(south, west) + at(north, west);
    }
    return (east - west) * (south - north) - owned;
  };
  return {
    ownerAt: (x, y) => {
      const cell = cellAt(x, y);
      return cell === undefined ? undefined : owners[cell];
    },
    isOf: (of, box) => othersIn(of, box) === 0,
    othersIn,
    mixedIn: (box) => {
      const { west, north, east, south } = cellsOf(box);
      const counts = new Uint32Array(owners.length);
      let most = 0;
      for (let row = north; row < south; row += 1)
        for (const owner of cells.subarray(row * columns + west, row * columns + east))
          most = Math.max(most, (counts[owner] = (counts[owner] ?? 0) + 1));
      return (east - west) * (south - north) - most;
    },
    pointsOf: (owner) => {
      points ??= pointsByCell({ width, height }, cellAt);
      return points.get(numberOf.get(owner) ?? -1) ?? [];
    },
    extentOf: (owner) => {
      extents ??= extentsOf(cells, columns, owners.length);
      return extents[numberOf.get(owner) ?? -1] ?? { cells: 0, x: 0, y: 0 };
    },
  };
};

/** The points of all planes, by x and y: a hundred planes that are kept would have half a million of their own. */
const grid: Point[][] = [];

const pointsByCell = (
  { width, height }: Pick<Frame, 'width' | 'height'>,
  cellAt: (x: number, y: number) => number | undefined,
): Map<number, Point[]> => {
  const points = new Map<number, Point[]>();
  for (let x = STEP; x < width; x += STEP) {
    const column = (grid[x / STEP] ??= []);
    for (let y = STEP; y < height; y += STEP) {
      const point = (column[y / STEP] ??= [x, y]);
      const cell = cellAt(x, y) ?? -1;
      const known = points.get(cell);
      if (known) known.push(point);
      else points.set(cell, [point]);
    }
  }
  return points;
};

/** Where the edges of rings cross a row, from west to east. */
const crossingsOf = (rings: readonly Line[], y: number): number[] => {
  const crossings: number[] = [];
  for (const ring of rings) {
    let [beforeX, beforeY] = ring.at(-1) ?? [0, 0];
    for (const [x, nextY] of ring) {
      if (beforeY > y !== nextY > y) crossings.push(((beforeX - x) * (y - nextY)) / (beforeY - nextY) + x);
      [beforeX, beforeY] = [x, nextY];
    }
  }
  return crossings.sort((a, b) => a - b);
};

const extentsOf = (cells: Uint8Array, columns: number, owners: number): Extent[] => {
  const extents = Array.from({ length: owners }, (): Extent => ({ cells: 0, x: 0, y: 0 }));
  cells.forEach((cell, index) => {
    const extent = extents[cell];
    if (!extent) return;
    extent.cells += 1;
    extent.x += index % columns;
    extent.y += Math.floor(index / columns);
  });
  return extents.map(({ cells: count, x, y }) => ({
    cells: count,
    x: (x / count + 0.5) * CELL,
    y: (y / count + 0.5) * CELL,
  }));
};

/** Of each corner of a cell, how many cells north-west of it are of a number. */
const sumsOf = (cells: Uint8Array, columns: number, rows: number, number: number): Int32Array => {
  const sums = new Int32Array((columns + 1) * (rows + 1));
  for (let row = 0; row < rows; row += 1) {
    let inRow = 0;
    for (let column = 0; column < columns; column += 1) {
      if (cells[row * columns + column] === number) inRow += 1;
      sums[(row + 1) * (columns + 1) + column + 1] = (sums[row * (columns + 1) + column + 1] ?? 0) + inRow;
    }
  }
  return sums;
};
