import { range } from 'd3-array';
import type { Mark } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { bold, name } from '../shared/head.ts';
import { axisBelow } from '../shared/plot/axis.ts';
import { floorUnder } from '../shared/rules.ts';
import { LEADING } from '../shared/space.ts';
import { block, poster } from '../shared/type.ts';
import { bar, plansGrowth, START, type Futures } from './money.ts';

/** Years drawn. */
const YEARS = 6;
/** How much of its place a column takes. */
const FILL = 0.86;
/** A year comes after the one before it. */
const LATER = 0.4;
/** px between what was earned and what was not. */
const CUT = 2;

/** 5 · Building as the plans of 2026 grew; of each year's column revenue covers the green part, and the rest is a gap. */
export function holeScene(layout: Futures): Mark[] {
  const { data, size, type, space } = layout;
  const under = size.height - type.label * LEADING;
  const floor = under - space.tight;
  const [earned, spent] = [amount(data, 'earned').value, amount(data, 'spent').value];
  const growth = amount(data, 'slower').value;
  const plans = plansGrowth(layout);
  const per = floor / (spent * plans ** (YEARS - 1));
  const slot = size.width / (YEARS - 1 + FILL);
  const said = block('gap-words', { x: slot * 4.7, top: 0, anchor: 'end' }, [
    poster(bold(layout, 'gapIs', 'chips', type.hero * 1.8), slot * 4.6),
    bold(layout, 'gapBy', 'chips', type.number),
  ]);
  const over = floor - spent * plans ** 2 * per - space.near;
  const set = (top: number) =>
    block('rates', { x: 0, top }, [
      poster(name(layout, 'growing', 'chips'), slot * 2.9),
      poster(name(layout, 'doubling', 'purchase'), slot * 2.9),
    ]);
  const rates = set(over - set(0).bottom).marks;
  return [
    ...range(YEARS).flatMap((n): Mark[] => {
      const [x, right] = [n * slot, n * slot + slot * FILL];
      const [low, high] = [floor - earned * growth ** n * per, floor - spent * plans ** n * per];
      return [
        ...bar(`covered/${n}`, [x, low, right, floor], 'purchase', 'up', n === 0, n * LATER),
        ...bar(`open/${n}`, [x, high, right, low - CUT], 'chips', 'up', n === 0, n * LATER),
      ];
    }),
    floorUnder(floor, [0, size.width]),
    ...said.marks,
    ...rates,
    ...axisBelow(
      layout,
      under,
      range(YEARS).map((n) => ({ key: `year/${n}`, at: (n + FILL / 2) * slot, text: `${START + n}` })),
      type.label,
    ),
  ];
}
