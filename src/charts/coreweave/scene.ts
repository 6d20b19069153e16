import { chartOf } from '../shared/layout.ts';
import { spine } from '../shared/spine/spine.ts';
import { businessScene } from './business.ts';
import { customersScene } from './customers.ts';
import { dueScene } from './due.ts';
import { loadScene } from './load.ts';
import { growthScene } from './growth.ts';
import type { CoreWeave } from './money.ts';
import { ordersScene } from './orders.ts';
import { owedScene } from './owed.ts';
import { planScene } from './plan.ts';
import { ringScene } from './ring.ts';

/** Chapter 1: one company's squares, the ring it sits in, and what it owed a year on. */
export const coreweave = chartOf([
  businessScene,
  planScene,
  owedScene,
  dueScene,
  loadScene,
  customersScene,
  ringScene,
  ordersScene,
  growthScene,
  // Lenders and landlords are the first names in the story.
  (layout: CoreWeave) => spine(layout, 1),
]);
