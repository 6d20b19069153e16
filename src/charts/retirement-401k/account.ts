import { range } from 'd3-array';
import type { Mark, Point } from '../../marks/mark.ts';
import { coins, HUNDRED, RADIUS, type Saved } from './coins.ts';

/** Coins in a row, and rows: ten by ten, or more in a row where a low drawing has larger ones so. */
const WAYS = [
  [10, 10],
  [20, 5],
] as const;

/** How much larger its coins have to be for that. */
const MUCH = 1.2;

/** 1 · An account as a hundred coins. They reach the edges on all sides. */
export function accountScene(layout: Saved): Mark[] {
  const { width, height } = layout.size;
  const [columns, rows] = WAYS.reduce((best, way) =>
    Math.min(width / way[0], height / way[1]) > Math.min(width / best[0], height / best[1]) * MUCH
      ? way
      : best,
  );
  const r = Math.min(width / columns, height / rows) * RADIUS;
  const place = (n: number, of: number, room: number): number => r + (n * (room - 2 * r)) / (of - 1);
  const places = range(HUNDRED).map((n): Point => [
    place(n % columns, columns, width),
    place(Math.floor(n / columns), rows, height),
  ]);
  return coins(layout, places, r);
}
