import type { Role, Amount } from '../../lib/types.ts';
import type { CellMark, AreaMark, Mark } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { hedged } from '../shared/head.ts';
import type { Layout } from '../shared/layout.ts';
import { slab, type PlaceBox } from '../shared/places.ts';
import { LEADING } from '../shared/space.ts';
import { gap, squaresOf } from '../shared/squares.ts';
import { block, blockHeight, poster, type Line } from '../shared/type.ts';

/** What every drawing of this chapter starts from. */
export type CoreWeave = Layout<'coreweave'>;

/** Squares of debt in rows of so many about one middle, from the lowest up. @param x px, the middle */
export function rows(
  money: Amount,
  counts: readonly number[],
  { pitch, x, bottom }: { pitch: number; x: number; bottom: number },
): CellMark[] {
  let left = money.value;
  return counts
    .flatMap((columns, row) => {
      const value = Math.min(columns, left);
      left -= columns;
      return squaresOf(
        { ...money, value },
        {
          key: '',
          columns,
          pitch,
          x: x - (columns * pitch - gap(pitch)) / 2,
          bottom: bottom - row * pitch,
          role: 'debt',
        },
      );
    })
    .map((cell, n) => ({ ...cell, key: `debt/${n}` }));
}

/** Whether words stand beside a drawing, or over it. @param width,height px */
export const besideIn = (width: number, height: number): boolean => width > 1.6 * height;

/** px: the largest that a sum is set in before it is fitted. */
export const HUGE = 400;

/** A pale ground under an outlined square, px. It counts nothing. @param shade 0 to 1 */
export const ground = ({ key, ...at }: PlaceBox & { key: string }, role: Role, shade: number): AreaMark =>
  slab(`${key}-ground`, at, { role, shade });

/** A sum as large as a place lets it be, in its middle: its hedge over it, what it is under it. */
export function large(
  layout: CoreWeave,
  slot: 'debt' | 'debtNow',
  is: Line,
  { x, y, w, h }: PlaceBox,
): Mark[] {
  const { data } = layout;
  const [hedge, sum] = hedged(layout, amount(data, slot), 'debt', HUGE);
  const lines = [hedge, poster(sum, w, (h - blockHeight([hedge, is])) / LEADING), is];
  const top = y + (h - blockHeight(lines)) / 2;
  return block(`${slot}-sum`, { x: x + w / 2, top, anchor: 'middle', order: 1 }, lines).marks;
}
