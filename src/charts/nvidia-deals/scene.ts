import { chartOf } from '../shared/layout.ts';
import { spine } from '../shared/spine/spine.ts';
import { backScene } from './back.ts';
import { guaranteeScene } from './guarantee.ts';
import type { Deals } from './money.ts';
import { ordersScene } from './orders.ts';
import { tanksScene } from './tanks.ts';
import { roundScene } from './round.ts';
import { traysScene } from './trays.ts';
import { shrinkScene } from './shrink.ts';
import { stakesScene } from './stakes.ts';
import { buyersScene } from './vessels.ts';

/** Chapter 2: who pays whom in Nvidia's deals, and what of it is promised, paid or gone. */
export const nvidiaDeals = chartOf([
  buyersScene,
  stakesScene,
  backScene,
  ordersScene,
  roundScene,
  tanksScene,
  traysScene,
  shrinkScene,
  guaranteeScene,
  // The seller is the second name in the story.
  (layout: Deals) => spine(layout, 2),
]);
