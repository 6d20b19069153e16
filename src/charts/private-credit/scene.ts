import { chartOf } from '../shared/layout.ts';
import { spine } from '../shared/spine/spine.ts';
import { behindScene } from './behind.ts';
import { blackBoxScene } from './cabinet.ts';
import { climbScene } from './climb.ts';
import { insurersScene } from './insurers.ts';
import { leaveScene } from './leave.ts';
import { lentScene } from './lent.ts';
import type { Credit } from './parts.ts';
import { seesawScene } from './seesaw.ts';

/** Chapter 6: who lends, whose money it may be, and whom the lenders owe. */
export const privateCredit = chartOf([
  lentScene,
  behindScene,
  blackBoxScene,
  seesawScene,
  insurersScene,
  climbScene,
  leaveScene,
  // Pensions, insurers and banks are the sixth names in the story.
  (layout: Credit) => spine(layout, 6),
]);
