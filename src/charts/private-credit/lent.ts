import type { Mark } from '../../marks/mark.ts';
import { amount, type Slot } from '../chart.ts';
import { amountLine, caption } from '../shared/head.ts';
import { unitKey } from '../shared/layout.ts';
import { BASELINE } from '../shared/space.ts';
import { gap, rowsOf } from '../shared/squares.ts';
import { block, type Line } from '../shared/type.ts';
import { field, floorOf, poster, tens, widthOf, type Credit } from './parts.ts';

/** Columns in which both sums are whole rectangles: upright blocks, and flatter ones for flatter boxes. */
const COLUMNS = [
  [5, 8],
  [9, 10],
  [9, 16],
  [15, 20],
] as const;
/** Squares between the two at the least: they are never one bar. */
const APART = 1;
/** px; the largest that a sum is set in, in that of a step's amount. */
const LARGE = 1.3;

/** A sum, its hedge small before it, and under it what it is, all over the squares. @param low px, their top */
function said(
  layout: Credit,
  slot: Slot<'private-credit'> & ('lent' | 'more'),
  [x, width, low]: readonly [number, number, number],
  order: number,
): Mark[] {
  const { data, space, type } = layout;
  const money = amount(data, slot);
  const hedge: Line = { text: money.hedge, size: type.caption, tone: 'debt', weight: 600 };
  const after = widthOf(hedge) + space.snug;
  const number = poster(amountLine(money, 0, 'debt'), width - after, type.hero * LARGE);
  const is = block(`${slot}-is`, { x, top: low - space.tight - type.caption * 1.22, order }, [
    caption(layout, `${slot}Is`),
  ]);
  const base = low - space.tight - type.caption * 1.22 - space.tight;
  const on = (line: Line) => base - line.size * BASELINE;
  return [
    ...block(`${slot}-hedge`, { x, top: on(hedge), order }, [hedge]).marks,
    ...block(`${slot}-sum`, { x: x + after, top: on(number), order }, [number]).marks,
    ...is.marks,
  ];
}

/** 1 · What private funds have lent to tech, and, apart, what one estimate has them lend on top. */
export function lentScene(layout: Credit): Mark[] {
  const { size, type, space } = layout;
  const bottom = floorOf(layout) - space.hair;
  const over = type.hero * LARGE * 0.8 + type.caption * 1.22 + 2 * space.tight;
  const slots = ['lent', 'more'] as const;
  const each = (columns: readonly number[]): number[] =>
    slots.map((slot, i) => rowsOf(tens(layout, slot), columns[i]!));
  const rows = (columns: readonly number[]): number => Math.max(...each(columns));
  const { columns, pitch } = COLUMNS.map((columns) => {
    const across = size.width / (columns[0] + columns[1] + APART);
    return { columns, pitch: Math.min(across, (bottom - over) / rows(columns)) };
  }).reduce((best, fit) => (fit.pitch > best.pitch ? fit : best));
  const high = each(columns);
  // Where they end about as high, their words are on one line.
  const tops = high.map((own) => {
    const level = Math.max(...high) - Math.min(...high) > 1 ? own : Math.max(...high);
    return bottom - level * pitch + gap(pitch);
  });
  const second = size.width - columns[1] * pitch + gap(pitch);
  return [
    ...slots.flatMap((slot, i) => {
      const x = i ? second : 0;
      const width = i ? size.width - second : second - space.clear;
      return [
        ...field(layout, slot, { columns: columns[i]!, pitch, x, bottom, role: 'debt', order: i * 1.5 }),
        ...said(layout, slot, [x, width, tops[i]!], i * 1.5),
      ];
    }),
    ...unitKey(layout, 'unit'),
  ];
}
