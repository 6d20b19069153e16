import { range } from 'd3-array';
import type { Role } from '../../lib/types.ts';
import type { LineMark, Point } from '../../marks/mark.ts';

/** In the sign's own height: how thick it is, the radius of its hook, and where the stem ends and the dot begins. */
const THICK = 0.165;
const HOOK = 0.2;
export const STEM = 0.67;
/** The dot's side: it is a little broader than the stem, as a type designer would have it. */
const SIDE = 0.22;
/** The sign's breadth in its own height. */
export const QUESTION_WIDTH = 2 * HOOK + THICK;

/** An arc. @param from,to degrees from its top, clockwise @param pieces straight ones that it is made of */
export const arc = (x: number, y: number, r: number, from: number, to: number, pieces = 64): Point[] =>
  range(pieces + 1).map((n): Point => {
    const angle = ((from + ((to - from) * n) / pieces) / 180) * Math.PI;
    return [x + r * Math.sin(angle), y - r * Math.cos(angle)];
  });

/** An oval, or so much of one, clockwise from its top. @param rx,ry px, half its breadth and half its height @param to degrees */
export const oval = (x: number, y: number, rx: number, ry: number, to = 360): Point[] =>
  arc(0, 0, 1, 0, to).map(([dx, dy]) => [x + dx * rx, y + dy * ry]);

/** Where a sign stands, px: its middle, its top, its height. */
export interface SignPlace {
  x: number;
  top: number;
  height: number;
}

/** A question mark in ink: it lies over squares that stay whole under it, where a letter would have to have paper. */
export const question = (key: string, { x, top, height }: SignPlace): LineMark[] => {
  // In the sign's own height, 0 0 being its top middle.
  const stroke = (name: string, thick: number, way: readonly Point[]): LineMark => ({
    kind: 'line',
    key: `${key}/${name}`,
    points: way.map(([px, py]): Point => [x + px * height, top + py * height]),
    width: thick * height,
    tone: 'ink',
  });
  return [
    stroke('hook', THICK, [
      ...arc(0, THICK / 2 + HOOK, HOOK, -98, 156.8),
      // Where the two arcs meet they run the same way; the second ends upright, in the middle.
      ...arc(0.13, 0.586, 0.13, -23.2, -90),
      [0, STEM],
    ]),
    stroke('dot', SIDE, [
      [0, 1 - SIDE],
      [0, 1],
    ]),
  ];
};

/** The role of each name's money that the question asks for, in the order of the chapters that add them. */
export const ROLES: readonly Role[] = ['debt', 'equity', 'debt', 'debt', 'debt', 'debt', 'savers'];
