import type { CellMark } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { wagons } from '../shared/ring/loops.ts';
import { DEEP, type Circle } from './circle-plan.ts';
import { tens, type Deals } from './money.ts';

/** OpenAI's orders, in the order in which they leave it. */
export const ORDERS = ['oracle', 'microsoft', 'amazon', 'coreweave'] as const;
export type Order = (typeof ORDERS)[number];

/** From one order to the next on the ring, in pitches. */
const BETWEEN = 0.4;

/** Orders as wagons on the ring's left, each with the place of its middle, and where the last one ends. */
export function orderWagons(
  layout: Deals,
  circle: Circle,
): { marks: CellMark[]; middles: Record<Order, number>; to: number } {
  const { loop, pitch, leavesAgain } = circle;
  const marks: CellMark[] = [];
  const middles: Record<Order, number> = { oracle: 0, microsoft: 0, amazon: 0, coreweave: 0 };
  let from = leavesAgain;
  ORDERS.forEach((key, order) => {
    const count = tens(layout, key);
    const { standing } = amount(layout.data, key);
    const set = { key, count, pitch, deep: DEEP, rows: 10, from, role: 'purchase', standing, order } as const;
    const train = wagons(loop, set);
    marks.push(...train.marks);
    middles[key] = train.middles[0] ?? from;
    from = train.to + pitch * BETWEEN;
  });
  return { marks, middles, to: from - pitch * BETWEEN };
}

/** What Nvidia is to pay for OpenAI's shares: ten squares in one lane, in the middle of the ring's right side. */
export function stakeWagons(
  layout: Deals,
  { loop, pitch, leaves, enters }: Circle,
): { marks: CellMark[]; from: number; to: number } {
  const { standing } = amount(layout.data, 'openai');
  const set = {
    key: 'stake',
    count: tens(layout, 'openai'),
    pitch,
    deep: 1,
    rows: 1,
    role: 'equity',
    standing,
  } as const;
  const middle = (leaves + enters) / 2;
  const start = middle - (set.count * pitch) / 2;
  // Outside their inner corners, turned squares part: set once to see how long they are, then in the middle.
  const from = middle - (wagons(loop, { ...set, from: start }).to - start) / 2;
  const { marks, to } = wagons(loop, { ...set, from });
  return { marks, from, to };
}
