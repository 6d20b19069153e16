import { moved } from '../../marks/kinds.ts';
import type { Mark } from '../../marks/mark.ts';
import { bold, hedged } from '../shared/head.ts';
import { amount } from '../chart.ts';
import { floorOf, type Layout, unitKey } from '../shared/layout.ts';
import { gap, roomiest } from '../shared/squares.ts';
import { type Block, block, poster } from '../shared/type.ts';
import { counted, fitted } from './amounts.ts';

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

/** Columns that what was built fills in whole rows, and fewer beside them that what was earned fills so. */
const COLUMNS = [
  [16, 10],
  [25, 15],
  [40, 20],
  [50, 30],
] as const;
/** So much higher than broad is a drawing that may have the first of them: a guess needs room in the others. */
const TALL = 1.15;
/** Air between them, in squares. */
const AIR = 1.5;
/** How large both sums are, of the height, at most; of that, their names. */
const HIGH = 0.11;
const NAME = 0.42;

/** What a block is, over its squares. @param most px that its number is large */
const head = (
  layout: Layout<'scale'>,
  slot: 'building' | 'revenue',
  width: number,
  most = layout.size.height * HIGH,
): Block => {
  const tone = slot === 'building' ? 'chips' : 'purchase';
  const [hedge, sum] = hedged(layout, amount(layout.data, slot), tone, most);
  const is = bold(layout, `${slot}Is`, tone, Math.max(layout.type.label, most * NAME));
  return block(`${slot}-words`, { x: 0, top: 0 }, [hedge, poster(sum, width), poster(is, width)]);
};

/** The floor of the year's bill in a box, and the largest squares it can carry. */
export function billFloor(layout: Layout<'scale'>): BillFloor {
  const { data, size, space } = layout;
  const built = amount(data, 'building').value;
  const floor = floorOf(layout);
  const high = floor - head(layout, 'building', size.width / 2).bottom - space.half;
  const { pitch, columns, earned } = roomiest(
    COLUMNS.slice(size.height > size.width * TALL ? 0 : 1).map(([columns, earned]) => ({
      ...fitted(earned + AIR + columns, size.width, high, built / columns),
      columns,
      earned,
    })),
  );
  return { pitch, columns, earned, x: size.width + gap(pitch) - columns * pitch, floor };
}

/** 2 · What AI firms took in, and beside it what was built in the year. */
export function billScene(layout: Layout<'scale'>): Mark[] {
  const { pitch, columns, earned, x, floor } = billFloor(layout);
  const building = counted(layout, 'building', { columns, pitch, x, bottom: floor, order: 1 });
  const revenue = counted(layout, 'revenue', { columns: earned, pitch, bottom: floor, role: 'purchase' });
  const built = head(layout, 'building', (columns - 0.5) * pitch);
  const came = head(layout, 'revenue', (earned - 0.5) * pitch, built.marks[1]!.size);
  // Each sum stands on its squares.
  const on = ({ marks, bottom }: Block, squares: typeof building, left: number): Mark[] =>
    marks.map((mark) => moved(mark, left, squares.at(-1)!.y - layout.space.half - bottom));
  return [
    ...revenue,
    ...building,
    ...on(built, building, x),
    ...on(came, revenue, 0),
    ...unitKey(layout, 'unit'),
  ];
}
