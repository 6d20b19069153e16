import { amount, series } from '../../../../../src/figures/figure.ts';
import { name } from '../../../../../src/figures/shared/head.ts';
import { lineChart } from '../../../../../src/figures/shared/plot/lines.ts';
import { figureOf, type SheetOf } from '../../../../../src/figures/shared/sheet.ts';
import type { Example } from './data.ts';

const LINES = [
  { key: 'spent', role: 'chips' },
  { key: 'earned', role: 'purchase' },
] as const;

/** Two lines on one axis, named at their ends. */
export const lines = figureOf<Example>([
  (sheet: SheetOf<Example>) => {
    const { data } = sheet;
    const years = series(data, 'earned').map(({ point }) => Number(point));
    return lineChart(sheet, {
      title: 'title',
      foot: 'foot',
      across: [Math.min(...years), Math.max(...years)],
      ticks: years.map((year) => ({ at: year, text: `${year}` })),
      up: [0, amount(data, 'most').value],
      lines: LINES.map(({ key, role }) => ({
        key,
        role,
        name: name(sheet, key, role),
        readings: series(data, key).map(({ point, value }) => [Number(point), value]),
      })),
    });
  },
]);
