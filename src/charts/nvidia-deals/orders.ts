import type { Mark } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { bold, hedged, name, tallest } from '../shared/head.ts';
import { floorOf } from '../shared/layout.ts';
import { amountLockup } from '../shared/lockup.ts';
import { filledBox } from '../shared/places.ts';
import { LEADING, SMALLEST } from '../shared/space.ts';
import { gap, roomiest, squares } from '../shared/squares.ts';
import { block, type Block, blockHeight, type Line, widthOf } from '../shared/type.ts';
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
/** Of the drawing's height, OpenAI's base at least; of that, its name and the sum of all; of its breadth, both, and of that the air between them. */
const BASE = 0.17;
const SAID = 0.62;
const [BOTH, APART] = [0.94, 0.04];
/** Of the drawing's height, how much lower than the highest piles others are that count as high. */
const ABOUT = 0.02;

/** 4 · What OpenAI ordered, each order a pile on whose it is, and under all four OpenAI alone, with their sum. */
export function ordersScene(layout: Deals): Mark[] {
  const { data, size, space } = layout;
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
  const head = tallest(lines, Infinity) + space.close;
  const seat = whose[0]!.size * LEADING + 2 * space.tight;
  const fits = COLUMNS.map((columns) => {
    // The first is the highest.
    const rows = counts[0]! / columns[0];
    const most = (height * (1 - BASE) - seat - BETWEEN - head) / rows;
    const pitch = Math.min(most, ...seats.map((seat, n) => seat / (columns[n]! + AIR)));
    return { columns, pitch, high: rows * pitch };
  });
  // As high as they can be, and then as large.
  const highest = Math.max(...fits.map(({ high }) => high));
  const { columns, pitch } = roomiest(fits.filter(({ high }) => highest - high <= height * ABOUT));
  // OpenAI takes the height that the highest pile leaves.
  const base = head + (counts[0]! / columns[0]) * pitch;
  const low = base + seat + BETWEEN;
  const high = height - low;
  // Its name and the sum, as large, on one line.
  const set = (most: number): Block =>
    amountLockup('orders-sum', amount(data, 'ordered'), 'paper', Infinity, most);
  const named = (size: number): Line => bold(layout, 'openai', 'paper', size);
  const apart = width * APART;
  const whole = widthOf(named(high)) + set(high).width;
  const large = high * Math.min(SAID, (width * BOTH - apart) / whole);
  const [own, total] = [widthOf(named(large)), set(large)];
  const x = (width - own - apart - total.width) / 2;
  const top = low + (high - total.bottom) / 2;
  return [
    ...filledBox('openai', { x: 0, y: low, w: width, h: high }, [], { tone: 'ink', r: 0 }),
    ...block('openai-name', { x, top }, [named(large)]).marks,
    ...total.marks.map((mark) => ({ ...mark, x: mark.x + x + own + apart, y: mark.y + top })),
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
      const top = level - space.close - blockHeight(lines[order]!);
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
