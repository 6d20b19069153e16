import { range, sum as sumOf } from 'd3-array';
import type { Mark } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { caption, hedged, name, tallest } from '../shared/head.ts';
import { footHeight } from '../shared/layout.ts';
import { floorUnder } from '../shared/rules.ts';
import { gap, rowsOf, squares } from '../shared/squares.ts';
import { block, type Line } from '../shared/type.ts';
import { footOf, sum, tens, within, type Deals } from './money.ts';

/** OpenAI's orders, from the largest down. */
const ORDERS = ['oracle', 'microsoft', 'amazon', 'coreweave'] as const;

/** How much larger than the largest amount elsewhere the sum of all orders may be, and of the drawing's height at most. */
const [LARGE, HIGHEST] = [1.7, 0.16];
/** Squares abreast in the two small orders. */
const FEW = 2;
/** px; how thick the bracket over all of them is, and how long its ends are. */
const [THICK, TICK] = [3, 9];
/** A line that is empty and keeps its height. */
const NONE = '\u00a0';

/** 4 · What OpenAI ordered, from the highest tower down, and one bracket with the sum of it over all. */
export function ordersScene(layout: Deals): Mark[] {
  const { data, size, type, space } = layout;
  const base = size.height - footHeight(layout);
  const between = Math.max(9, size.width * 0.035);
  const even = (size.width - between * 3) / ORDERS.length;
  const names = within(
    ORDERS.map((key) => name(layout, key)),
    even,
  );
  const lines = ORDERS.map((key, n): Line[] => {
    const { hedge } = amount(data, key);
    const [above, money] = hedged(layout, amount(data, key), 'purchase');
    // Amounts stand on one line, also where one has no hedge.
    return [names[n]!, hedge ? above : { ...above, text: NONE }, money];
  });
  // The two small ones take what their words need, the two towers the rest.
  const small = Math.min(
    even,
    Math.max(...lines.slice(2).map((each) => block('', { x: 0, top: 0 }, each).width)),
  );
  const seats = ORDERS.map((_, n) => (n < 2 ? 2 * even - small : small));
  const large = Math.min(type.hero * LARGE, size.height * HIGHEST);
  const all = [
    ...within([{ ...sum(amount(data, 'ordered'), type.label, 'purchase'), size: large }], size.width),
    caption(layout, 'inAll'),
  ];
  const over = block(
    'orders-sum',
    { x: size.width / 2, top: 0, anchor: 'middle', maxWidth: size.width },
    all,
  );
  const bracket = over.bottom + space.tight;
  const floor = base - tallest(lines, even) - space.snug;
  const room = floor - bracket - TICK - space.close;
  const fits = range(2, 9).map((columns) => {
    const rows = rowsOf(tens(layout, 'oracle'), columns);
    return { columns, pitch: Math.min(seats[0]! / columns, room / rows, small / FEW) };
  });
  // The largest squares, which are those of the highest towers.
  const { columns, pitch } = fits.reduce((best, fit) => (fit.pitch > best.pitch ? fit : best));
  return [
    ...over.marks,
    {
      kind: 'line',
      key: 'orders-bracket',
      points: [
        [THICK / 2, bracket + TICK],
        [THICK / 2, bracket],
        [size.width - THICK / 2, bracket],
        [size.width - THICK / 2, bracket + TICK],
      ],
      width: THICK,
      role: 'purchase',
    },
    ...ORDERS.flatMap((key, order): Mark[] => {
      const { standing } = amount(data, key);
      const wide = seats[order]!;
      const middle = sumOf(seats.slice(0, order)) + order * between + wide / 2;
      const count = tens(layout, key);
      const across = order < 2 ? columns : FEW;
      const x = middle - (across * pitch - gap(pitch)) / 2;
      const set = { key, count, columns: across, pitch, x, bottom: floor, order } as const;
      return [
        ...squares({ ...set, role: 'purchase', standing }),
        ...block(
          `${key}-sum`,
          { x: middle, top: floor + space.snug, anchor: 'middle', maxWidth: wide, order },
          lines[order]!,
        ).marks,
      ];
    }),
    floorUnder(floor, [0, size.width]),
    ...footOf(layout),
  ];
}
