import { range } from 'd3-array';
import type { Mark } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { caption } from '../shared/head.ts';
import { floorOf, unitKey } from '../shared/layout.ts';
import { amountLockup } from '../shared/lockup.ts';
import { BASELINE } from '../shared/space.ts';
import { gap, squareCount } from '../shared/squares.ts';
import { block, type Block, lowered, widthOf } from '../shared/type.ts';
import { field, tens, type Credit } from './parts.ts';

/** Columns that both sums may have. */
const COLUMNS = range(8, 41);
/** Of a step's amount and of the drawing's height, how large a sum is at the most; of a square, the air between the two. */
const [LARGEST, HIGH, AIR] = [2, 0.1, 1];

/** Of a number's size, the air after it. */
const AFTER = 0.08;

/** A sum and, after it, what it is; under it where a width has no room for both. @param width,px of its number, px */
function said(layout: Credit, slot: 'lent' | 'more', width: number, px: number): Block {
  const money = amount(layout.data, slot);
  const number = amountLockup(`${slot}-sum`, money, 'debt', width, px);
  const words = caption(layout, `${slot}Is`);
  const after = number.width + px * AFTER;
  const beside = after + widthOf(words) <= width;
  const is = block(
    `${slot}-is`,
    beside ? { x: after, top: (px - words.size) * BASELINE } : { x: 0, top: number.bottom, maxWidth: width },
    [words],
  );
  return {
    marks: [...number.marks, ...is.marks],
    width: Math.max(number.width, is.width + (beside ? after : 0)),
    bottom: Math.max(number.bottom, is.bottom),
  };
}

/** 1 · What private funds have lent to tech, solid, and over it, past some air, what one estimate has them lend on top. Each sum stands at its end. */
export function lentScene(layout: Credit): Mark[] {
  const { size, type, space } = layout;
  const [lent, more] = [squareCount(tens(layout, 'lent')), squareCount(tens(layout, 'more'))];
  const px = Math.min(type.hero * LARGEST, size.height * HIGH);
  const [second, first] = [said(layout, 'more', size.width, px), said(layout, 'lent', size.width, px)];
  const bottom = floorOf(layout) - first.bottom - space.tight;
  const room = bottom - second.bottom - space.tight;
  const pitchOf = (columns: number): number => (size.width + gap(size.width / columns)) / columns;
  const rows = (columns: number): number => Math.ceil(lent / columns) + Math.ceil(more / columns) + AIR;
  const columns = COLUMNS.find((each) => rows(each) * pitchOf(each) <= room) ?? COLUMNS.at(-1)!;
  const pitch = pitchOf(columns);
  const set = { columns, pitch, x: 0, role: 'debt' } as const;
  const air = bottom - (Math.ceil(lent / columns) + AIR) * pitch;
  return [
    ...field(layout, 'lent', { ...set, bottom }),
    ...lowered(first, bottom + space.tight),
    ...field(layout, 'more', { ...set, bottom: air, order: 1 }),
    ...lowered(second, bottom - rows(columns) * pitch - second.bottom).map((mark) => ({ ...mark, order: 1 })),
    ...unitKey(layout, 'unit'),
  ];
}
