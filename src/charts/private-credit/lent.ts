import { range } from 'd3-array';
import { moved } from '../../marks/kinds.ts';
import type { Mark } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { amountLine, caption } from '../shared/head.ts';
import { floorOf, unitKey } from '../shared/layout.ts';
import { amountLockup } from '../shared/lockup.ts';
import { floorUnder } from '../shared/rules.ts';
import { gap } from '../shared/squares.ts';
import { block, poster } from '../shared/type.ts';
import { field, tens, type Credit } from './parts.ts';

/** Squares on the short side of both blocks: both sums are whole rectangles so, and lengths alone compare. */
const SHORT = 5;
/** How much smaller squares may be where blocks stand than where they lie. */
const SMALLER = 0.9;
/** Squares between the two where they lie: they are never one bar. */
const APART = 0.8;
/** Of a step's amount, how large a sum is at the most. */
const LARGEST = 2.4;
/** Of a number's size, the air before one that ends at an edge. */
const AFTER = 0.04;

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

/** A sum with its words at another place. */
const at = ({ marks }: Said, dx: number, dy: number, order: number): Mark[] =>
  marks.map((mark) => ({ ...moved(mark, dx, dy), order }));

/** A sum whose words end at its right edge. */
const ended = ({ marks, width, ...rest }: Said): Said => {
  const number = marks.find((mark) => mark.kind === 'text');
  return {
    ...rest,
    width,
    marks: marks.map((mark) => {
      if (mark.kind !== 'text') return mark;
      // A hedge stands before its number, as near as a wider stand-in font lets it.
      const x = number && mark.key.includes('-hedge') ? number.x - number.size * AFTER : width;
      return { ...mark, x, anchor: 'end' };
    }),
  };
};

/** How large a sum's number is. */
const numberOf = ({ marks }: Said): number =>
  Math.max(...marks.map((mark) => (mark.kind === 'text' ? mark.size : 0)));

/** Two blocks standing: the higher one's sum beside its head, the lower one's on it. Nothing where the words have no room. */
function standing(layout: Credit, pitch: number, bottom: number): Mark[] | undefined {
  const { size, type, space } = layout;
  const [low, high] = SLOTS.map((slot) => (tens(layout, slot) / SHORT) * pitch - gap(pitch)) as [
    number,
    number,
  ];
  const second = size.width - SHORT * pitch + gap(pitch);
  const room = second - space.clear;
  const both = (px: number): [Said, Said] => [
    said(layout, 'lent', room, px, false),
    said(layout, 'more', room, px, false),
  ];
  const most = Math.min(...both(type.hero * LARGEST).map(numberOf));
  const fits = (px: number): boolean =>
    both(px).reduce((sum, { bottom }) => sum + bottom, space.near) <= high - low - space.tight;
  const px = range(most, type.label, -0.5).find(fits);
  if (px === undefined) return undefined;
  const [lent, more] = both(px);
  return [
    ...field(layout, 'lent', { columns: SHORT, pitch, x: 0, bottom, role: 'debt' }),
    ...at(lent, 0, bottom - low - space.tight - lent.bottom, 0),
    ...field(layout, 'more', { columns: SHORT, pitch, x: second, bottom, role: 'debt', order: 1 }),
    ...at(ended(more), room - more.width, bottom - high, 1),
    floorUnder(bottom, [0, size.width]),
  ];
}

/** Two blocks lying beside each other, each under its sum. */
function lying(layout: Credit, pitch: number, bottom: number): Mark[] {
  const { data, size, type, space } = layout;
  const [short, long] = SLOTS.map((slot) => tens(layout, slot) / SHORT) as [number, number];
  const high = SHORT * pitch - gap(pitch);
  const second = size.width - long * pitch + gap(pitch);
  const room = second - space.near;
  const free = bottom - high - 2 * space.tight;
  const most = type.hero * LARGEST;
  const set = (px: number, over: boolean): Said[] =>
    SLOTS.map((slot, i) => said(layout, slot, i ? size.width - second : room, px, over));
  const large = Math.min(most, poster(amountLine(amount(data, 'lent'), 0), room, most).size);
  const over = set(large, true)[1]!.bottom <= free;
  const small = Math.min(...set(Math.min(most, free / 2.2), false).map(numberOf));
  const [lent, more] = over ? set(large, true) : set(small, false);
  const on = bottom - high - space.tight;
  return [
    ...field(layout, 'lent', { columns: short, pitch, x: 0, bottom, role: 'debt' }),
    ...at(lent!, 0, on - lent!.bottom, 0),
    ...field(layout, 'more', { columns: long, pitch, x: second, bottom, role: 'debt', order: 1 }),
    ...at(more!, second, on - more!.bottom, 1),
  ];
}

/** 1 · What private funds have lent to tech, and, as a second block, what one estimate has them lend on top. */
export function lentScene(layout: Credit): Mark[] {
  const { size, type, space } = layout;
  const bottom = floorOf(layout) - space.hair;
  const [short, long] = SLOTS.map((slot) => tens(layout, slot) / SHORT) as [number, number];
  const least = said(layout, 'more', size.width, type.hero, false).bottom;
  const flat = Math.min(size.width / (short + long + APART), (bottom - least - space.tight) / SHORT);
  const upright = Math.min((bottom + gap(bottom / long)) / long, size.width / (3 * SHORT));
  const towers = upright > flat * SMALLER ? standing(layout, upright, bottom) : undefined;
  return [...(towers ?? lying(layout, flat, bottom)), ...unitKey(layout, 'unit')];
}
