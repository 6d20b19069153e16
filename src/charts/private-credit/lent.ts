import type { Mark } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { amountLine, caption } from '../shared/head.ts';
import { floorOf, unitKey } from '../shared/layout.ts';
import { LEADING } from '../shared/space.ts';
import { gap, rowsOf } from '../shared/squares.ts';
import { block, blockHeight, type Line, poster, widthOf } from '../shared/type.ts';
import { field, tens, type Credit } from './parts.ts';

/** Columns in which both sums are whole rectangles: upright blocks, and flatter ones for flatter boxes. */
const COLUMNS = [
  [5, 8],
  [9, 10],
  [9, 16],
  [15, 20],
] as const;
/** Squares between the two at the least: they are never one bar. */
const APART = 0.8;
/** What a sum is set in, in the size of a step's amount: at most where squares are short of height, and where they are not. */
const [LARGE, LARGEST] = [[1.5, 1], 2.2];
/** What it is worth, in the size of squares, that both blocks are about as high. */
const LEVEL = 1.25;

/** 1 · What private funds have lent to tech, and, apart, what one estimate has them lend on top. */
export function lentScene(layout: Credit): Mark[] {
  const { data, size, type, space } = layout;
  const bottom = floorOf(layout) - space.hair;
  const slots = ['lent', 'more'] as const;
  const said = (slot: (typeof slots)[number], px: number): Line[] => [
    { text: amount(data, slot).hedge, size: type.caption, tone: 'debt', weight: 600 },
    amountLine(amount(data, slot), px, 'debt'),
    caption(layout, `${slot}Is`),
  ];
  const each = (columns: readonly number[]): number[] =>
    slots.map((slot, i) => rowsOf(tens(layout, slot), columns[i]!));
  const rows = (columns: readonly number[]): number => Math.max(...each(columns));
  const level = (columns: readonly number[]): boolean => rows(columns) - Math.min(...each(columns)) <= 1;
  const plans = COLUMNS.flatMap((columns) =>
    LARGE.map((large) => {
      const across = size.width / (columns[0] + columns[1] + APART);
      // Both sums are of one size: the first has the narrower block.
      const room = size.width - columns[1] * across - space.clear;
      const px = poster(amountLine(amount(data, 'lent'), 0), room, type.hero * large).size;
      const over = blockHeight(said('lent', px), room) + space.tight;
      const pitch = Math.min(across, (bottom - over) / rows(columns));
      return { columns, px, room, pitch, worth: pitch * (level(columns) ? LEVEL : 1) };
    }),
  );
  const { columns, pitch, px, room } = plans.reduce((best, plan) => (plan.worth > best.worth ? plan : best));
  const spare = bottom - space.tight - blockHeight(said('lent', px), room) - rows(columns) * pitch;
  const sum = poster(
    amountLine(amount(data, 'lent'), 0),
    room,
    Math.min(px + spare / LEADING, type.hero * LARGEST),
  ).size;
  const second = size.width - columns[1] * pitch + gap(pitch);
  const high = each(columns);
  // Where they end about as high, their words are on one line.
  const tops = high.map((own) => bottom - (level(columns) ? rows(columns) : own) * pitch + gap(pitch));
  return [
    ...slots.flatMap((slot, i) => {
      const x = i ? second : 0;
      const lines = said(slot, sum);
      // Words that are broader than the second block begin a little before it.
      const from = Math.min(x, size.width - Math.max(...lines.map(widthOf)));
      const maxWidth = i ? size.width - from : second - space.clear;
      const order = i * 1.5;
      return [
        ...field(layout, slot, { columns: columns[i]!, pitch, x, bottom, role: 'debt', order }),
        ...block(
          `${slot}-sum`,
          { x: from, top: tops[i]! - space.tight - blockHeight(lines, maxWidth), maxWidth, order },
          lines,
        ).marks,
      ];
    }),
    ...unitKey(layout, 'unit'),
  ];
}
