import { amount } from '../../../../../src/charts/chart.ts';
import { caption, amountLine } from '../../../../../src/charts/shared/head.ts';
import { columnChart } from '../../../../../src/charts/shared/plot/columns.ts';
import { chartOf, type LayoutOf } from '../../../../../src/charts/shared/layout.ts';
import type { Example } from './data.ts';

/** Bars over a band scale: what four years cost. */
export const bars = chartOf<Example>([
  (layout: LayoutOf<Example>) =>
    columnChart(layout, {
      title: 'title',
      foot: 'foot',
      columns: (['first', 'second', 'third', 'fourth'] as const).map((slot) => {
        const money = amount(layout.data, slot);
        return {
          key: slot,
          value: money.value,
          role: 'chips',
          standing: money.standing,
          printed: [amountLine(money, layout.type.number, 'chips')],
          name: [caption(layout, slot)],
        };
      }),
    }),
]);
