import { chartOf } from '../shared/layout.ts';
import { bustsScene } from './busts.ts';
import { believersScene, fanScene, plansScene, slowScene, stillScene } from './lines.ts';
import { sharesScene } from './shares.ts';
import { watchScene } from './watch.ts';

/** Chapter 8: what comes in and what is built, where they meet, and what to watch. */
export const twoFutures = chartOf([
  believersScene,
  stillScene,
  plansScene,
  slowScene,
  fanScene,
  sharesScene,
  bustsScene,
  watchScene,
]);
