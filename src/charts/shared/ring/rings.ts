import { range } from 'd3-array';
import { pointRadial } from 'd3-shape';
import type { Box, Point } from '../../../marks/mark.ts';

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
