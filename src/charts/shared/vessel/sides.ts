import { range } from 'd3-array';
import type { Point } from '../../../marks/mark.ts';

/** How far aside a way is that begins and ends upright, 0 to 1. @param t of its height, 0 to 1 */
const swing = (t: number): number => t * t * (3 - 2 * t);

/** Such a way from here to there. */
export const bent = ([x, y]: Point, [toX, toY]: Point): Point[] =>
  range(25).map((n) => [x + (toX - x) * swing(n / 24), y + ((toY - y) * n) / 24]);

/** A half breadth of a vessel, and how far along its middle; its first half breadth where that is another, as a lip's. */
export type Stop = readonly [half: number, along: number, first?: number];

/** The two sides of a vessel, in the measure of its stops, from the first of them to the last. */
export const sidesOf = (stops: readonly Stop[]): [Point[], Point[]] =>
  [-1, 1].map((to) => {
    const points = stops.map(([half, along, first = half]): Point => [to * (to < 0 ? first : half), along]);
    return points.slice(1).flatMap((point, i) => bent(points[i]!, point));
  }) as [Point[], Point[]];
