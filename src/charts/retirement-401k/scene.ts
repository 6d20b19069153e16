import { chartOf } from '../shared/layout.ts';
import { arc, type DotStroke } from '../shared/question.ts';
import { spine } from '../shared/spine/spine.ts';
import { accountScene } from './account.ts';
import { aroundScene } from './around.ts';
import type { Saved } from './coins.ts';
import { datedScene } from './dated.ts';
import { dollsScene } from './dolls.ts';
import { gatesScene } from './gates.ts';
import { openedScene } from './opened.ts';
import { queueScene } from './queue.ts';

/** The dot of its question is a coin. */
const COIN: readonly DotStroke[] = [
  [0.1, ...arc(0.5, 0.5, 0.45, 0, 370)],
  [0.34, ...arc(0.5, 0.5, 0.16, 0, 400)],
];

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
  (layout: Saved) => spine(layout, 7, COIN),
]);
