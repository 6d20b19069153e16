import type { Mark } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { name } from '../shared/head.ts';
import { floorOf, type Layout, unitKey } from '../shared/layout.ts';
import { gap } from '../shared/squares.ts';
import { LEADING } from '../shared/space.ts';
import type { Block } from '../shared/type.ts';
import { best, centred, counted, fitted, told, withLine } from './amounts.ts';

/**
 * Where one floor carries both: what AI firms took in, and what was built on top of it, px in the room under the headline.
 * A reader's guess is drawn on it.
 */
export interface BillFloor {
  /** From one square to the next. */
  pitch: number;
  columns: number;
  /** Columns of what was earned, a narrower block: at its right stands what it comes to. */
  earned: number;
  /** Right edge of the squares. */
  right: number;
  /** How high what was earned is, with its words. */
  band: number;
  /** Where the first square of building stands: over that, and some air. */
  floor: number;
}

/** Columns that what was built fills in whole rows, and those of what was earned under them. */
const EARNED = [
  [16, 10],
  [20, 12],
  [25, 12],
  [40, 20],
  [50, 30],
] as const;
/** Air between what was earned and what was built, in squares. */
const AIR = 1;
/** The room of the words beside what was earned, in a label's size. */
const LINES = 3.4;
/** How large both sums are at most, of the largest words elsewhere. */
const LEADS = 1.3;
/** px that they keep from the floor of what was built, on which a guess may lie. */
const OFF = 4;

/** What was built, over its squares. */
const head = (layout: Layout<'scale'>, right: number): Block =>
  told(layout, 'building', 'chips', right, layout.type.hero * LEADS, 'built');

/** The floor of the year's bill in a box, and the largest squares it can carry. */
export function billFloor(layout: Layout<'scale'>): BillFloor {
  const { data, size, type } = layout;
  const built = amount(data, 'building').value;
  const taken = amount(data, 'revenue').value;
  const top = head(layout, size.width).bottom;
  const y = floorOf(layout);
  // Two lines of words have room beside what was earned, also where its squares are low.
  const words = LINES * type.label;
  const plans = EARNED.map(([columns, earned]) => {
    const rows = built / columns + AIR;
    const all = rows + taken / earned;
    const { pitch } = fitted(columns, size.width, Math.min(y - top, ((y - top - words) * all) / rows), all);
    const band = Math.max(words, (taken / earned) * pitch);
    return { pitch, columns, earned, right: columns * pitch, band, floor: y - band - AIR * pitch };
  });
  return best(plans, size.width);
}

/** 2 · What was built in the year, on what AI firms took in. */
export function billScene(layout: Layout<'scale'>): Mark[] {
  const { type, space } = layout;
  const y = floorOf(layout);
  const { pitch, columns, earned, band, floor, right } = billFloor(layout);
  const end = right - gap(pitch);
  const building = counted(layout, 'building', { columns, pitch, bottom: floor, order: 1 });
  // What was earned is told right beside its squares.
  const x = earned * pitch + space.half;
  const is = name(layout, 'revenueIs', 'purchase');
  const most = Math.min(type.hero * LEADS, (band - OFF) / LEADING - is.size);
  const sum = told(layout, 'revenue', 'purchase', end - x, most);
  return [
    ...counted(layout, 'revenue', { columns: earned, pitch, bottom: y, role: 'purchase' }),
    ...building,
    // As much air under its sum as over it, where the headline's own is.
    ...centred(head(layout, end), -2 * space.snug, building.at(-1)!.y),
    ...centred(withLine('revenue-is', sum, is), y - band + OFF, y, x),
    ...unitKey(layout, 'unit'),
  ];
}
