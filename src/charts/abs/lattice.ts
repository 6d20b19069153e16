import { range } from 'd3-array';
import type { Point } from '../../marks/mark.ts';

/** Column and row, from the top left. */
export type Place = readonly [column: number, row: number];

/** A field of dots round an opening, so that no dot lies under what stands in it. */
export interface Lattice {
  columns: number;
  rows: number;
  /** From one dot to the next, and from row to row, px: all but the same. */
  pitch: number;
  high: number;
  /** Its first column and row, and how many it has. */
  opening: { left: number; top: number; columns: number; rows: number };
}

/** What a field may be: its opening's breadth in its height and least share of it, and how far apart its rows, in a pitch. */
interface Bounds {
  slim: number;
  broad: number;
  least: number;
  close: number;
  wide: number;
}
const BOUNDS: readonly [Bounds, Bounds] = [
  { slim: 0.8, broad: 2.6, least: 0.32, close: 0.88, wide: 1.15 },
  // No box of the site is so low; one may be while a reader drags the edge of a page.
  { slim: 0.1, broad: 20, least: 0, close: 0.4, wide: 2.5 },
];
/** Columns that are tried, as many times those of a field without an opening. */
const [FEWEST, MOST] = [0.95, 1.5];
/** The lowest box that is filled, in its width. */
const LOWEST = 0.08;
/** What a larger opening is worth, and one that is not quite in the middle. */
const [LARGE, ASKEW] = [0.5, 0.88];

/** The fields of so many dots that fill a box. */
function fieldsIn(count: number, width: number, height: number, bounds: Bounds): Lattice[] {
  const { slim, broad, least, close, wide } = bounds;
  const even = Math.sqrt((count * width) / height);
  return range(Math.max(3, Math.floor(even * FEWEST)), Math.ceil(even * MOST) + 1).flatMap((columns) => {
    const pitch = width / columns;
    const few = Math.max(3, Math.ceil(count / columns), Math.ceil(height / pitch / wide));
    return range(few, Math.floor(height / pitch / close) + 1).flatMap((rows) => {
      const free = columns * rows - count;
      const fits = (across: number): boolean => {
        const down = free / across;
        const shaped = down >= across / broad && down <= across / slim;
        return shaped && down >= Math.max(1, rows * least) && down <= rows - 2 && down === Math.floor(down);
      };
      return range(Math.max(1, Math.ceil(columns * least)), columns - 1)
        .filter(fits)
        .map((across): Lattice => {
          const down = free / across;
          const [left, top] = [Math.floor((columns - across) / 2), Math.floor((rows - down) / 2)];
          const opening = { left, top, columns: across, rows: down };
          return { columns, rows, pitch, high: height / rows, opening };
        });
    });
  });
}

/** The largest dots that fill a box but for an opening in its middle. @param count of dots @param width,height px */
export function latticeIn(count: number, width: number, height: number): Lattice {
  const [usual, any] = BOUNDS;
  const best = fieldsIn(count, width, height, usual);
  const found = best.length ? best : fieldsIn(count, width, Math.max(height, width * LOWEST), any);
  // An opening for a large number is worth some of a dot, and so is one in the very middle.
  const worth = ({ columns, rows, pitch, high, opening }: Lattice): number =>
    Math.min(pitch, high) *
    Math.min(opening.rows / rows, opening.columns / columns) ** LARGE *
    ((columns - opening.columns) % 2 || (rows - opening.rows) % 2 ? ASKEW : 1);
  return found.reduce((best, field) => (worth(field) > worth(best) ? field : best));
}

/** Where a place of a field is, px. */
export const at = ({ pitch, high }: Lattice, [column, row]: Place): Point => [
  (column + 0.5) * pitch,
  (row + 0.5) * high,
];

/** Every place of a field but those of its opening, in reading order. */
export const placesOf = ({ columns, rows, opening }: Lattice): Place[] =>
  range(columns * rows)
    .map((n): Place => [n % columns, Math.floor(n / columns)])
    .filter(
      ([column, row]) =>
        column < opening.left ||
        column >= opening.left + opening.columns ||
        row < opening.top ||
        row >= opening.top + opening.rows,
    );
