import { range } from 'd3-array';
import type { CellMark, Point } from '../../../marks/mark.ts';
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

/** The way, from the middle of a loop's top, that a box about that middle covers. @param half px: half its width and height */
export function covered(loop: Loop, [across, down]: Point): number {
  const r = bend(loop);
  const straight = loop.rx - r;
  const angle = Math.min(
    Math.asin(Math.min(1, Math.max(0, across - straight) / r)),
    Math.acos(Math.max(-1, 1 - down / r)),
  );
  return Math.min(across, straight) + angle * r;
}

/** Squares of money that sit on a loop. */
export interface Train extends Pick<CellMark, 'role' | 'standing' | 'order'> {
  /** Keys are `<key>/<n>`: the same key in two scenes is the same money. */
  key: string;
  /** How many squares; a fraction makes the last one part-filled. */
  count: number;
  /** From one square to the next, px, where the way is straight. */
  pitch: number;
  /** The middle of them all, px of way. */
  middle: number;
}

/** Squares are upright at three and at nine o'clock, and lean from there: a lane keeps its hatches side by side. */
const lean = (degrees: number): number => (((degrees % 180) + 180) % 180) - 90;

/**
 * Squares on a loop one behind the other, each turned to its place: their inner corners meet, outside they part.
 * @returns the squares, and where they begin and end, px of way
 */
export function train(
  loop: Loop,
  { key, count, pitch, middle, ...look }: Train,
): { marks: CellMark[]; from: number; to: number } {
  const side = pitch - gap(pitch);
  const r = bend(loop);
  const apart = 2 * r * Math.atan(pitch / 2 / (r - pitch / 2));
  const places = squareCount(count);
  const from = middle - (places * apart) / 2;
  const marks = range(places).map((n): CellMark => {
    const { x, y, turn } = stop(loop, from + (n + 0.5) * apart);
    const part = Math.min(1, count - n);
    return {
      kind: 'cell',
      key: `${key}/${n}`,
      x: x - side / 2,
      y: y - side / 2,
      w: side,
      h: side,
      turn: lean(turn),
      part: part > 0.99 ? undefined : part,
      ...look,
    };
  });
  return { marks, from, to: from + places * apart };
}
