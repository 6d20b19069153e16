import { amount, series } from '../../../../../src/charts/chart.ts';
import { name } from '../../../../../src/charts/shared/head.ts';
import { lineChart } from '../../../../../src/charts/shared/plot/lines.ts';
import { chartOf, type LayoutOf } from '../../../../../src/charts/shared/layout.ts';
import type { Example } from './data.ts';

const LINES = [
  { key: 'spent', role: 'chips' },
  { key: 'earned', role: 'purchase' },
] as const;

/** Two lines on one axis, named at their ends. */
export const lines = chartOf<Example>([
  (layout: LayoutOf<Example>) => {
    const { data } = layout;
    const years = series(data, 'earned').map(({ point }) => Number(point));
    return lineChart(layout, {
      title: 'title',
      foot: 'foot',
      across: [Math.min(...years), Math.max(...years)],
      ticks: years.map((year) => ({ at: year, text: `${year}` })),
      up: [0, amount(data, 'most').value],
      lines: LINES.map(({ key, role }) => ({
        key,
        role,
        name: name(layout, key, role),
        readings: series(data, key).map(({ point, value }) => [Number(point), value]),
      })),
    });
  },
]);
