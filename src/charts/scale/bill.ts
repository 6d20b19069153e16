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
  /** Left edge of the squares, and of their floor. */
  x: number;
  /** The floor. */
  y: number;
  /** From one square to the next. */
  pitch: number;
  columns: number;
  /** Right edge of the squares: from here to `grip` stands a reader's guess and what it is called. */
  right: number;
  grip: number;
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
function earned(layout: Layout<'scale'>, right: number): Pick<Block, 'marks' | 'bottom'> & { size: number } {
  const lines = [short(layout, 'revenue', 'purchase'), short(layout, 'coverage', 'purchase')] as const;
  const { size } = poster(lines[0], right * 0.49, layout.type.hero);
  const blocks = (['earnedIs', 'shareIs'] as const).map((is, i) =>
    block(is, { x: i * right, top: 0, anchor: i ? 'end' : 'start' }, [
      { ...lines[i]!, size },
      caption(layout, is),
    ]),
  );
  return { marks: blocks.flatMap(({ marks }) => marks), bottom: blocks[0]!.bottom, size };
}

/** What was built, over its squares: as large as what was earned. */
const head = (layout: Layout<'scale'>, right: number): Block =>
  block('building-words', { x: 0, top: 0 }, [
    told(layout, 'building', 'built', 'chips', right, earned(layout, right).size * 1.3),
  ]);

/** The floor of the year's bill in a box, and the largest squares it can carry. */
export function billFloor(layout: Layout<'scale'>): BillFloor {
  const { data, size, space } = layout;
  const rows = (slot: 'revenue' | 'building', columns: number): number =>
    rowsOf(amount(data, slot).value, columns);
  const width = size.width - MARGIN;
  const top = head(layout, width).bottom + space.hair;
  const y = size.height - space.footing - earned(layout, width).bottom - space.snug;
  const { columns, pitch } = largest(
    COLUMNS,
    width,
    y - top,
    (each) => rows('revenue', each) + AIR + rows('building', each),
  );
  const under = (rows('revenue', columns) + AIR) * pitch;
  return { x: 0, y, pitch, columns, right: columns * pitch, grip: size.width, under, top };
}

/** 2 · What was built in the year, on what AI firms took in. */
export function billScene(layout: Layout<'scale'>): Mark[] {
  const { space } = layout;
  const { x, y, pitch, columns, under, right } = billFloor(layout);
  const end = right - gap(pitch);
  const words = head(layout, end);
  const building = counted(layout, 'building', { columns, pitch, x, bottom: y - under, order: 1 });
  return [
    floorUnder(y, [x, end]),
    ...counted(layout, 'revenue', { columns, pitch, x, bottom: y, role: 'purchase' }),
    ...building,
    // Its name stands on it, where it does not fill the room as well.
    ...standing(words, building.at(-1)!.y - space.hair),
    ...lowered(earned(layout, end), y + space.snug),
    ...unitKey(layout, 'unit'),
  ];
}
