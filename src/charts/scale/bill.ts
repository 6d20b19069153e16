import type { Mark } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { caption } from '../shared/head.ts';
import { unitKey, type Layout } from '../shared/layout.ts';
import { floorUnder } from '../shared/rules.ts';
import { gap, rowsOf } from '../shared/squares.ts';
import { block, type Block } from '../shared/type.ts';
import { counted, largest, lowered, poster, short, standing, told } from './amounts.ts';

/**
 * Where one floor carries both: what AI firms took in, and what was built on top of it, px in the room under the headline.
 * A reader's guess is drawn on it.
 */
export interface BillFloor {
  /** The floor. */
  y: number;
  /** From one square to the next. */
  pitch: number;
  columns: number;
  /** Right edge of the squares: from here to the edge of the drawing stands a reader's guess and what it is called. */
  right: number;
  /** What is under the first square of building: the rows of revenue and the air over them. */
  under: number;
  /** Where the drawing begins under its words. */
  top: number;
}

/** px at the right of the squares, for a grip of 44px and “your guess”. */
const MARGIN = 46;
/** Columns that both sums, or one of them, fill in whole rows. */
const COLUMNS = [16, 20, 25, 30, 40, 50];
/** Air between what was earned and what was built, in squares. */
const AIR = 1;

/** What was earned, and how much of what was built that is: right under its squares, both large. */
function earned(layout: Layout<'scale'>, right: number): Block[] {
  const { size } = poster(short(layout, 'revenue', 'purchase'), right * 0.49, layout.type.hero);
  return (['revenue', 'coverage'] as const).map((slot, i) =>
    block(`${slot}-told`, { x: i * right, top: 0, anchor: i ? 'end' : 'start' }, [
      short(layout, slot, 'purchase', size),
      caption(layout, `${slot}Is`),
    ]),
  );
}

/** What was built, over its squares: larger still. */
const head = (layout: Layout<'scale'>, right: number): Block =>
  told(layout, 'building', 'built', 'chips', right, layout.type.hero * 1.3);

/** The floor of the year's bill in a box, and the largest squares it can carry. */
export function billFloor(layout: Layout<'scale'>): BillFloor {
  const { data, size, space } = layout;
  const rows = (slot: 'revenue' | 'building', columns: number): number =>
    rowsOf(amount(data, slot).value, columns);
  const width = size.width - MARGIN;
  const top = head(layout, width).bottom + space.hair;
  const y = size.height - space.footing - earned(layout, width)[0]!.bottom - space.snug;
  const { columns, pitch } = largest(
    COLUMNS,
    width,
    y - top,
    (each) => rows('revenue', each) + AIR + rows('building', each),
  );
  const under = (rows('revenue', columns) + AIR) * pitch;
  return { y, pitch, columns, right: columns * pitch, under, top };
}

/** 2 · What was built in the year, on what AI firms took in. */
export function billScene(layout: Layout<'scale'>): Mark[] {
  const { space } = layout;
  const { y, pitch, columns, under, right } = billFloor(layout);
  const end = right - gap(pitch);
  const words = head(layout, end);
  const building = counted(layout, 'building', { columns, pitch, bottom: y - under, order: 1 });
  return [
    floorUnder(y, [0, end]),
    ...counted(layout, 'revenue', { columns, pitch, bottom: y, role: 'purchase' }),
    ...building,
    // Its name stands on it, where it does not fill the room as well.
    ...standing(words, building.at(-1)!.y - space.hair),
    ...earned(layout, end).flatMap((said) => lowered(said, y + space.snug)),
    ...unitKey(layout, 'unit'),
  ];
}
