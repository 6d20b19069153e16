import { chartOf } from '../shared/layout.ts';
import { spine } from '../shared/spine/spine.ts';
import { billScene } from './bill.ts';
import { denmarkScene } from './denmark.ts';
import { doorsScene } from './doors.ts';
import { echoScene } from './echo.ts';
import { plansScene } from './plans.ts';
import { PULL_BACK, revenueScene } from './revenue.ts';
import { pitScene } from './pit.ts';

/** Chapter 0: the bill in squares, folded once, and the question that every later chapter answers a little. */
export const scale = chartOf(
  [
    revenueScene,
    billScene,
    denmarkScene,
    pitScene,
    doorsScene,
    plansScene,
    echoScene,
    // 8 · Nobody is named yet.
    (layout) => spine(layout, 0),
  ],
  { step: 1, parts: PULL_BACK },
);
