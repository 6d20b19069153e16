import type { Mark } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { amountLine, caption } from '../shared/head.ts';
import { floorOf, unitKey } from '../shared/layout.ts';
import { amountLockup } from '../shared/lockup.ts';
import { gap } from '../shared/squares.ts';
import { block, poster } from '../shared/type.ts';
import { field, tens, type Credit } from './parts.ts';

/** Squares one over the other in both bars: both sums are whole rectangles so, and lengths alone compare. */
const ROWS = 5;
/** Squares between the two where they stand beside each other: they are never one bar. */
const APART = 0.8;
/** Of a step's amount, how large a sum is at the most, and the least that the bars leave it. */
const [LARGEST, LEAST] = [2.4, 0.8];

const SLOTS = ['lent', 'more'] as const;
type Sum = (typeof SLOTS)[number];

/** A sum and what it is, from the upper left corner. */
interface Said {
  marks: Mark[];
  width: number;
  bottom: number;
}

/** A sum with its hedge before it or, where there is room, over it. @param width px @param px of its number */
function said(layout: Credit, slot: Sum, width: number, px: number, over: boolean): Said {
  const { data, type } = layout;
  const money = amount(data, slot);
  const words = caption(layout, `${slot}Is`);
  if (over) {
    const hedge = { text: money.hedge, size: type.label, tone: 'debt', weight: 600 } as const;
    return block(`${slot}-sum`, { x: 0, top: 0, maxWidth: width }, [
      hedge,
      amountLine(money, px, 'debt'),
      words,
    ]);
  }
  const number = amountLockup(`${slot}-sum`, money, 'debt', width, px);
  const is = block(`${slot}-is`, { x: 0, top: number.bottom, maxWidth: width }, [words]);
  return {
    marks: [...number.marks, ...is.marks],
    width: Math.max(number.width, is.width),
    bottom: is.bottom,
  };
}

/** 1 · What private funds have lent to tech, and, as a second bar, what one estimate has them lend on top. */
export function lentScene(layout: Credit): Mark[] {
  const { data, size, type, space } = layout;
  const bottom = floorOf(layout) - space.hair;
  const [short, long] = SLOTS.map((slot) => tens(layout, slot) / ROWS) as [number, number];
  const air = space.tight;
  const least = said(layout, 'more', size.width, type.hero * LEAST, false).bottom;
  // One under the other, the first sum beside its bar; or, in a flat drawing, beside each other under both sums.
  const stacked = Math.min(
    (size.width + gap(size.width / long)) / long,
    (bottom - least - 2 * air) / (2 * ROWS),
  );
  const flat = Math.min(size.width / (short + long + APART), (bottom - least - air) / ROWS);
  const under = stacked >= flat;
  const pitch = under ? stacked : flat;
  const high = ROWS * pitch - gap(pitch);
  const second = under ? 0 : size.width - long * pitch + gap(pitch);
  const room = under ? size.width - short * pitch - space.near : second - space.near;
  const free = bottom - (under ? 2 : 1) * high - 2 * air;
  const most = type.hero * LARGEST;
  const set = (px: number, over: boolean): Said[] =>
    SLOTS.map((slot, i) => said(layout, slot, i ? size.width - second : room, px, over));
  const large = Math.min(most, poster(amountLine(amount(data, 'lent'), 0), room, most).size);
  const fits = (px: number, over: boolean): boolean => set(px, over)[1]!.bottom <= free;
  const over = fits(large, true);
  const small = set(Math.min(most, free / 2.2), false);
  const alike = Math.min(...small.map(({ marks }) => (marks[0]?.kind === 'text' ? marks[0].size : most)));
  const [lent, more] = over ? set(large, true) : set(alike, false);
  const at = ({ marks }: Said, dx: number, dy: number, order: number): Mark[] =>
    marks.map((mark) => (mark.kind === 'text' ? { ...mark, x: mark.x + dx, y: mark.y + dy, order } : mark));
  const floor = under ? Math.max(high, (free - more!.bottom) / 2 + high) : bottom;
  return [
    ...field(layout, 'lent', { columns: short, pitch, x: 0, bottom: floor, role: 'debt' }),
    ...(under
      ? at(lent!, size.width - room, floor - high + Math.max(0, high - lent!.bottom) / 2, 0)
      : at(lent!, 0, bottom - high - air - lent!.bottom, 0)),
    ...field(layout, 'more', { columns: long, pitch, x: second, bottom, role: 'debt', order: 1 }),
    ...at(more!, second, bottom - high - air - more!.bottom, 1),
    ...unitKey(layout, 'unit'),
  ];
}
