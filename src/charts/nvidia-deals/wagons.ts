import type { CellMark, LineMark } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { alongLoop, wagons } from '../shared/ring/loops.ts';
import { APART, DEEP, type Circle } from './circle-plan.ts';
import { rowsOf, squareCount } from '../shared/squares.ts';
import { tens, type Deals } from './money.ts';

/**
 * OpenAI's orders, in the order in which they leave it: last those of whom the ledger says that they buy Nvidia's chips,
 * the largest first, so that their ways home can run side by side.
 */
export const ORDERS = ['microsoft', 'oracle', 'amazon', 'coreweave'] as const;
export type Order = (typeof ORDERS)[number];

/** How thick the way is between them, in pitches. */
const LINK = 0.28;

/** Orders as wagons on the ring's left, each with the place of its middle, and where the last one ends. */
export function orderWagons(
  layout: Deals,
  circle: Circle,
): {
  marks: CellMark[];
  links: LineMark[];
  middles: Record<Order, number>;
  ends: Record<Order, number>;
  to: number;
} {
  const { loop, pitch, leavesAgain } = circle;
  const between = pitch * circle.apart;
  const marks: CellMark[] = [];
  const links: LineMark[] = [];
  const middles: Record<Order, number> = { oracle: 0, microsoft: 0, amazon: 0, coreweave: 0 };
  const ends = { ...middles };
  let before = leavesAgain - APART;
  let from = leavesAgain + between * 0.5;
  ORDERS.forEach((key, order) => {
    const count = tens(layout, key);
    const { standing } = amount(layout.data, key);
    const set = { key, count, pitch, deep: DEEP, rows: 10, from, role: 'purchase', standing, order } as const;
    const train = wagons(loop, set);
    marks.push(...train.marks);
    const middle = train.middles[0] ?? from;
    middles[key] = middle;
    ends[key] = train.to;
    // A straight block begins and ends inside its place on a bend: the way runs up to the block itself.
    const half = (rowsOf(count, Math.min(DEEP, squareCount(count))) * pitch) / 2 - 1;
    const points = alongLoop(loop, before, middle - half, 0, 8);
    links.push({ kind: 'line', key: `${key}-link`, points, width: pitch * LINK, role: 'purchase', order });
    before = middle + half - 1;
    from = train.to + between;
  });
  return { marks, links, middles, ends, to: from - between };
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
