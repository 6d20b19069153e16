import type { Role } from '../../lib/types.ts';
import type { CellMark, LineMark, Mark, Point } from '../../marks/mark.ts';
import { amount, type Slot } from '../chart.ts';
import { foot } from '../shared/head.ts';
import { unitKey, type Layout } from '../shared/layout.ts';
import { gap, squareCount, squares, type Block as Squares } from '../shared/squares.ts';

/** What every drawing of this chapter starts from. */
export type Deals = Layout<'nvidia-deals'>;

/** How many squares of ten billion an amount is. */
export const tens = ({ data }: Deals, slot: Slot<'nvidia-deals'>): number =>
  amount(data, slot).value / amount(data, 'ten').value;

/** Squares in one row: what the last one lacks, it lacks at its side, so that the row ends clean. */
export const strip = (set: Omit<Squares, 'columns'>): CellMark[] =>
  squares({ ...set, columns: squareCount(set.count) }).map(({ part, ...cell }) => ({
    ...cell,
    w: cell.w * (part ?? 1),
  }));

/** How long a strip is, px. */
export const stripLength = (count: number, pitch: number): number => {
  const last = count - squareCount(count) + 1;
  return (squareCount(count) - 1) * pitch + last * (pitch - gap(pitch));
};

/**
 * Sums one after the other in rows from the bottom up, each in as many whole squares as the ledger's round total has for it:
 * the sums' own squares, wherever they were before.
 */
export function rounded(
  layout: Deals,
  slots: readonly Slot<'nvidia-deals'>[],
  { columns, pitch, x, bottom }: { columns: number; pitch: number; x: number; bottom: number },
): CellMark[] {
  const cells = slots.flatMap((key) => {
    const { standing } = amount(layout.data, key);
    const count = Math.round(tens(layout, key));
    return squares({ key, count, columns, pitch, x: 0, top: 0, role: 'purchase', standing });
  });
  return cells.map((cell, n) => ({
    ...cell,
    x: x + (n % columns) * pitch,
    y: bottom + gap(pitch) - (Math.floor(n / columns) + 1) * pitch,
  }));
}

/** A thin arrow with open barbs. @param barb px, how long these are */
export function thin(key: string, from: Point, to: Point, barb: number, role: Role): LineMark {
  const way = Math.atan2(to[1] - from[1], to[0] - from[0]);
  const [left, right] = [-0.5, 0.5].map((side): Point => [
    to[0] - barb * Math.cos(way + side),
    to[1] - barb * Math.sin(way + side),
  ]);
  return { kind: 'line', key, points: [from, to, left!, to, right!], width: 1.5, role };
}

/** The key at the foot, or, where nothing is counted, that nothing is to scale. */
export const footOf = (layout: Deals, counted = true): Mark[] =>
  counted ? unitKey(layout, 'unit') : foot(layout, 'unsized').marks;
