import { chartOf } from '../shared/layout.ts';
import type { DotStroke } from '../shared/question.ts';
import { spine } from '../shared/spine/spine.ts';
import { behindScene, blackBoxScene } from './behind.ts';
import { climbScene } from './climb.ts';
import { leaveScene } from './leave.ts';
import { lentScene } from './lent.ts';
import type { Credit } from './parts.ts';
import { banksScene, insurersScene } from './pipes.ts';

/** The dot of its question is a bank. */
const BANK: readonly DotStroke[] = [
  [0.12, [0.06, 0.27], [0.5, 0.07], [0.94, 0.27], [0.06, 0.27], [0.5, 0.07]],
  [0.12, [0.3, 0.25], [0.5, 0.16], [0.7, 0.25]],
  ...[0.19, 0.5, 0.81].map((x): DotStroke => [0.15, [x, 0.38], [x, 0.82]]),
  [0.14, [0, 0.93], [1, 0.93]],
];

/** Chapter 6: who lends, whose money it may be, and whom the lenders owe. */
export const privateCredit = chartOf([
  lentScene,
  behindScene,
  blackBoxScene,
  banksScene,
  insurersScene,
  climbScene,
  leaveScene,
  // Pensions, insurers and banks are the sixth names in the story.
  (layout: Credit) => spine(layout, 6, BANK),
]);
