import { moved } from '../../marks/kinds.ts';
import type { Mark } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { caption } from '../shared/head.ts';
import { unitKey, type Layout } from '../shared/layout.ts';
import { floorUnder } from '../shared/rules.ts';
import { gap, rowsOf, squares } from '../shared/squares.ts';
import { runIn, type Block } from '../shared/type.ts';
import { short, sideBySide } from './amounts.ts';

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
const earned = (layout: Layout<'scale'>, right: number, top?: number): Block[] =>
  sideBySide(
    layout,
    [
      ['revenue', 'earnedIs', 'purchase'],
      ['coverage', 'shareIs', 'purchase'],
    ],
    right,
    top,
  );

/** What was built, over its squares: as large as what was earned. */
const head = (layout: Layout<'scale'>, right: number): Block =>
  runIn('building-words', { x: 0, top: 0, maxWidth: right }, [
    { ...short(layout, 'building', 'chips'), size: earned(layout, right)[0]!.marks[0]!.size },
    caption(layout, 'built'),
  ]);

/** The floor of the year's bill in a box, and the largest squares it can carry. */
export function billFloor(layout: Layout<'scale'>): BillFloor {
  const { data, size, space } = layout;
  const [revenue, building] = [amount(data, 'revenue').value, amount(data, 'building').value];
  const top = head(layout, size.width - MARGIN).bottom + space.hair;
  const words = Math.max(...earned(layout, size.width - MARGIN).map(({ bottom }) => bottom));
  const y = size.height - space.footing - words - space.snug;
  const fits = COLUMNS.map((columns) => {
    const rows = rowsOf(revenue, columns) + AIR + rowsOf(building, columns);
    return { columns, pitch: Math.min((size.width - MARGIN) / columns, (y - top) / rows) };
  });
  const largest = Math.max(...fits.map((fit) => fit.pitch));
  // A floor that is filled to the grip may cost a little of the size.
  const { columns, pitch } = fits.findLast((fit) => fit.pitch > largest * 0.95)!;
  const under = (rowsOf(revenue, columns) + AIR) * pitch;
  return { x: 0, y, pitch, columns, right: columns * pitch, grip: size.width, under, top };
}

/** 2 · What was built in the year, on what AI firms took in. */
export function billScene(layout: Layout<'scale'>): Mark[] {
  const { data, space } = layout;
  const at = billFloor(layout);
  const right = at.right - gap(at.pitch);
  const words = head(layout, right);
  const [revenue, building] = [amount(data, 'revenue'), amount(data, 'building')];
  const place = { columns: at.columns, pitch: at.pitch, x: at.x };
  const up = at.y - at.under - rowsOf(building.value, at.columns) * at.pitch;
  return [
    floorUnder(at.y, [at.x, at.grip]),
    ...squares({
      key: 'revenue',
      count: revenue.value,
      ...place,
      bottom: at.y,
      role: 'purchase',
      standing: revenue.standing,
    }),
    ...squares({
      key: 'building',
      count: building.value,
      ...place,
      bottom: at.y - at.under,
      role: 'chips',
      standing: building.standing,
      order: 1,
    }),
    // Its name stands on it, where it does not fill the room as well.
    ...words.marks.map((mark) => moved(mark, 0, up - space.hair - words.bottom)),
    ...earned(layout, right, at.y + layout.space.snug).flatMap(({ marks }) => marks),
    ...unitKey(layout, 'unit'),
  ];
}
