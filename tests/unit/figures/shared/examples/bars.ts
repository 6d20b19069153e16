import { amount } from '../../../../../src/figures/figure.ts';
import { caption, figure } from '../../../../../src/figures/shared/head.ts';
import { columnChart } from '../../../../../src/figures/shared/plot/columns.ts';
import { figureOf, type SheetOf } from '../../../../../src/figures/shared/sheet.ts';
import type { Example } from './data.ts';

/** Bars over a band scale: what four years cost. */
export const bars = figureOf<Example>([
  (sheet: SheetOf<Example>) =>
    columnChart(sheet, {
      title: 'title',
      foot: 'foot',
      columns: (['first', 'second', 'third', 'fourth'] as const).map((slot) => {
        const money = amount(sheet.data, slot);
        return {
          key: slot,
          value: money.value,
          role: 'chips',
          standing: money.standing,
          figure: [figure(money, sheet.type.number, 'chips')],
          name: [caption(sheet, slot)],
        };
      }),
    }),
]);
