import { greatest, range } from 'd3-array';
import type { Point } from '../../marks/mark.ts';

/** Column and row, from the top left. */
export type Place = readonly [column: number, row: number];

/** A field of dots round a window, so that no dot lies under what stands in it. */
export interface Lattice {
  columns: number;
  rows: number;
  /** From one dot to the next, and from row to row, px: all but the same. */
  pitch: number;
  high: number;
  /** Its first column and row, and how many it has. */
  window: { left: number; top: number; columns: number; rows: number };
}

/** The window's breadth, in its height; its least share of the field's breadth and height. */
const [SLIM, BROAD, LEAST] = [0.8, 2.6, 0.32];
/** Columns that are tried, as many times those of a field without a window; and how far apart rows may lie, in a pitch. */
const [FEWEST, MOST] = [0.95, 1.5];
const [CLOSE, WIDE] = [0.88, 1.15];
/** Dots at the least between the window and an edge. */
const RIM = 1;

/** The largest dots that fill a box but for a window in its middle. @param count of dots @param width,height px */
export function latticeIn(count: number, width: number, height: number): Lattice {
  const even = Math.sqrt((count * width) / height);
  const found = range(Math.floor(even * FEWEST), Math.ceil(even * MOST)).flatMap((columns) => {
    const pitch = width / columns;
    const [few, many] = [Math.ceil(height / pitch / WIDE), Math.floor(height / pitch / CLOSE)];
    return range(Math.max(few, Math.ceil(count / columns)), many + 1).flatMap((rows) => {
      const free = columns * rows - count;
      const inMiddle = (across: number): boolean => {
        const down = free / across;
        const fits = down >= rows * LEAST && down <= rows - 2 * RIM;
        const shaped = down >= across / BROAD && down <= across / SLIM;
        return fits && shaped && down === Math.floor(down);
      };
      return range(Math.ceil(columns * LEAST), columns - 2 * RIM + 1)
        .filter(inMiddle)
        .map((across): Lattice => {
          const down = free / across;
          const [left, top] = [Math.floor((columns - across) / 2), Math.floor((rows - down) / 2)];
          const window = { left, top, columns: across, rows: down };
          return { columns, rows, pitch, high: height / rows, window };
        });
    });
  });
  // A window for a large number is worth some of a dot, and so is one in the very middle.
  const worth = ({ columns, rows, pitch, high, window }: Lattice): number =>
    Math.min(pitch, high) *
    Math.min(window.rows / rows, window.columns / columns) ** LARGE *
    ((columns - window.columns) % 2 || (rows - window.rows) % 2 ? ASKEW : 1);
  return greatest(found, worth)!;
}

/** What a larger window is worth, and one that is not quite in the middle. */
const [LARGE, ASKEW] = [0.45, 0.88];

/** Where a place of a field is, px. */
export const at = ({ pitch, high }: Lattice, [column, row]: Place): Point => [
  (column + 0.5) * pitch,
  (row + 0.5) * high,
];

/** Every place of a field but those of its window, in reading order. */
export const placesOf = ({ columns, rows, window }: Lattice): Place[] =>
  range(columns * rows)
    .map((n): Place => [n % columns, Math.floor(n / columns)])
    .filter(
      ([column, row]) =>
        column < window.left ||
        column >= window.left + window.columns ||
        row < window.top ||
        row >= window.top + window.rows,
    );
