import { amount } from '../../../../../src/figures/figure.ts';
import { hedged, nameAndIs } from '../../../../../src/figures/shared/head.ts';
import { pileChart } from '../../../../../src/figures/shared/piles.ts';
import { figureOf, type SheetOf } from '../../../../../src/figures/shared/sheet.ts';
import type { Example } from './data.ts';

/** Two piles of money on one floor. */
export const pile = figureOf<Example>([
  (sheet: SheetOf<Example>) =>
    pileChart(sheet, {
      title: 'title',
      unit: 'unit',
      piles: (['in', 'out'] as const).map((key, order) => {
        const money = amount(sheet.data, key);
        const role = order === 0 ? 'purchase' : 'debt';
        return {
          key,
          count: money.value,
          role,
          standing: money.standing,
          order,
          figure: hedged(sheet, money, role),
          name: nameAndIs(sheet, key),
        };
      }),
    }),
]);
