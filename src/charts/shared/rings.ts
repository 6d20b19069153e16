import { range } from 'd3-array';
import { pointRadial } from 'd3-shape';
import type { Box, CellMark, Point } from '../../marks/mark.ts';
import { gap, squareCount } from './squares.ts';

/** A circle that things stand on, px. */
export interface Ring {
  x: number;
  y: number;
  r: number;
}

/** Degrees of a whole turn. All angles are in degrees, clockwise from the top. */
const TURN = 360;
const radians = (degrees: number): number => (degrees / TURN) * 2 * Math.PI;

/** The largest ring in a box. @param inset px that are kept on every side for what stands on it */
export const ringIn = ({ x, y, width, height }: Box, inset: Point = [0, 0]): Ring => ({
  x: x + width / 2,
  y: y + height / 2,
  r: Math.max(0, Math.min(width / 2 - inset[0], height / 2 - inset[1])),
});

/** A point on a ring. @param angle degrees @param out px outside the ring; less than nothing is inside */
export function onRing({ x, y, r }: Ring, angle: number, out = 0): Point {
  const [dx, dy] = pointRadial(radians(angle), r + out);
  return [x + dx, y + dy];
}

/** A way along a ring, in straight pieces too short to be seen. @param from,to degrees; the way may lead either way round */
export const along = (ring: Ring, from: number, to: number, out = 0, pieces = 48): Point[] =>
  range(pieces + 1).map((i) => onRing(ring, from + ((to - from) * i) / pieces, out));

/** The angles of so many seats round a ring, evenly apart, the first at the top. */
export const seats = (count: number, first = 0): number[] =>
  range(count).map((i) => first + (TURN * i) / count);

/** Squares of money that sit on a ring. */
export interface Wagons extends Pick<CellMark, 'role' | 'standing' | 'order'> {
  /** Keys are `<key>/<n>`: the same key in two scenes is the same money. */
  key: string;
  /** How many squares; a fraction makes the last one part-filled. */
  count: number;
  /** From one square to the next, px. */
  pitch: number;
  /** How many stand side by side across the ring, and how many of those rows go to a block. */
  deep: number;
  rows: number;
  /** Where the first block begins, degrees. */
  from: number;
}

/**
 * Squares on a ring in straight blocks, each turned to its place, like wagons on a bend: squares stay square, and
 * blocks can be counted. Their inner corners meet; outside they part.
 * @returns the squares, and the degrees at which the last block ends
 */
export function wagons(
  ring: Ring,
  { key, count, pitch, deep, rows, from, ...look }: Wagons,
): { marks: CellMark[]; to: number } {
  const side = pitch - gap(pitch);
  const inner = ring.r - (deep * pitch) / 2;
  const degreesOf = (px: number, radius: number): number => (Math.atan2(px, radius) / (2 * Math.PI)) * TURN;
  const marks: CellMark[] = [];
  let angle = from;
  for (let first = 0; first < squareCount(count); first += deep * rows) {
    const here = Math.min(deep * rows, squareCount(count) - first);
    const long = Math.ceil(here / deep);
    const half = degreesOf((long * pitch) / 2, inner);
    const middle = angle + half;
    for (const n of range(here)) {
      const [row, lane] = [Math.floor(n / deep), n % deep];
      const [x, y] = onRing(ring, middle, ((deep - 1) / 2 - lane) * pitch);
      const ahead = (row - (long - 1) / 2) * pitch;
      const [dx, dy] = pointRadial(radians(middle) + Math.PI / 2, ahead);
      const part = Math.min(1, count - first - n);
      marks.push({
        kind: 'cell',
        key: `${key}/${first + n}`,
        x: x + dx - side / 2,
        y: y + dy - side / 2,
        w: side,
        h: side,
        turn: middle,
        part: part > 0.99 ? undefined : part,
        ...look,
      });
    }
    angle = middle + half;
  }
  return { marks, to: angle };
}
