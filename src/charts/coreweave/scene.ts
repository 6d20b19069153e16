import type { Mark } from '../../marks/mark.ts';
import { series } from '../chart.ts';
import { caption, amountLine } from '../shared/head.ts';
import { pileChart } from '../shared/pile/piles.ts';
import { chartOf, type Layout } from '../shared/layout.ts';
import { dealsScene, debtScene, promisedScene, spendingScene } from './accounts.ts';
import { customersScene } from './customers.ts';
import { dueScene } from './due.ts';
import { loopScene } from './loop.ts';

/** 8 · The other side: orders in hand, quarter by quarter. */
const ordersScene = (layout: Layout<'coreweave'>): Mark[] =>
  pileChart(layout, {
    title: 'title8',
    unit: 'unit',
    piles: series(layout.data, 'backlog')
      .slice(0, 3)
      .map((quarter, i) => ({
        key: `orders-${i}`,
        count: quarter.value,
        role: 'purchase',
        standing: quarter.standing,
        order: i,
        printed: [amountLine(quarter, layout.type.number, 'purchase')],
        name: [caption(layout, `backlog${i}`)],
      })),
  });

/** Chapter 1: one company's squares, then the loop it sits in. */
export const coreweave = chartOf([
  dealsScene,
  spendingScene,
  debtScene,
  dueScene,
  promisedScene,
  customersScene,
  loopScene,
  ordersScene,
]);
