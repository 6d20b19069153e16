import { range } from 'd3-array';
import type { Role } from '../../lib/types.ts';
import { pointAlong } from '../../marks/arrow.ts';
import type { LineMark, Point } from '../../marks/mark.ts';

/** In the sign's own height: how thick it is, the radius of its hook, and where the stem ends and the dot begins. */
export const THICK = 0.165;
const HOOK = 0.2;
export const STEM = 0.67;
/** The dot's side: it is a little broader than the stem, as a type designer would have it. */
export const SIDE = 0.22;
const DOT = 1 - SIDE;
/** The sign's breadth in its own height. */
export const QUESTION_WIDTH = 2 * HOOK + THICK;

/** An arc in the sign's own height. @param from,to degrees from its top, clockwise */
const arc = (x: number, y: number, r: number, from: number, to: number): Point[] =>
  range(0, 1.001, 0.015625).map((t): Point => {
    const angle = ((from + (to - from) * t) / 180) * Math.PI;
    return [x + r * Math.sin(angle), y - r * Math.cos(angle)];
  });

/** From the hook's left end down to the stem's foot, 0 0 being the top middle of the sign. */
export const WAY: readonly Point[] = [
  ...arc(0, THICK / 2 + HOOK, HOOK, -98, 156.8),
  // Where the two arcs meet they run the same way; the second ends upright, in the middle.
  ...arc(0.13, 0.586, 0.13, -23.2, -90),
  [0, STEM],
];

const DOT_WAY: readonly Point[] = [
  [0, DOT],
  [0, 1],
];

/** Where a sign stands, px: its middle, its top, its height. */
export interface SignPlace {
  x: number;
  top: number;
  height: number;
}

const stroke = (
  key: string,
  way: readonly Point[],
  thick: number,
  { x, top, height }: SignPlace,
): Pick<LineMark, 'kind' | 'key' | 'points' | 'width'> => ({
  kind: 'line',
  key,
  points: way.map(([px, py]): Point => [x + px * height, top + py * height]),
  width: thick * height,
});

/** A question mark in ink: it lies over squares that stay whole under it, where a letter would have to have paper. */
export const question = (key: string, place: SignPlace): LineMark[] => [
  { ...stroke(`${key}/hook`, WAY, THICK, place), tone: 'ink' },
  { ...stroke(`${key}/dot`, DOT_WAY, SIDE, place), tone: 'ink' },
];

/** The role of each name's money that the question asks for, in the order of the chapters that add them. */
export const ROLES: readonly Role[] = ['debt', 'equity', 'debt', 'debt', 'debt', 'debt', 'savers'];

/** What keeps pieces of the hook apart, of its length. All are as long, and so is its tip. */
const APART = 0.016;
/** Points of a piece, from 0 to 1: enough for its curve. */
export const FINE = range(0, 1.001, 1 / 16);

/** A part of the hook. @param from,to of its length, 0 being its tip */
const part = (from: number, to: number): Point[] => FINE.map((t) => pointAlong(WAY, from + (to - from) * t));

/** Where the hook's piece of a name begins, from the foot up. @param name 1 to 7 */
export const foot = (name: number): number => 1 - (name - 2) / ROLES.length;

/**
 * Pieces of a question mark in the colours of names, over it: its dot, then pieces of its hook from the foot up, with air
 * between them. They are all alike and measure nothing; the hook's tip stays as it is.
 * @param names how many, 0 to 7
 */
export const questionPieces = (key: string, names: number, place: SignPlace): LineMark[] => [
  ...(names > 1
    ? [{ ...stroke(`${key}/air`, part(foot(names + 1), 1), THICK * 1.04, place), tone: 'ground' as const }]
    : []),
  ...ROLES.slice(0, names).map((role, n) => ({
    ...stroke(
      `${key}/${n + 1}`,
      n ? part(foot(n + 1), foot(n + 2) + APART) : DOT_WAY,
      n ? THICK : SIDE,
      place,
    ),
    role,
  })),
];
