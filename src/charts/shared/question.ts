import { range } from 'd3-array';
import type { LineMark, Point } from '../../marks/mark.ts';

/** In the sign's own height: how thick it is, the radius of its hook, and where the stem ends and the dot begins. */
const THICK = 0.165;
const HOOK = 0.2;
export const STEM = 0.67;
/** The dot's side: it is a little broader than the stem, as a type designer would have it. */
const SIDE = 0.22;
const DOT = 1 - SIDE;
/** The air round it, in its own height. */
const AIR = 0.022;
/** The sign's breadth in its own height. */
export const QUESTION_WIDTH = 2 * HOOK + THICK;

/** An arc in the sign's own height. @param from,to degrees from its top, clockwise */
const arc = (x: number, y: number, r: number, from: number, to: number): Point[] =>
  range(0, 1.001, 0.015625).map((t): Point => {
    const angle = ((from + (to - from) * t) / 180) * Math.PI;
    return [x + r * Math.sin(angle), y - r * Math.cos(angle)];
  });

/** From the hook's left end down to the stem's foot, 0 0 being the top middle of the sign. */
const WAY: readonly Point[] = [
  ...arc(0, THICK / 2 + HOOK, HOOK, -98, 156.8),
  // Where the two arcs meet they run the same way; the second ends upright, in the middle.
  ...arc(0.13, 0.586, 0.13, -23.2, -90),
  [0, STEM],
];

/**
 * A question mark in ink, with air round it: it lies over squares that stay whole under it, where a letter would have to
 * have paper.
 * @param x its middle, px @param top px @param height px
 */
export function question(key: string, x: number, top: number, height: number): LineMark[] {
  // A line ends flat: for air at its ends as well it is drawn so much longer, over the dot and all.
  const stroke = (part: string, way: readonly Point[], width: number, out = 0): LineMark => {
    const points = way.map(([px, py]): Point => [x + px * height, top + py * height]);
    const [[startX, startY], [endX, endY]] = [points[0]!, points.at(-1)!];
    return {
      kind: 'line',
      key: `${key}${part}`,
      points: [[startX, startY + out], ...points.slice(1, -1), [endX, endY + out]],
      width: width * height + 2 * out,
      tone: out ? 'ground' : 'ink',
    };
  };
  return [
    stroke('-air', [...WAY, [0, 1]], SIDE, (AIR / 2) * height),
    stroke('/hook', WAY, THICK),
    stroke(
      '/dot',
      [
        [0, DOT],
        [0, 1],
      ],
      SIDE,
    ),
  ];
}
