import type { Role } from '../../lib/types.ts';
import type { DotMark, LineMark, Point } from '../../marks/mark.ts';
import { amount, type Slot } from '../chart.ts';
import type { Layout } from '../shared/layout.ts';
import { stroke } from '../shared/rules.ts';
import type { Line } from '../shared/type.ts';

/** What every drawing of this chapter starts from. */
export interface Slices extends Layout<'abs'> {
  /** px that a tower of slices leans over at its top, which is as much narrower. */
  by?: number;
}

/** How much of its place a loan fills, as a radius. */
export const RADIUS = 0.43;

/** From the top of a line to the middle of its letters, in its own size. */
export const RAISED = 0.61;

/** The slices, in the order in which they are paid. */
export const SLICES = ['top', 'middle', 'bottom'] as const;
export type Slice = (typeof SLICES)[number];

/**
 * How many failed loans each slice has borne, counted from the bottom, when the next slice begins to lose.
 * Slices are cut by share of the pool; a failed loan loses only a part of itself, so they bear more loans than that.
 */
export function depths({ data }: Slices) {
  const loans = amount(data, 'loans').value;
  const bears = (slot: Slot<'abs'>): number =>
    Math.round((amount(data, slot).value * loans) / amount(data, 'lost').value);
  return { loans, bottom: bears('bottomUpTo'), middle: bears('middleUpTo') };
}

/** A ring of beads: an example of ours. @param r px */
export const ring = (
  key: string,
  [x, y]: Point,
  r: number,
  role: Role = 'debt',
  shade?: number,
): DotMark => ({
  kind: 'dot',
  key,
  x,
  y,
  r,
  role,
  standing: 'illustrative',
  shade,
});

/** One loan. @param r px */
export const loan = (n: number, at: Point, r: number): DotMark => ring(`loan/${n}`, at, r);

/** Words in bold, whose drawing says how large they are. */
export const bolder = (text: string, tone: NonNullable<Line['tone']>, size = 0): Line => ({
  text,
  size,
  weight: 600,
  tone,
});

/** A loan that failed is crossed out. @param r its radius, px */
export const crossed = (n: number, [x, y]: Point, r: number): LineMark[] =>
  [1, -1].map((way) =>
    stroke(
      `cross/${n}/${way > 0 ? 'down' : 'up'}`,
      [
        [x - r * CROSS, y - way * r * CROSS],
        [x + r * CROSS, y + way * r * CROSS],
      ],
      r * 0.36,
      { role: 'debt', order: 1 },
    ),
  );

/** How far a cross reaches in its loan. */
const CROSS = 0.56;

/** px; how thick the walls of pools and basins are. */
export const WALL = 5;
