import { range } from 'd3-array';
import type { Amount, ChartData, Role, Standing } from '../../lib/types.ts';
import type { CellMark } from '../../marks/mark.ts';
import { amount, type AmountSlot } from '../chart.ts';
import type { LayoutOf } from './layout.ts';

/** Where a block of squares stands and how it is filled. */
export interface Block {
  /** Keys are `<key>/<n>`: the same key in two scenes is the same money. */
  key: string;
  /** How many squares; a fraction makes the last one part-filled. */
  count: number;
  columns: number;
  /** Distance from one square to the next, px. */
  pitch: number;
  x: number;
  /** Top edge, px; or give `bottom` for squares that pile up. */
  top?: number;
  bottom?: number;
  role: Role;
  standing: Standing;
  order?: number;
  shade?: (n: number) => number | undefined;
}

/** The gap between squares: a tenth or so, never a hairline. */
export const gap = (pitch: number): number => Math.min(5, Math.max(1, pitch * 0.13));

/** How many squares a block has, the part-filled one included. A rest under a hundredth is rounding. */
export const squareCount = (count: number): number => Math.ceil(count - 0.01);

export const rowsOf = (count: number, columns: number): number => Math.ceil(squareCount(count) / columns);

/** A block of squares, in reading order from the top, or piling up from the bottom. */
export function squares(block: Block): CellMark[] {
  const { columns, pitch } = block;
  const side = pitch - gap(pitch);
  return range(squareCount(block.count)).map((n) => {
    const row = Math.floor(n / columns);
    const y = block.bottom === undefined ? (block.top ?? 0) + row * pitch : block.bottom - row * pitch - side;
    const part = Math.min(1, block.count - n);
    return {
      kind: 'cell',
      key: `${block.key}/${n}`,
      x: block.x + (n % columns) * pitch,
      y,
      w: side,
      h: side,
      role: block.role,
      standing: block.standing,
      part: part > 0.99 ? undefined : part,
      shade: block.shade?.(n),
      order: block.order,
    };
  });
}

/** How many squares of ten billion an amount is, in a chart whose slot `ten` is what one of them stands for. */
export const tens = <D extends ChartData>({ data }: LayoutOf<D>, slot: AmountSlot<D>): number =>
  amount(data, slot).value / amount<ChartData>(data, 'ten').value;

/** The squares of an amount, as sure as it is. */
export const squaresOf = (
  { value: count, standing }: Pick<Amount, 'value' | 'standing'>,
  set: Omit<Block, 'count' | 'standing'>,
): CellMark[] => squares({ ...set, count, standing });

export interface Fit {
  columns: number;
  pitch: number;
}

/** Of several fits, the one whose squares are largest. */
export const roomiest = <F extends Pick<Fit, 'pitch'>>(fits: readonly F[]): F =>
  fits.reduce((best, fit) => (fit.pitch > best.pitch ? fit : best));

/**
 * The largest pitch at which piles stand side by side on one floor, all with the same number of columns.
 * @param between px between two piles @param most columns of a pile
 */
export function fitPiles(
  counts: readonly number[],
  width: number,
  height: number,
  between: number,
  largest = 64,
  most = 8,
): Fit {
  const fits = range(1, most + 1).map((columns) => {
    const rows = Math.max(...counts.map((count) => rowsOf(count, columns)));
    const across = (width - between * (counts.length - 1)) / (columns * counts.length);
    return { columns, pitch: Math.min(across, height / rows, largest) };
  });
  // A broad pile is easier to count than a thin one: it may cost a tenth of the size.
  return fits.reduce((best, fit) => (fit.pitch > best.pitch * 0.9 ? fit : best));
}
