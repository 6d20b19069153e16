import type { AreaMark, DotMark, LineMark, Mark, Point } from '../../marks/mark.ts';
import { amount, type Slot } from '../chart.ts';
import type { Layout } from '../shared/layout.ts';
import { slab, type PlaceBox } from '../shared/places.ts';
import { BASELINE, INK, LEADING, UP } from '../shared/space.ts';
import { block, poster, type BlockPlace } from '../shared/type.ts';
import type { Lattice } from './lattice.ts';

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

/** A vessel open at the top: two walls and a floor. @param lower px that its left and its right wall are lower */
export const vessel = (
  key: string,
  { x, y, w, h }: PlaceBox,
  [left, right]: readonly [number, number] = [0, 0],
): AreaMark => ({
  kind: 'area',
  key,
  tone: 'ink',
  over: [
    [x, y + left],
    [x, y + h],
    [x + w, y + h],
    [x + w, y + right],
  ],
  under: [
    [x + WALL, y + left],
    [x + WALL, y + h - WALL],
    [x + w - WALL, y + h - WALL],
    [x + w - WALL, y + right],
  ],
});

/** The pale ground that loans in one pool lie on. */
export const pale = (key: string, at: PlaceBox): AreaMark => slab(key, at, { role: 'debt', shade: 0.2 });

/** What stands in a field's opening. */
export interface InOpening {
  marks: Mark[];
  /** Room for one more line under it. */
  under: Required<Pick<BlockPlace, 'x' | 'top' | 'anchor' | 'maxWidth'>>;
}

/** The two figures that any number of this chapter has at the most, which decide how large all are. */
const FIGURES = '00';

/** A large number, and what it is under it, in a field's opening. */
export function inOpening(layout: Slices, field: Lattice, key: string, text: string, is: string): InOpening {
  const { type, space } = layout;
  const { pitch, high, opening } = field;
  const x = (opening.left + opening.columns / 2) * pitch;
  const [maxWidth, height] = [opening.columns * pitch - 2 * space.half, opening.rows * high - 2 * space.snug];
  const loud = { size: 0, weight: 600, tone: 'debt' } as const;
  const line = poster({ ...loud, text: is }, maxWidth, type.number * 1.2);
  const lines = line.size + type.caption * LEADING;
  const { size } = poster({ ...loud, text: FIGURES }, maxWidth, (height - lines) / INK);
  const top = opening.top * high + space.snug + (height - size * INK - lines) / 2;
  const low = top + size * INK - line.size * (BASELINE - UP);
  const anchor = 'middle';
  return {
    marks: [
      ...block(key, { x, top: top - size * (BASELINE - UP), anchor }, [{ ...loud, size, text }]).marks,
      ...block(`${key}-is`, { x, top: low, anchor }, [line]).marks,
    ],
    under: { x, top: low + line.size * LEADING, maxWidth, anchor },
  };
}
