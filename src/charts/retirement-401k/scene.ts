import { chartOf } from '../shared/layout.ts';
import { spine } from '../shared/spine/spine.ts';
import { accountScene } from './account.ts';
import { aroundScene } from './around.ts';
import type { Saved } from './coins.ts';
import { datedScene } from './dated.ts';
import { dollsScene } from './dolls.ts';
import { gatesScene } from './gates.ts';
import { openedScene } from './opened.ts';
import { queueScene } from './queue.ts';

/** Chapter 7: a hundred coins of one account, and where one of them may go. */
export const retirement401k = chartOf([
  accountScene,
  gatesScene,
  openedScene,
  dollsScene,
  queueScene,
  aroundScene,
  datedScene,
  // Savers are the last name in the story.
  (layout: Saved) => spine(layout, 7),
]);
