import { moved } from '../../marks/kinds.ts';
import type { Mark } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { caption, name } from '../shared/head.ts';
import { unitKey, type Layout } from '../shared/layout.ts';
import { floorUnder } from '../shared/rules.ts';
import { gap, rowsOf, squares } from '../shared/squares.ts';
import { block, type Block } from '../shared/type.ts';
import { poster, short } from './amounts.ts';

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
const AIR = 0.35;

const head = (layout: Layout<'scale'>): Block =>
  block('building-words', { x: 0, top: 0, maxWidth: layout.size.width }, [
    name(layout, 'allBuilders', 'chips'),
  ]);

/** What was earned, and how much of what was built that is: right under its squares, side by side, both large. */
const earned = (layout: Layout<'scale'>, right: number, top = 0): Block[] => {
  const [sum, share] = (['revenue', 'coverage'] as const).map((slot) => short(layout, slot, 'purchase'));
  const { size } = poster({ ...sum!, text: `${sum!.text} – ${share!.text}` }, right, layout.type.hero);
  return [
    block('earned', { x: 0, top }, [{ ...sum!, size }, caption(layout, 'earnedIs')]),
    block('share', { x: right, top, anchor: 'end' }, [{ ...share!, size }, caption(layout, 'shareIs')]),
  ];
};

/** The floor of the year's bill in a box, and the largest squares it can carry. */
export function billFloor(layout: Layout<'scale'>): BillFloor {
  const { data, size, space } = layout;
  const [revenue, building] = [amount(data, 'revenue').value, amount(data, 'building').value];
  const top = head(layout).bottom + space.snug;
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
  const words = head(layout);
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
    ...words.marks.map((mark) => moved(mark, 0, up - space.snug - words.bottom)),
    ...earned(layout, at.right - gap(at.pitch), at.y + layout.space.snug).flatMap(({ marks }) => marks),
    ...unitKey(layout, 'unit'),
  ];
}
