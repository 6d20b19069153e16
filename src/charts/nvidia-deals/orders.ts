import type { Mark } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { hedged, name, tallest } from '../shared/head.ts';
import { footHeight } from '../shared/layout.ts';
import { placeBox } from '../shared/places.ts';
import { fitPiles, gap, rowsOf, squares } from '../shared/squares.ts';
import { block, blockHeight, type Line } from '../shared/type.ts';
import { footOf, seat, tens, within, type Deals } from './money.ts';

/** OpenAI's orders: last those of whom the ledger says that they buy Nvidia's chips. */
export const ORDERS = ['microsoft', 'oracle', 'amazon', 'coreweave'] as const;

/** OpenAI, as wide as all that stands on it. @param y px: its top */
export const bar = (layout: Deals, y: number): Mark[] =>
  placeBox('openai', { x: 1, y, w: layout.size.width - 2, h: seat(layout, 0, 0).h }, [
    name(layout, 'openai'),
  ]);

/** 4 · What OpenAI ordered, one tower after another. */
export function ordersScene(layout: Deals): Mark[] {
  const { data, size, space } = layout;
  const base = size.height - footHeight(layout) - seat(layout, 0, 0).h - 1;
  const between = Math.max(9, size.width * 0.04);
  const most = (size.width - between * 3) / 4;
  const names = within(
    ORDERS.map((key) => name(layout, key)),
    most,
  );
  const lines = ORDERS.map((key, n): Line[] => [names[n]!, ...hedged(layout, amount(data, key), 'purchase')]);
  const floor = base - space.tight;
  const room = floor - tallest(lines, most) - space.hair;
  const counts = ORDERS.map((key) => tens(layout, key));
  const { columns, pitch } = fitPiles(counts, size.width, room, between);
  const wide = Math.max(
    columns * pitch - gap(pitch),
    ...lines.map((said) => block('', { x: 0, top: 0, maxWidth: most }, said).width),
  );
  return [
    ...bar(layout, base),
    ...ORDERS.flatMap((key, order): Mark[] => {
      const [count, said] = [tens(layout, key), lines[order]!];
      const { standing } = amount(data, key);
      const x = (order * (size.width - wide)) / (ORDERS.length - 1);
      const top = floor - rowsOf(count, columns) * pitch - space.hair - blockHeight(said, most);
      return [
        ...squares({ key, count, columns, pitch, x, bottom: floor, role: 'purchase', standing, order }),
        ...block(`${key}-sum`, { x, top, maxWidth: most, order }, said).marks,
      ];
    }),
    ...footOf(layout),
  ];
}
