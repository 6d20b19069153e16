import { sum } from 'd3-array';
import type { Mark } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { bold, hedged } from '../shared/head.ts';
import { floorOf } from '../shared/layout.ts';
import { filledBox } from '../shared/places.ts';
import { LEADING, SMALLEST } from '../shared/space.ts';
import { gap, rowsOf, squares } from '../shared/squares.ts';
import { block, blockHeight, type Line, poster, widthOf } from '../shared/type.ts';
import { footOf, tens, type Deals } from './money.ts';

/** OpenAI's orders, from the largest down, and in how many columns each may stand: the large ones in more. */
const ORDERS = ['oracle', 'microsoft', 'amazon', 'coreweave'] as const;
const COLUMNS = [
  [4, 4, 2, 2],
  [5, 5, 2, 2],
  [6, 5, 2, 2],
] as const;
/** How many rows the low piles have: over them stands the sum of all. */
const LOW = 2;
/** In a name's size, how high the beam under the piles is; of the drawing's breadth and height, who carries it. */
const BEAM = 1.9;
const BROAD = 0.5;
const HIGH = 0.14;
/** How much larger squares have to be where the two large piles are no whole rectangles. */
const NEARLY = 1.04;

/** 4 · What OpenAI ordered, each order a pile on one beam, which OpenAI alone carries, under the sum of all. */
export function ordersScene(layout: Deals): Mark[] {
  const { data, size, type, space } = layout;
  const counts = ORDERS.map((key) => tens(layout, key));
  const said = (k: number): Line[][] =>
    ORDERS.map((key) => {
      const [hedge, much] = hedged(layout, amount(data, key), 'purchase', type.number * k);
      const who = bold(layout, key, 'paper', Math.max(SMALLEST, type.caption * k));
      return [{ ...hedge, size: Math.max(SMALLEST, hedge.size * k) }, much, who].filter(({ text }) => text);
    });
  const room = size.width - (ORDERS.length - 1) * space.half;
  const lines = said(Math.min(1, room / sum(said(1), (each) => widthOf(...each))));
  const words = lines.map((each) => widthOf(...each) + space.half);
  const names = lines.map((each) => each.at(-1)!);
  const sums = lines.map((each) => each.slice(0, -1));
  const head = Math.max(...sums.map((lines) => blockHeight(lines))) + space.tight;
  const height = floorOf(layout);
  const [beam, high, broad] = [names[0]!.size * BEAM, height * HIGH, size.width * BROAD];
  const base = height - high - beam;
  const plans = COLUMNS.map((columns) => {
    const rows = Math.max(...counts.map((count, n) => rowsOf(count, columns[n]!)));
    const highest = (base - head) / rows;
    const free = size.width - words[2]! - words[3]!;
    const pitch = Math.min(highest, size.width / (sum(columns) + 1), free / (columns[0] + columns[1] + 1));
    // A pile is as broad as its squares or as its words; what they leave of the width is between them.
    const seats = columns.map((each, n) => Math.max(each * pitch - gap(pitch), words[n]!));
    return { columns, pitch, seats, air: (size.width - sum(seats)) / (ORDERS.length - 1) };
  });
  const { columns, pitch, seats, air } = plans.reduce((best, plan) =>
    plan.pitch > best.pitch * NEARLY ? plan : best,
  );
  const piles = ORDERS.map((key, n) => {
    const x = sum(seats.slice(0, n)) + n * air;
    return { key, n, x, columns: columns[n]!, count: counts[n]! };
  });
  // The sum of all has the room over the two low ones.
  const x = piles[2]!.x;
  const [hedge, much] = hedged(layout, amount(data, 'ordered'), 'purchase');
  const most = (base - LOW * pitch - head) / LEADING - hedge.size;
  const total = poster(much, size.width - x, most);
  return [
    ...block('orders-sum', { x, top: 0 }, [hedge, total]).marks,
    ...filledBox('beam', { x: 0, y: base + 1, w: size.width, h: beam }, [], { tone: 'ink', r: 0 }),
    ...filledBox(
      'openai',
      { x: (size.width - broad) / 2, y: base + beam, w: broad, h: high },
      [bold(layout, 'openai', 'paper', high * 0.7)],
      {
        tone: 'ink',
        r: 0,
      },
    ),
    ...piles.flatMap(({ key, n, x, columns, count }): Mark[] => {
      const money = amount(data, key);
      const top = base - rowsOf(count, columns) * pitch + gap(pitch);
      const set = { key, count, columns, pitch, x, bottom: base, order: n } as const;
      const lines = sums[n]!;
      const place = { x, top: top - space.tight - blockHeight(lines), order: n } as const;
      return [
        ...squares({ ...set, role: 'purchase', standing: money.standing }),
        ...block(`${key}-sum`, place, lines).marks,
        // Not the next step's names: there they stand in another order, and would pass over each other.
        ...block(
          `${key}-under`,
          { x: x + space.snug, top: base + 1 + (beam - names[n]!.size * LEADING) / 2, order: n },
          [names[n]!],
        ).marks,
      ];
    }),
    ...footOf(layout),
  ];
}
