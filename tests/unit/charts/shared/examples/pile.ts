import { amount } from '../../../../../src/charts/chart.ts';
import { hedged, nameAndIs } from '../../../../../src/charts/shared/head.ts';
import { pileChart } from '../../../../../src/charts/shared/pile/piles.ts';
import { chartOf, type LayoutOf } from '../../../../../src/charts/shared/layout.ts';
import type { Example } from './data.ts';

/** Two piles of money on one floor. */
export const pile = chartOf<Example>([
  (layout: LayoutOf<Example>) =>
    pileChart(layout, {
      title: 'title',
      unit: 'unit',
      piles: (['in', 'out'] as const).map((key, order) => {
        const money = amount(layout.data, key);
        const role = order === 0 ? 'purchase' : 'debt';
        return {
          key,
          count: money.value,
          role,
          standing: money.standing,
          order,
          printed: hedged(layout, money, role),
          name: nameAndIs(layout, key),
        };
      }),
    }),
]);
