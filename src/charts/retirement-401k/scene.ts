import { chartOf } from '../shared/layout.ts';
import { accountScene, orderScene } from './account.ts';
import { chainScene, clocksScene } from './chain.ts';
import { circleScene } from './circle.ts';
import { doorsScene } from './doors.ts';
import { openedScene } from './opened.ts';

/** Chapter 7: a hundred coins of one account, and where one of them may go. */
export const retirement401k = chartOf([
  accountScene,
  orderScene,
  openedScene,
  chainScene,
  clocksScene,
  circleScene,
  doorsScene,
]);
