import type { Mark } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { bold, hedged, name, tallest } from '../shared/head.ts';
import { floorOf } from '../shared/layout.ts';
import { amountLockup } from '../shared/lockup.ts';
import { filledBox } from '../shared/places.ts';
import { LEADING, SMALLEST } from '../shared/space.ts';
import { gap, roomiest, squares } from '../shared/squares.ts';
import { block, blockHeight, type Line, widthOf } from '../shared/type.ts';
import { footOf, tens, type Deals } from './money.ts';

/** OpenAI's orders, from the largest down, and in how many columns each may stand: the large ones in whole rows. */
const ORDERS = ['oracle', 'microsoft', 'amazon', 'coreweave'] as const;
const COLUMNS = [
  [5, 5, 2, 3],
  [6, 5, 2, 3],
  [4, 4, 2, 3],
  [3, 3, 1, 1],
  [10, 9, 4, 3],
] as const;
/** Where each has its seat, of the breadth, and px between two. */
const SEATS = [0, 0.295, 0.59, 0.77, 1] as const;
const BETWEEN = 3;
/** In squares, the air between two piles at least. */
const AIR = 0.35;
/** Of the drawing's height, OpenAI's base at least; of that, its name, and the sum of all at most. */
const BASE = 0.22;
const [NAME, SUM] = [0.27, 0.48];

/** 4 · What OpenAI ordered, each order a pile on whose it is, and under all four OpenAI alone, with their sum. */
export function ordersScene(layout: Deals): Mark[] {
  const { data, size, space, type } = layout;
  const { width } = size;
  const counts = ORDERS.map((key) => tens(layout, key));
  const seats = ORDERS.map((_, n) => (SEATS[n + 1]! - SEATS[n]!) * width);
  // All words are of one size in their seats: how much, over the pile, and whose, under it.
  const said = ORDERS.map((key) => [
    ...hedged(layout, amount(data, key), 'purchase'),
    name(layout, key, 'paper'),
  ]);
  const k = Math.min(1, ...said.map((lines, n) => (seats[n]! - space.half) / widthOf(...lines)));
  const sized = said.map((all) =>
    all.map((line): Line => ({ ...line, size: Math.max(SMALLEST, line.size * k) })),
  );
  const lines = sized.map((all) => all.slice(0, 2));
  const whose = sized.map((all) => all[2]!);
  const height = floorOf(layout);
  const head = tallest(lines, Infinity) + space.tight;
  const seat = whose[0]!.size * LEADING + 2 * space.tight;
  const { columns, pitch } = roomiest(
    COLUMNS.map((columns) => {
      // The first is the highest.
      const high = (height * (1 - BASE) - seat - BETWEEN - head) * (columns[0] / counts[0]!);
      return { columns, pitch: Math.min(high, ...seats.map((seat, n) => seat / (columns[n]! + AIR))) };
    }),
  );
  // OpenAI takes the height that the highest pile leaves.
  const base = head + (counts[0]! / columns[0]) * pitch;
  const low = base + seat + BETWEEN;
  const high = height - low;
  const whole = bold(layout, 'openai', 'paper', Math.max(type.label, high * NAME));
  const total = amountLockup('orders-sum', amount(data, 'ordered'), 'paper', width * 0.9, high * SUM);
  const top = low + (high - whole.size * LEADING - total.bottom) / 2;
  return [
    ...filledBox('openai', { x: 0, y: low, w: width, h: high }, [], { tone: 'ink', r: 0 }),
    ...block('openai-name', { x: width / 2, top, anchor: 'middle' }, [whole]).marks,
    ...total.marks.map((mark) => ({
      ...mark,
      x: mark.x + (width - total.width) / 2,
      y: mark.y + top + whole.size * LEADING,
    })),
    ...ORDERS.flatMap((key, order): Mark[] => {
      const [count, most] = [counts[order]!, columns[order]!];
      const middle = SEATS[order]! * width + (seats[order]! - (order < 3 ? BETWEEN : 0)) / 2;
      const { standing } = amount(data, key);
      // What is no whole row is as high in each of its squares, and one row is cut at its side: a pile ends clean.
      const row = count < most;
      const step = row ? 1 : most;
      const side = pitch - gap(pitch);
      const [whole, part] = [Math.floor(count / step) * step, ((count / step) % 1) * side];
      const level = base - (row ? side : (whole / most) * pitch + part);
      const wide = row ? whole * pitch + part : most * pitch - gap(pitch);
      const set = { key, count: part < 1 ? whole : whole + step, columns: most, pitch, order };
      const top = level - space.tight - blockHeight(lines[order]!);
      return [
        ...filledBox(
          `${key}-seat`,
          {
            x: SEATS[order]! * width,
            y: base + 1,
            w: seats[order]! - (order < 3 ? BETWEEN : 0),
            h: seat - 1,
          },
          [whose[order]!],
          { tone: 'ink', r: 0 },
        ),
        ...squares({ ...set, x: middle - wide / 2, bottom: base, role: 'purchase', standing }).map(
          (cell, n) => (n < whole ? cell : { ...cell, y: level, [row ? 'w' : 'h']: part }),
        ),
        ...block(`${key}-sum`, { x: middle, top, anchor: 'middle', order }, lines[order]!).marks,
      ];
    }),
    ...footOf(layout),
  ];
}
