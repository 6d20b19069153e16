import type { Role } from '../../lib/types.ts';
import type { AreaMark } from '../../marks/mark.ts';
import type { Layout } from '../shared/layout.ts';
import { slab, type PlaceBox } from '../shared/places.ts';
import { gap, type Fit } from '../shared/squares.ts';

/** What every drawing of this chapter starts from. */
export type CoreWeave = Layout<'coreweave'>;

/** What a currency's sign keeps from what is over it, in its own size. */
export const OVER = 0.1;

/** Where squares are nearly as large, those fill the width better that stand in more columns. */
export const NEARLY = 0.92;

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

/** A pale ground under an outlined square, px. It counts nothing. @param shade 0 to 1 */
export const ground = ({ key, ...at }: PlaceBox & { key: string }, role: Role, shade: number): AreaMark =>
  slab(`${key}-ground`, at, { role, shade });
