import { range, sum as sumOf } from 'd3-array';
import type { Mark } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { name } from '../shared/head.ts';
import { footHeight } from '../shared/layout.ts';
import { amountLockup } from '../shared/lockup.ts';
import { SMALLEST } from '../shared/space.ts';
import { gap, squareCount, squares } from '../shared/squares.ts';
import { block, blockHeight, runIn, type Line } from '../shared/type.ts';
import { footOf, sum, tens, type Deals } from './money.ts';

/** OpenAI's orders, from the largest down. */
const ORDERS = ['oracle', 'microsoft', 'amazon', 'coreweave'] as const;

/** Rows of the two large orders: in these both are whole rectangles. */
const HIGH = 5;
/** How much larger than the largest amount elsewhere the sum of all may be, and of the drawing's height at most. */
const [LARGE, HIGHEST] = [2.6, 0.19];
/** Of the drawing's width, what two orders keep between them at least. */
const BETWEEN = 0.045;
/** px between two pitches that are tried. */
const FINE = 0.25;
/** How many orders stand abreast, and whether name and sum stand on one line. */
const PLANS = [
  [2, true],
  [2, false],
  [4, false],
] as const;

/** 4 · What OpenAI ordered, under the sum of it: two large rectangles, two short rows. */
export function ordersScene(layout: Deals): Mark[] {
  const { data, size, type, space } = layout;
  const base = size.height - footHeight(layout) - 1;
  const large = Math.min(type.hero * LARGE, size.height * HIGHEST);
  const over = amountLockup('orders-sum', amount(data, 'ordered'), 'purchase', size.width, large);
  const between = size.width * BETWEEN;
  const orders = ORDERS.map((key) => {
    const count = tens(layout, key);
    const rows = squareCount(count) < HIGH ? 1 : HIGH;
    return { key, count, rows, columns: Math.ceil(squareCount(count) / rows) };
  });
  const plans = PLANS.map(([abreast, inLine]) => {
    const free = size.width - between * (abreast - 1);
    const set = (label: number): { lines: [Line, Line][]; wide: number[] } => {
      const lines = ORDERS.map((key): [Line, Line] => [
        { ...name(layout, key), size: label },
        sum(amount(data, key), label, 'purchase'),
      ]);
      const said = lines.map((each) => (inLine ? runIn : block)('', { x: 0, top: 0 }, each));
      return { lines, wide: said.map(({ width }) => width) };
    };
    // No words reach further than the squares under them would, where the drawing is full of those.
    const abreastOf = sumOf(orders.slice(0, abreast), ({ columns }) => columns);
    const fits = set(type.label).wide.map((px, i) => {
      const { columns } = orders[i % abreast]!;
      return (inLine ? (free * columns) / abreastOf : free / abreast) / px;
    });
    const { lines, wide } = set(Math.max(SMALLEST, type.label * Math.min(1, ...fits)));
    const words = blockHeight(lines[0]!.slice(inLine ? 1 : 0)) + space.tight;
    const floors = ORDERS.length / abreast;
    const room = base - over.bottom - floors * words - (floors - 1) * space.clear;
    /** How much of the width each of those abreast takes. */
    const seats = (pitch: number): number[] =>
      range(abreast).map((n) =>
        Math.max(
          ...orders.flatMap(({ columns }, i) =>
            i % abreast === n ? [wide[i]!, columns * pitch - gap(pitch)] : [],
          ),
        ),
      );
    const taken = (pitch: number): number => sumOf(seats(pitch));
    const pitch = range(room / (HIGH + floors - 1), 1, -FINE).find((each) => taken(each) <= free) ?? 1;
    const air = (size.width - taken(pitch)) / (abreast - 1);
    const places = seats(pitch).map((_, n, each) => sumOf(each.slice(0, n)) + n * air);
    // What the squares leave free is between the floors and over them.
    const spare = Math.max(0, room - (HIGH + floors - 1) * pitch) / floors;
    return { pitch, places, lines, words, inLine, spare };
  });
  const { pitch, places, lines, words, inLine, spare } = plans.reduce((best, each) =>
    each.pitch > best.pitch ? each : best,
  );
  const upper = places.length < ORDERS.length ? pitch + words + space.clear + spare - gap(pitch) : 0;
  return [
    ...over.marks,
    ...orders.flatMap(({ key, count, rows, columns }, n): Mark[] => {
      const x = places[n % places.length]!;
      const top = base - (n < places.length ? upper : 0) - rows * pitch + gap(pitch);
      const { standing } = amount(data, key);
      const set = { key, count, columns, pitch, x, top, order: n } as const;
      const place = { x, top: top - words, order: n };
      const said = inLine ? runIn(`${key}-sum`, place, lines[n]!) : block(`${key}-sum`, place, lines[n]!);
      return [...squares({ ...set, role: 'purchase', standing }), ...said.marks];
    }),
    ...footOf(layout),
  ];
}
