import { figureOf } from '../sheet.ts';
import { backScene, betScene, buyersScene, ordersScene, roundScene, stakesScene } from './deals.ts';
import { purseScene } from './purse.ts';
import { shelvesScene } from './shelves.ts';

/** Chapter 2: companies on a ring, or on a ladder where it is narrow; and the promise against the purse. */
export const nvidiaDeals = figureOf([
  buyersScene,
  stakesScene,
  backScene,
  ordersScene,
  roundScene,
  purseScene,
  betScene,
  shelvesScene,
]);
