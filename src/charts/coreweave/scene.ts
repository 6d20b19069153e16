import { chartOf } from '../shared/layout.ts';
import type { DotStroke } from '../shared/question.ts';
import { spine } from '../shared/spine/spine.ts';
import { businessScene } from './business.ts';
import { customersScene } from './customers.ts';
import { dueScene } from './due.ts';
import { icebergScene } from './iceberg.ts';
import type { CoreWeave } from './money.ts';
import { ordersScene } from './orders.ts';
import { growthScene, owedScene } from './owed.ts';
import { planScene } from './plan.ts';
import { ringScene } from './ring.ts';

/** The dot of its question is a rack of servers. */
const RACK: readonly DotStroke[] = [0.13, 0.5, 0.87].flatMap((y): DotStroke[] => [
  [0.26, [0, y], [0.66, y]],
  [0.26, [0.78, y], [1, y]],
]);

/** Chapter 1: one company's squares, the ring it sits in, and what it owed a year on. */
export const coreweave = chartOf([
  businessScene,
  planScene,
  owedScene,
  dueScene,
  icebergScene,
  customersScene,
  ringScene,
  ordersScene,
  growthScene,
  // Lenders and landlords are the first names in the story.
  (layout: CoreWeave) => spine(layout, 1, RACK),
]);
