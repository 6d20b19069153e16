import type { Mark } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { name, sum } from '../shared/head.ts';
import { floorOf } from '../shared/layout.ts';
import { amountLockup } from '../shared/lockup.ts';
import { LEADING, SMALLEST } from '../shared/space.ts';
import { gap, squareCount, squares } from '../shared/squares.ts';
import { block, runIn, type Line } from '../shared/type.ts';
import { footOf, tens, type Deals } from './money.ts';

/** OpenAI's orders, from the largest down. */
const ORDERS = ['oracle', 'microsoft', 'amazon', 'coreweave'] as const;

/** Rows of the two large orders: in these both are whole rectangles. */
const HIGH = 5;
/** How much larger than the largest amount elsewhere the sum of all may be, and of the drawing's height at most. */
const [LARGE, HIGHEST] = [2.6, 0.19];
/** Of the drawing's width, what two orders keep between them at least. */
const BETWEEN = 0.045;
/** How many orders stand abreast: two, name and sum on one line, or four, the one under the other. */
const PLANS = [2, 4] as const;

/** 4 · What OpenAI ordered, under the sum of it: two large rectangles, two short rows. */
export function ordersScene(layout: Deals): Mark[] {
  const { data, size, type, space } = layout;
  const base = floorOf(layout) - 1;
  const large = Math.min(type.hero * LARGE, size.height * HIGHEST);
  const over = amountLockup('orders-sum', amount(data, 'ordered'), 'purchase', size.width, large);
  const between = size.width * BETWEEN;
  const orders = ORDERS.map((key) => {
    const count = tens(layout, key);
    const rows = squareCount(count) < HIGH ? 1 : HIGH;
    return { key, count, rows, columns: Math.ceil(squareCount(count) / rows) };
  });
  const plans = PLANS.map((abreast) => {
    const floors = ORDERS.length / abreast;
    const seat = (size.width - between * (abreast - 1)) / abreast;
    const said = floors > 1 ? runIn : block;
    const set = (label: number): [Line, Line][] =>
      ORDERS.map((key) => [{ ...name(layout, key), size: label }, sum(amount(data, key), label, 'purchase')]);
    const wide = (label: number): number[] =>
      set(label).map((lines) => said('', { x: 0, top: 0 }, lines).width);
    const label = Math.max(SMALLEST, type.label * Math.min(1, seat / Math.max(...wide(type.label))));
    const words = (label * LEADING * 2) / floors + space.tight;
    const room = base - over.bottom - floors * words - (floors - 1) * space.clear;
    const rows = HIGH + floors - 1;
    const pitch = Math.min(seat / orders[0]!.columns, room / rows);
    // The last of those abreast end at the right edge.
    const last = orders.map(({ columns }, n) =>
      n % abreast === abreast - 1 ? Math.max(wide(label)[n]!, columns * pitch - gap(pitch)) : 0,
    );
    const step = (size.width - Math.max(...last)) / (abreast - 1);
    // What the squares leave free is between the floors and over them.
    const spare = (room - rows * pitch) / floors;
    const upper = (floors - 1) * (pitch + words + space.clear + spare - gap(pitch));
    return { abreast, said, lines: set(label), words, pitch, step, upper };
  });
  const { abreast, said, lines, words, pitch, step, upper } = plans.reduce((best, each) =>
    each.pitch > best.pitch ? each : best,
  );
  return [
    ...over.marks,
    ...orders.flatMap(({ key, count, rows, columns }, n): Mark[] => {
      const x = (n % abreast) * step;
      const top = base - (n < abreast ? upper : 0) - rows * pitch + gap(pitch);
      const { standing } = amount(data, key);
      const set = { key, count, columns, pitch, x, top, order: n } as const;
      return [
        ...squares({ ...set, role: 'purchase', standing }),
        ...said(`${key}-sum`, { x, top: top - words, order: n }, lines[n]!).marks,
      ];
    }),
    ...footOf(layout),
  ];
}
