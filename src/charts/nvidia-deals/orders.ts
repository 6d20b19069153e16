import { range } from 'd3-array';
import type { Mark } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { caption, hedged, name, tallest } from '../shared/head.ts';
import { footHeight } from '../shared/layout.ts';
import { placeBox } from '../shared/places.ts';
import { gap, rowsOf, squares } from '../shared/squares.ts';
import { block, blockHeight, type Line } from '../shared/type.ts';
import { footOf, seat, sum, tens, within, type Deals } from './money.ts';

/** OpenAI's orders: first those that Karma lists, from the largest down; the ledger says that these sellers buy Nvidia's chips. */
export const LISTED = ['oracle', 'amazon', 'coreweave'] as const;
export const ORDERS = [...LISTED, 'microsoft'] as const;

/** How strong the order is drawn that Karma does not count. */
const APART = 0.5;
/** How much larger than the largest amount elsewhere the sum of all orders may be. */
const LARGE = 1.7;

/** OpenAI, as wide as all that stands on it. @param y px: its top */
export const bar = (layout: Deals, y: number): Mark[] =>
  placeBox('openai', { x: 1, y, w: layout.size.width - 2, h: seat(layout, 0, 0).h }, [
    name(layout, 'openai'),
  ]);

/** 4 · What OpenAI ordered, one tower after another, and the sum of it between the two high ones. */
export function ordersScene(layout: Deals): Mark[] {
  const { data, size, type, space } = layout;
  const base = size.height - footHeight(layout) - seat(layout, 0, 0).h - 1;
  const between = Math.max(9, size.width * 0.035);
  const most = (size.width - between * 3) / 4;
  const names = within(
    ORDERS.map((key) => name(layout, key)),
    most,
  );
  const lines = ORDERS.map((key, n): Line[] => {
    const [hedge, money] = hedged(layout, amount(data, key), 'purchase');
    return [names[n]!, key === 'microsoft' ? caption(layout, 'notCounted') : hedge, money];
  });
  const floor = base - space.tight;
  const room = floor - tallest(lines, most) - space.hair;
  const counts = ORDERS.map((key) => tens(layout, key));
  const fits = range(2, 9).map((columns) => {
    const rows = Math.max(...counts.map((count) => rowsOf(count, columns)));
    return { columns, pitch: Math.min(most / columns, room / rows) };
  });
  // The largest squares, which are those of the highest towers.
  const { columns, pitch } = fits.reduce((best, fit) => (fit.pitch > best.pitch ? fit : best));
  const said = lines.map((each) => block('', { x: 0, top: 0, maxWidth: most }, each).width);
  const broad = columns * pitch - gap(pitch);
  const towers = ORDERS.map((key, order) => {
    // Those that are listed stand close; the one that is not stands at the other end.
    const wide = Math.max(broad, ...said);
    const x = key === 'microsoft' ? size.width - wide : (order * (size.width - wide)) / 3;
    const top =
      floor - rowsOf(tens(layout, key), columns) * pitch - space.hair - blockHeight(lines[order]!, most);
    return { key, order, x, top };
  });
  const [left, right] = [towers[1]!.x, towers[3]!.x - between];
  const low = Math.min(towers[1]!.top, towers[2]!.top) - space.near;
  const [hedge, large] = [sum(amount(data, 'ordered'), type.label, 'purchase'), type.hero * LARGE];
  const total = within([{ ...hedge, size: large }], right - left);
  const all = [...total, caption(layout, 'inAll')];
  const high = blockHeight(all, right - left);
  return [
    ...bar(layout, base),
    ...towers.flatMap(({ key, order, x, top }): Mark[] => {
      const { standing } = amount(data, key);
      const set = { key, count: tens(layout, key), columns, pitch, x, bottom: floor, order } as const;
      const cells = squares({ ...set, role: 'purchase', standing });
      return [
        ...(key === 'microsoft' ? cells.map((cell) => ({ ...cell, opacity: APART })) : cells),
        ...block(`${key}-sum`, { x, top, maxWidth: most, order }, lines[order]!).marks,
      ];
    }),
    ...(high < low
      ? block('orders-sum', { x: left, top: Math.max(0, (low - high) * 0.42), maxWidth: right - left }, all)
          .marks
      : []),
    ...footOf(layout),
  ];
}
