import type { Mark } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { bold, hedged, name, tallest } from '../shared/head.ts';
import { floorOf } from '../shared/layout.ts';
import { amountLockup } from '../shared/lockup.ts';
import { filledBox } from '../shared/places.ts';
import { LEADING, SMALLEST } from '../shared/space.ts';
import { gap, roomiest, rowsOf, squares } from '../shared/squares.ts';
import { block, blockHeight, type Line, widthOf } from '../shared/type.ts';
import { BRACKET, bracket, footOf, tens, type Deals } from './money.ts';

/** OpenAI's orders, from the largest down, and in how many columns each may stand: the large ones in whole rows. */
const ORDERS = ['oracle', 'microsoft', 'amazon', 'coreweave'] as const;
const COLUMNS = [
  [5, 5, 2, 3],
  [6, 5, 2, 3],
  [10, 9, 4, 3],
] as const;
/** Where each has its seat on the beam, of its breadth. */
const SEATS = [0, 0.28, 0.56, 0.755, 1] as const;
/** In squares, the air between two piles at least. */
const AIR = 0.35;
/** Of the drawing's breadth and height, who carries the beam. */
const BROAD = 0.5;
const HIGH = 0.18;
/** Of the drawing's height, what the sum of all takes at least; how much larger than elsewhere it is at most. */
const TOTAL = 0.15;
const LARGE = 1.85;

/** 4 · What OpenAI ordered, each order a pile on one beam with whose it is, which OpenAI alone carries, and a bracket from all four to their sum. */
export function ordersScene(layout: Deals): Mark[] {
  const { data, size, space, type } = layout;
  const counts = ORDERS.map((key) => tens(layout, key));
  const seats = ORDERS.map((_, n) => (SEATS[n + 1]! - SEATS[n]!) * size.width);
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
  const over = tallest(lines, Infinity) + 2 * space.tight + space.half + BRACKET;
  const head = height * TOTAL + over;
  const [high, broad] = [height * HIGH, size.width * BROAD];
  const beam = whose[0]!.size * LEADING + 2 * space.tight;
  const base = height - high - beam;
  const { columns, pitch } = roomiest(
    COLUMNS.map((columns) => {
      const rows = Math.max(...counts.map((count, n) => rowsOf(count, columns[n]!)));
      return {
        columns,
        pitch: Math.min((base - head) / rows, ...seats.map((seat, n) => seat / (columns[n]! + AIR))),
      };
    }),
  );
  // The sum stands on its bracket, and that on the highest pile.
  const rows = counts[0]! / columns[0];
  const arm = base - rows * pitch - over + BRACKET + space.half;
  const line = arm - space.half;
  const total = amountLockup(
    'orders-sum',
    amount(data, 'ordered'),
    'purchase',
    size.width,
    Math.min(type.hero * LARGE, (line - BRACKET / 2) / LEADING),
  );
  return [
    ...total.marks.map((mark) => ({
      ...mark,
      x: mark.x + (size.width - total.width) / 2,
      y: mark.y + line - BRACKET / 2 - total.bottom,
    })),
    bracket(line, arm, size.width),
    ...filledBox('beam', { x: 0, y: base + 1, w: size.width, h: beam }, [], { tone: 'ink', r: 0 }),
    ...filledBox(
      'openai',
      { x: (size.width - broad) / 2, y: base + beam, w: broad, h: high },
      [bold(layout, 'openai', 'paper', high * 0.7)],
      { tone: 'ink', r: 0 },
    ),
    ...ORDERS.flatMap((key, order): Mark[] => {
      const [count, most] = [counts[order]!, columns[order]!];
      const middle = SEATS[order]! * size.width + seats[order]! / 2;
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
        ...squares({ ...set, x: middle - wide / 2, bottom: base, role: 'purchase', standing }).map(
          (cell, n) => (n < whole ? cell : { ...cell, y: level, [row ? 'w' : 'h']: part }),
        ),
        // Not the next step's names: there they stand in another order, and would pass over each other.
        ...block(`${key}-sum`, { x: middle, top, anchor: 'middle', order }, lines[order]!).marks,
        ...block(`${key}-of`, { x: middle, top: base + space.tight, anchor: 'middle', order }, [
          whose[order]!,
        ]).marks,
      ];
    }),
    ...footOf(layout),
  ];
}
