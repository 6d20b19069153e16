import { moved } from '../../marks/kinds.ts';
import type { Mark } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { bold, hedged } from '../shared/head.ts';
import { floorOf, type Layout, unitKey } from '../shared/layout.ts';
import { gap, roomiest } from '../shared/squares.ts';
import { LEADING } from '../shared/space.ts';
import { type Block, block, blockHeight, poster } from '../shared/type.ts';
import { counted, fitted, told } from './amounts.ts';

/**
 * Where one floor carries both: what AI firms took in, and beside it what was built, px in the room under the headline.
 * A reader's guess is drawn on it.
 */
export interface BillFloor {
  /** From one square to the next. */
  pitch: number;
  /** Columns of what was built, and where they begin: they end at the drawing's right edge. */
  columns: number;
  x: number;
  /** Columns of what was earned, at its left edge. */
  earned: number;
  floor: number;
}

/** Columns that what was built fills in whole rows, and those of what was earned beside it. */
const EARNED = [
  [16, 4],
  [20, 5],
  [25, 6],
  [40, 10],
  [50, 12],
] as const;
/** Air between them at least, in squares. */
const AIR = 1;
/** How large both sums are at most, of the largest words elsewhere. */
const LEADS = 1.3;

/** What was built, over its squares. */
const head = (layout: Layout<'scale'>, width: number): Block =>
  told(layout, 'building', 'chips', width, layout.type.hero * LEADS, 'built');

/** The floor of the year's bill in a box, and the largest squares it can carry. */
export function billFloor(layout: Layout<'scale'>): BillFloor {
  const { data, size, space } = layout;
  const built = amount(data, 'building').value;
  const floor = floorOf(layout);
  const high = floor - head(layout, size.width).bottom - space.near;
  const { pitch, columns, earned } = roomiest(
    EARNED.map(([columns, earned]) => ({
      ...fitted(earned + AIR + columns, size.width, high, built / columns),
      columns,
      earned,
    })),
  );
  return { pitch, columns, earned, x: size.width + gap(pitch) - columns * pitch, floor };
}

/** 2 · What AI firms took in, and beside it what was built in the year. */
export function billScene(layout: Layout<'scale'>): Mark[] {
  const { data, size, type, space } = layout;
  const { pitch, columns, earned, x, floor } = billFloor(layout);
  const building = counted(layout, 'building', { columns, pitch, x, bottom: floor, order: 1 });
  const revenue = counted(layout, 'revenue', { columns: earned, pitch, bottom: floor, role: 'purchase' });
  const [hedge, sum] = hedged(layout, amount(data, 'revenue'), 'purchase', type.hero * LEADS);
  const is = poster(bold(layout, 'revenueIs', 'purchase', type.number), earned * pitch);
  const free = revenue.at(-1)!.y - space.half;
  const lines = [
    hedge,
    poster(sum, earned * pitch, Math.min(sum.size, free / LEADING - hedge.size - is.size)),
    is,
  ];
  const built = head(layout, size.width - x);
  return [
    ...revenue,
    ...building,
    // Each sum stands on its squares.
    ...built.marks.map((mark) => moved(mark, x, building.at(-1)!.y - space.half - built.bottom)),
    ...block('revenue-words', { x: 0, top: free - blockHeight(lines) }, lines).marks,
    ...unitKey(layout, 'unit'),
  ];
}
