import type { Amount, Role } from '../../lib/types.ts';
import type { AreaMark, Mark } from '../../marks/mark.ts';
import type { Layout } from '../shared/layout.ts';
import { slab, type PlaceBox } from '../shared/places.ts';
import { type Fit, gap, squaresOf } from '../shared/squares.ts';

/** What every drawing of this chapter starts from. */
export type CoreWeave = Layout<'coreweave'>;

/** What a currency's sign keeps from what is over it, in its own size. */
export const OVER = 0.1;

/** Where squares are nearly as large, those fill the width better that stand in more columns. */
const NEARLY = 0.92;

/**
 * Of several numbers of columns, from few to many, that with the largest squares in a box.
 * @param width,height px @param rows that so many columns come to
 */
export const largest = (
  columns: readonly number[],
  width: number,
  height: number,
  rows: (columns: number) => number,
): Fit =>
  columns
    // The last square of a row has no gap beside it.
    .map((each) => ({
      columns: each,
      pitch: Math.min((width + gap(width / each)) / each, height / rows(each)),
    }))
    .reduce((best, fit) => (fit.pitch > best.pitch * NEARLY ? fit : best));

/** px: the largest that a sum is set in before it is fitted. */
export const HUGE = 400;

/** How strong the ground is under the squares of a year's revenue. */
const PALE = 0.5;

/** The revenue of a year in one row of outlined squares, each on a pale ground. */
export function yearRow(revenue: Amount, at: { pitch: number; x: number; bottom: number }): Mark[] {
  const row = squaresOf(revenue, { ...at, key: 'revenue', columns: revenue.value, role: 'purchase' });
  return [...row.map((cell) => ground(cell, 'purchase', PALE)), ...row];
}

/** A pale ground under an outlined square, px. It counts nothing. @param shade 0 to 1 */
export const ground = ({ key, ...at }: PlaceBox & { key: string }, role: Role, shade: number): AreaMark =>
  slab(`${key}-ground`, at, { role, shade });
