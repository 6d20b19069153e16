import { chartOf } from '../shared/layout.ts';
import { betScene, ordersScene, roundScene } from './round.ts';
import { backScene, buyersScene, stakesScene } from './stakes.ts';
import { purseScene } from './purse.ts';
import { shelvesScene } from './shelves.ts';

/** Chapter 2: companies on a ring, or on a ladder where it is narrow; and the promise against the purse. */
export const nvidiaDeals = chartOf([
  buyersScene,
  stakesScene,
  backScene,
  ordersScene,
  roundScene,
  purseScene,
  betScene,
  shelvesScene,
]);
