import type { Role, Amount } from '../../lib/types.ts';
import type { CellMark, AreaMark } from '../../marks/mark.ts';
import type { Layout } from '../shared/layout.ts';
import { slab, type PlaceBox } from '../shared/places.ts';
import { gap, squaresOf } from '../shared/squares.ts';

/** What every drawing of this chapter starts from. */
export type CoreWeave = Layout<'coreweave'>;

/** Squares in rows of so many about one middle, from the lowest up: of debt, where nothing else is said. @param x px, the middle */
export function rows(
  money: Amount,
  counts: readonly number[],
  { pitch, x, bottom }: { pitch: number; x: number; bottom: number },
  key = 'debt',
  role: Role = 'debt',
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
          role,
        },
      );
    })
    .map((cell, n) => ({ ...cell, key: `${key}/${n}` }));
}

/** px: the largest that a sum is set in before it is fitted. */
export const HUGE = 400;

/** A pale ground under an outlined square, px. It counts nothing. @param shade 0 to 1 */
export const ground = ({ key, ...at }: PlaceBox & { key: string }, role: Role, shade: number): AreaMark =>
  slab(`${key}-ground`, at, { role, shade });
