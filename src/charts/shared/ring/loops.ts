import { range } from 'd3-array';
import type { CellMark, Point } from '../../../marks/mark.ts';
import { cornersOf } from '../../../marks/texture.ts';
import { gap, squareCount } from '../squares.ts';

/**
 * A closed way that fills its box: a circle where the box is square, else two half circles with straight sides between
 * them. Places on it are px of way, clockwise from the middle of its top.
 */
export interface Loop {
  /** Its middle, px. */
  x: number;
  y: number;
  /** Half its width and half its height, px. */
  rx: number;
  ry: number;
}

/** A place on a loop, and how far it faces clockwise from up, in degrees: outwards. */
interface Stop {
  x: number;
  y: number;
  turn: number;
}

const bend = ({ rx, ry }: Loop): number => Math.min(rx, ry);

/** How long a loop is all the way round, px. */
export const loopLength = (loop: Loop): number =>
  2 * Math.PI * bend(loop) + 4 * (loop.rx + loop.ry - 2 * bend(loop));

const radians = (degrees: number): number => (degrees / 180) * Math.PI;

/** The place so many px along. The way is four quarters, each a straight, a quarter circle and a straight. */
function stop(loop: Loop, along: number): Stop {
  const r = bend(loop);
  const [across, down] = [loop.rx - r, loop.ry - r];
  const quarter = (Math.PI / 2) * r;
  const side = across + quarter + down;
  const all = loopLength(loop);
  const at = ((along % all) + all) % all;
  const n = Math.floor(at / side) % 4;
  // Every other quarter begins with the other straight.
  const rest = at - Math.floor(at / side) * side;
  const [first, last] = n % 2 ? [down, across] : [across, down];
  const turned = Math.min(90, Math.max(0, ((rest - first) / quarter) * 90));
  const [start, end] = [Math.min(rest, first), Math.max(0, rest - first - quarter)];
  const angle = radians(turned);
  // In the first quarter's own terms: to the right along its start, then down along its end.
  const [u, v] = [start + Math.sin(angle) * r, (1 - Math.cos(angle)) * r + Math.min(end, last)];
  const half = n % 2 ? loop.rx : loop.ry;
  const [dx, dy] = [u, v - half];
  const turns: Point[] = [
    [dx, dy],
    [-dy, dx],
    [-dx, -dy],
    [dy, -dx],
  ];
  const [px, py] = turns[n] ?? [0, 0];
  return { x: loop.x + px, y: loop.y + py, turn: n * 90 + turned };
}

/** A point on a loop. @param along px of way from the top, clockwise @param out px outside it; less than nothing is inside */
export function onLoop(loop: Loop, along: number, out = 0): Point {
  const { x, y, turn } = stop(loop, along);
  return [x + Math.sin(radians(turn)) * out, y - Math.cos(radians(turn)) * out];
}

/** A stretch of a loop, in straight pieces too short to be seen. @param from,to px of way; it may lead either way round */
export function alongLoop(loop: Loop, from: number, to: number, out = 0, pieces = 40): Point[] {
  return range(pieces + 1).map((i) => onLoop(loop, from + ((to - from) * i) / pieces, out));
}

/** px to which places on a loop are found. */
const FINE = 0.2;

/** Where between a place where something is not so and one where it is, it begins to be so, px. */
function begins(not: number, so: number, holds: (along: number) => boolean): number {
  let [before, after] = [not, so];
  if (holds(before)) return before;
  while (Math.abs(after - before) > FINE) {
    const middle = (before + after) / 2;
    if (holds(middle)) after = middle;
    else before = middle;
  }
  return after;
}

/** How far corners reach past the line across the loop at a place; behind it is less than nothing. */
function reachAt(loop: Loop, along: number, corners: readonly Point[]): { ahead: number; behind: number } {
  const { x, y, turn } = stop(loop, along);
  const [dx, dy] = [Math.cos(radians(turn)), Math.sin(radians(turn))];
  const reaches = corners.map(([px, py]) => (px - x) * dx + (py - y) * dy);
  return { ahead: Math.max(...reaches), behind: Math.min(...reaches) };
}

/** The first place, from here on, that leaves all these corners behind. They are less than a quarter of the loop away. */
export const placeAfter = (loop: Loop, from: number, corners: readonly Point[]): number =>
  begins(from, from + loopLength(loop) / 4, (along) => reachAt(loop, along, corners).ahead <= 0);

/** The last place, back from here, that has all these corners ahead. They are less than a quarter of the loop away. */
export const placeBefore = (loop: Loop, from: number, corners: readonly Point[]): number =>
  begins(from, from - loopLength(loop) / 4, (along) => reachAt(loop, along, corners).behind >= 0);

/** Squares of money that sit on a loop. */
export interface Wagons extends Pick<CellMark, 'role' | 'standing' | 'order'> {
  /** Keys are `<key>/<n>`: the same key in two scenes is the same money. */
  key: string;
  /** How many squares; a fraction makes the last one part-filled. */
  count: number;
  /** From one square to the next, px. */
  pitch: number;
  /** How many stand side by side across the loop, and how many of those rows go to a block. */
  deep: number;
  rows: number;
  /** Where the first block begins, px of way. */
  from: number;
}

/** Squares are upright at three and at nine o'clock, and lean from there: a lane keeps its hatches side by side. */
const lean = (degrees: number): number => (((degrees % 180) + 180) % 180) - 90;

/**
 * Squares on a loop in straight blocks, each turned to its place, like wagons on a bend: squares stay square, and
 * blocks can be counted. Their inner corners meet; outside they part.
 * @returns the squares, the middle of each block in px of way, and where the last block ends
 */
export function wagons(
  loop: Loop,
  { key, count, pitch, deep, rows, from, ...look }: Wagons,
): { marks: CellMark[]; middles: number[]; to: number } {
  const side = pitch - gap(pitch);
  const marks: CellMark[] = [];
  const middles: number[] = [];
  let to = from;
  for (let first = 0; first < squareCount(count); first += deep * rows) {
    const here = Math.min(deep * rows, squareCount(count) - first);
    const lanes = Math.min(deep, here);
    const [long, wide] = [Math.ceil(here / deep) * pitch, lanes * pitch];
    const cornersAt = (middle: number): Point[] => {
      const { x, y, turn } = stop(loop, middle);
      return cornersOf({ x: x - long / 2, y: y - wide / 2, width: long, height: wide }, turn);
    };
    const start = to;
    // On a bend a block begins later than it is long, by what its inner corner would reach back.
    const middle = begins(
      start + long / 2,
      start + long * 2,
      (along) => reachAt(loop, start, cornersAt(along)).behind >= 0,
    );
    to = placeAfter(loop, middle, cornersAt(middle));
    middles.push(middle);
    const { x, y, turn } = stop(loop, middle);
    const [sin, cos] = [Math.sin(radians(turn)), Math.cos(radians(turn))];
    for (const n of range(here)) {
      const ahead = (Math.floor(n / deep) + 0.5) * pitch - long / 2;
      const out = wide / 2 - ((n % deep) + 0.5) * pitch;
      const part = Math.min(1, count - first - n);
      marks.push({
        kind: 'cell',
        key: `${key}/${first + n}`,
        x: x + cos * ahead + sin * out - side / 2,
        y: y + sin * ahead - cos * out - side / 2,
        w: side,
        h: side,
        turn: lean(turn),
        part: part > 0.99 ? undefined : part,
        ...look,
      });
    }
  }
  return { marks, middles, to };
}
