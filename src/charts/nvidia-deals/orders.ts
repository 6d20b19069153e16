import type { Mark } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { bold, caption, hedged, name, tallest } from '../shared/head.ts';
import { keyAndNote } from '../shared/key-note.ts';
import { amountLockup } from '../shared/lockup.ts';
import { filledBox } from '../shared/places.ts';
import { LEADING, SMALLEST } from '../shared/space.ts';
import { gap, roomiest, squares, tens } from '../shared/squares.ts';
import { block, blockHeight, type Line, widthOf } from '../shared/type.ts';
import { type Deals } from './money.ts';
import { moved } from '../../marks/kinds.ts';

/** OpenAI's orders, from the largest down, and in how many columns all four may stand. */
const ORDERS = ['oracle', 'microsoft', 'amazon', 'coreweave'] as const;
const COLUMNS = [2, 3, 4, 5, 6, 10];
/** px between two of their seats. */
const BETWEEN = 3;
/** In squares, the air between two piles at least. */
const AIR = 0.35;
/** Of the drawing's height, OpenAI's base at least; of that, its name and the sum of all; of its breadth, where the name ends and the sum begins, and how broad that is at most. */
const BASE = 0.17;
const SAID = 0.62;
const [ENDS, BEGINS, BROAD] = [0.42, 0.46, 0.48];

/** Of the drawing's height, how much lower than the highest piles others are that count as high. */
const ABOUT = 0.05;

/** 4 · What OpenAI ordered, each order a pile on whose it is, and under all four OpenAI alone, with their sum. */
export function ordersScene(layout: Deals): Mark[] {
  const { data, size, space } = layout;
  const { width } = size;
  const counts = ORDERS.map((key) => tens(layout, key));
  const w = (width + BETWEEN) / ORDERS.length - BETWEEN;
  // All words are of one size in their seats: how much, over the pile, and whose, under it.
  const said = ORDERS.map((key) => [
    ...hedged(layout, amount(data, key), 'purchase'),
    name(layout, key, 'paper'),
  ]);
  const k = Math.min(1, (w - space.half) / widthOf(...said.flat()));
  const sized = said.map((all) =>
    all.map((line): Line => ({ ...line, size: Math.max(SMALLEST, line.size * k) })),
  );
  const lines = sized.map((all) => all.slice(0, 2));
  const whose = sized.map((all) => all[2]!);
  const key = keyAndNote(layout, 'unit', caption(layout, 'promisedIs'));
  // Where the words leave nothing, a little, so that there is a drawing.
  const height = Math.max(1, key.top - space.half);
  const head = tallest(lines, Infinity) + space.close;
  const seat = whose[0]!.size * LEADING + 2 * space.tight;
  // As high as they can be, and then as large.
  const fits = COLUMNS.map((columns) => {
    // The first is the highest.
    const rows = counts[0]! / columns;
    const most = (height * (1 - BASE) - seat - BETWEEN - head) / rows;
    const pitch = Math.min(most, w / (columns + AIR));
    return { columns, pitch, high: rows * pitch };
  });
  const highest = Math.max(...fits.map(({ high }) => high));
  const { columns, pitch } = roomiest(fits.filter(({ high }) => highest - high <= height * ABOUT));
  // OpenAI takes the height that the highest pile leaves.
  const base = head + (counts[0]! / columns) * pitch;
  const low = base + seat + BETWEEN;
  const high = height - low;
  // Its name and the sum, as large, on one line.
  const total = amountLockup('orders-sum', amount(data, 'ordered'), 'paper', width * BROAD, high * SAID);
  const own = bold(layout, 'openai', 'paper', total.bottom / LEADING);
  const top = low + (high - total.bottom) / 2;
  return [
    ...filledBox('openai', { x: 0, y: low, w: width, h: high }, [], { tone: 'ink', r: 0 }),
    ...block('openai-name', { x: width * ENDS - widthOf(own), top }, [own]).marks,
    ...total.marks.map((mark) => moved(mark, width * BEGINS, top)),
    ...ORDERS.flatMap((key, order): Mark[] => {
      const count = counts[order]!;
      const at = { x: order * (w + BETWEEN), y: base + 1, w, h: seat - 1 };
      const middle = at.x + at.w / 2;
      const { standing } = amount(data, key);
      // What is no whole row is as high in each of its squares: a pile ends clean.
      const rows = Math.ceil(count / columns);
      const full = (rows - 1) * columns;
      const part = ((count - full) / columns) * (pitch - gap(pitch));
      const level = base - (rows - 1) * pitch - part;
      const x = middle - (columns * pitch - gap(pitch)) / 2;
      const top = level - space.close - blockHeight(lines[order]!);
      return [
        ...filledBox(`${key}-seat`, at, [whose[order]!], { tone: 'ink', r: 0 }),
        ...squares({
          key,
          count: rows * columns,
          columns,
          pitch,
          order,
          x,
          bottom: base,
          role: 'purchase',
          standing,
        }).map((cell, n) => (n < full ? cell : { ...cell, y: level, h: part })),
        ...block(`${key}-sum`, { x: middle, top, anchor: 'middle', order }, lines[order]!).marks,
      ];
    }),
    ...key.marks,
  ];
}
