import type { AreaMark, DotMark, LineMark, Point } from '../../marks/mark.ts';
import { amount, type Slot } from '../chart.ts';
import type { Layout } from '../shared/layout.ts';
import { slab, type PlaceBox } from '../shared/places.ts';

/** What every drawing of this chapter starts from. */
export type Slices = Layout<'abs'>;

/** Loans in a row. */
export const ACROSS = 10;
/** How much of its place a loan fills, as a radius. */
export const RADIUS = 0.43;

/** How many failed loans each slice has borne, counted from the bottom, when the next slice begins to lose. */
export interface Depths {
  loans: number;
  bottom: number;
  middle: number;
}

/** Slices are cut by share of the pool; a failed loan loses only a part of itself, so they bear more loans than that. */
export function depths({ data }: Slices): Depths {
  const loans = amount(data, 'loans').value;
  const bears = (slot: Slot<'abs'>): number =>
    Math.round((amount(data, slot).value * loans) / amount(data, 'lost').value);
  return { loans, bottom: bears('bottomUpTo'), middle: bears('middleUpTo') };
}

/** One loan, a ring of beads: an example of ours. @param r px @param shade how strong it is, 0 to 1 */
export const loan = (n: number, [x, y]: Point, r: number, shade?: number): DotMark => ({
  kind: 'dot',
  key: `loan/${n}`,
  x,
  y,
  r,
  role: 'debt',
  standing: 'illustrative',
  shade,
});

/** A loan that failed is crossed out. @param r its radius, px */
export const crossed = (n: number, [x, y]: Point, r: number): LineMark[] =>
  ([1, -1] as const).map((way) => ({
    kind: 'line',
    key: `cross/${n}/${way > 0 ? 'down' : 'up'}`,
    points: [
      [x - r * CROSS, y - way * r * CROSS],
      [x + r * CROSS, y + way * r * CROSS],
    ],
    width: r * 0.42,
    role: 'debt',
    order: 1,
  }));

/** How far a cross reaches in its loan. */
const CROSS = 0.74;

/** px; how thick the walls of pools and basins are. */
export const WALL = 5;

/** The pale ground that loans in one pool lie on. */
export const pale = (key: string, at: PlaceBox): AreaMark => slab(key, at, { role: 'debt', shade: 0.2 });
