import type { Mark } from '../../marks/mark.ts';
import { series } from '../figure.ts';
import { caption, figure } from '../shared/head.ts';
import { pileChart } from '../shared/piles.ts';
import { figureOf, type Sheet } from '../shared/sheet.ts';
import { dealsScene, debtScene, promisedScene, spendingScene } from './accounts.ts';
import { customersScene } from './customers.ts';
import { dueScene } from './due.ts';
import { loopScene } from './loop.ts';

/** 8 · The other side: orders in hand, quarter by quarter. */
const ordersScene = (sheet: Sheet<'coreweave'>): Mark[] =>
  pileChart(sheet, {
    title: 'title8',
    unit: 'unit',
    piles: series(sheet.data, 'backlog')
      .slice(0, 3)
      .map((quarter, i) => ({
        key: `orders-${i}`,
        count: quarter.value,
        role: 'purchase',
        standing: quarter.standing,
        order: i,
        figure: [figure(quarter, sheet.type.number, 'purchase')],
        name: [caption(sheet, `backlog${i}`)],
      })),
  });

/** Chapter 1: one company's squares, then the loop it sits in. */
export const coreweave = figureOf([
  dealsScene,
  spendingScene,
  debtScene,
  dueScene,
  promisedScene,
  customersScene,
  loopScene,
  ordersScene,
]);
