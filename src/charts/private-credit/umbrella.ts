import { range } from 'd3-array';
import type { Mark, Point } from '../../marks/mark.ts';
import { middled, plain } from '../shared/places.ts';
import { stroke } from '../shared/rules.ts';
import { LEADING, SMALLEST } from '../shared/space.ts';
import type { Line } from '../shared/type.ts';
import { alike } from './parts.ts';

/** Where its ribs end, from the pole out, of half its breadth: nearer to each other, the further round they are. */
const RIBS = [0.42, 0.8, 1];
/** Of its height, its tip, how far its cloth is drawn up between two ribs, and the most that a line of its name takes; of half its breadth, how broad that is. */
const TIP = 0.08;
const DRAWN = 0.16;
const NAME = 0.38;
const BETWEEN = 0.6;
/** px; half its pole. Of half its breadth, its crook's radius. */
export const POLE = 3;
export const CROOK = 0.07;
/** Points of half an arc. */
const POINTS = 24;

/** An open umbrella, seen from the front, with its name on its cloth. @param middle,half px, its pole, and how far it reaches to either side @param high px, down to its ribs' ends @param floor,crook px, where its crook ends below, and that as a radius */
export function umbrella(
  middle: number,
  half: number,
  high: number,
  floor: number,
  crook: number,
  name: Line,
): Mark[] {
  const top = high * TIP;
  const steps = range(POINTS + 1).map((n) => n / POINTS);
  /** From its top down to the end of a rib so far out. */
  const rib = (out: number): Point[] =>
    steps.map((t) => [
      out * half * Math.sin((t * Math.PI) / 2),
      top + (high - top) * (1 - Math.cos((t * Math.PI) / 2)),
    ]);
  /** The cloth's lower edge, from one rib in to the next. */
  const hem = RIBS.toReversed().flatMap((out, n, all): Point[] => {
    const next = all[n + 1] ?? -out;
    const ends = next < 0 ? steps.filter((t) => t <= 0.5) : steps;
    return ends.map((t) => [(out + (next - out) * t) * half, high - high * DRAWN * 4 * t * (1 - t)]);
  });
  const bend = floor - POLE - crook;
  // It begins within the pole, so that no joint is seen.
  const hook = [-0.1, ...steps].map((t): Point => [
    middle + (t < 0 ? 0 : crook * (1 - Math.cos(t * Math.PI))),
    bend + crook * Math.sin(t * Math.PI),
  ]);
  return [
    plain('pole', { x: middle - POLE, y: 0, w: 2 * POLE, h: bend }, { tone: 'ink' }),
    stroke('crook', hook, 2 * POLE, { tone: 'ink' }),
    alike('cloth', middle, [...rib(1), ...hem], { tone: 'ink' }),
    ...middled(
      'insured',
      { x: middle - half * BETWEEN, y: top, w: 2 * half * BETWEEN, h: high * (1 - DRAWN) - top },
      [{ ...name, size: Math.max(SMALLEST, (high * NAME) / LEADING) }],
      0,
    ).marks,
  ];
}
