import { chartOf } from '../shared/layout.ts';
import { spine } from '../shared/spine/spine.ts';
import { backScene } from './back.ts';
import { guaranteeScene } from './guarantee.ts';
import type { Deals } from './money.ts';
import { ordersScene } from './orders.ts';
import { purseScene } from './purse.ts';
import { roundScene } from './round.ts';
import { shelvesScene } from './shelves.ts';
import { shrinkScene } from './shrink.ts';
import { stakesScene } from './stakes.ts';
import { buyersScene } from './vessels.ts';

/** Chapter 2: a ring of deals at every size, and what of it is solid. */
export const nvidiaDeals = chartOf([
  buyersScene,
  stakesScene,
  backScene,
  ordersScene,
  roundScene,
  purseScene,
  shelvesScene,
  shrinkScene,
  guaranteeScene,
  // The seller is the second name in the story.
  (layout: Deals) => spine(layout, 2),
]);
