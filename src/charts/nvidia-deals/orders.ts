import { sum } from 'd3-array';
import type { Mark } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { bold, hedged } from '../shared/head.ts';
import { floorOf } from '../shared/layout.ts';
import { amountLockup } from '../shared/lockup.ts';
import { filledBox, middled } from '../shared/places.ts';
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
/** In squares, the air between all four, at least. */
const AIR = 1;
/** In a name's size, how high the beam under the piles is; of the drawing's breadth and height, who carries it. */
const BEAM = 1.7;
const BROAD = 0.5;
const HIGH = 0.12;
/** Of the drawing's height, what the sum of all takes at least. */
const TOTAL = 0.165;

/** 4 · What OpenAI ordered, each order a pile on one beam, which OpenAI alone carries, and a bracket from all four to their sum. */
export function ordersScene(layout: Deals): Mark[] {
  const { data, size, type, space } = layout;
  const counts = ORDERS.map((key) => tens(layout, key));
  const said = (k: number): Line[][] =>
    ORDERS.map((key) => {
      const [hedge, much] = hedged(layout, amount(data, key), 'purchase', type.number * k);
      const who = bold(layout, key, 'paper', Math.max(SMALLEST, type.label * k));
      return [{ ...hedge, size: Math.max(SMALLEST, hedge.size * k) }, much, who].filter(({ text }) => text);
    });
  const room = size.width - ORDERS.length * space.half;
  const lines = said(Math.min(1, room / sum(said(1), (each) => widthOf(...each))));
  const words = lines.map((each) => widthOf(...each) + space.half);
  const names = lines.map((each) => each.at(-1)!);
  const sums = lines.map((each) => each.slice(0, -1));
  const height = floorOf(layout);
  const over = Math.max(...sums.map((lines) => blockHeight(lines))) + 2 * space.tight + space.half + BRACKET;
  const head = height * TOTAL + over;
  const [beam, high, broad] = [names[0]!.size * BEAM, height * HIGH, size.width * BROAD];
  const base = height - high - beam;
  const { columns, pitch, seats, air } = roomiest(
    COLUMNS.map((columns) => {
      const rows = Math.max(...counts.map((count, n) => rowsOf(count, columns[n]!)));
      const free = size.width - words[2]! - words[3]!;
      const pitch = Math.min(
        (base - head) / rows,
        free / (columns[0] + columns[1] + AIR),
        size.width / (sum(columns) + AIR),
      );
      // A pile is as broad as its squares or as its words; what they leave of the width is between them.
      const seats = columns.map((each, n) => Math.max(each * pitch - gap(pitch), words[n]!));
      return { columns, pitch, seats, air: (size.width - sum(seats)) / (ORDERS.length - 1) };
    }),
  );
  // The sum stands on its bracket, and that on the highest pile: it has all the room that this leaves.
  const rows = counts[0]! / columns[0];
  const arm = base - rows * pitch - over + BRACKET + space.half;
  const line = arm - space.half;
  const total = amountLockup(
    'orders-sum',
    amount(data, 'ordered'),
    'purchase',
    size.width,
    (line - BRACKET / 2) / LEADING,
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
      const middle = sum(seats.slice(0, order)) + seats[order]! / 2 + order * air;
      const lines = sums[order]!;
      const { standing } = amount(data, key);
      // What is no whole row is as high in each of its squares, and one row is cut at its side: a pile ends clean.
      const row = count < most;
      const step = row ? 1 : most;
      const side = pitch - gap(pitch);
      const [whole, part] = [Math.floor(count / step) * step, ((count / step) % 1) * side];
      const level = base - (row ? side : (whole / most) * pitch + part);
      const wide = row ? whole * pitch + part : most * pitch - gap(pitch);
      const set = { key, count: part < 1 ? whole : whole + step, columns: most, pitch, order };
      const place = {
        x: middle,
        top: level - space.tight - blockHeight(lines),
        anchor: 'middle',
        order,
      } as const;
      const name = { x: middle - seats[order]! / 2, y: base + 1, w: seats[order]!, h: beam };
      return [
        ...squares({ ...set, x: middle - wide / 2, bottom: base, role: 'purchase', standing }).map(
          (cell, n) => (n < whole ? cell : { ...cell, y: level, [row ? 'w' : 'h']: part }),
        ),
        ...block(`${key}-sum`, place, lines).marks,
        // Not the next step's names: there they stand in another order, and would pass over each other.
        ...middled(`${key}-under`, name, [names[order]!], 0, order).marks,
      ];
    }),
    ...footOf(layout),
  ];
}
