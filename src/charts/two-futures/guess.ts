import type { DataOf } from '../../lib/types.ts';
import { GRIP } from '../grip.ts';
import type { Guess } from '../guess.ts';
import { TOP, topsFloor, YEARS } from './tops.ts';

/** What is guessed goes by this, in billions. */
const STEP = 20;
/** Where grips start: under what was built, so that its level is seen. */
const FROM = 200;
/** How much of its year's place a pile takes. */
const FILL = 0.84;
/** Of its year's place, what its number takes at the most. */
const APART = 0.86;
/** px; about how large its squares are, which are no unit. */
const SQUARE = 22;

/** Five years of revenue, against what was built in one: guessed before step 3 shows two examples. */
export const guess: Guess<DataOf<'two-futures'>> = {
  step: 3,
  until: 3,
  role: 'purchase',
  answer: /^example/,
  levels: (layout) => {
    const { floor, slot, first, per, under } = topsFloor(layout);
    // A level stays under the names of the examples.
    const most = TOP - 2 * STEP;
    const wide = slot * FILL;
    const columns = Math.max(1, Math.round(wide / SQUARE));
    return YEARS.slice(1).map((_, n) => {
      const middle = first + (n + 1) * slot;
      return {
        x: middle - wide / 2,
        edge: middle + Math.max(wide, GRIP) / 2,
        floor,
        pitch: wide / columns,
        columns,
        clear: 0,
        per,
        least: 0,
        most,
        step: STEP,
        start: FROM,
        told: { x: middle, top: under, anchor: 'middle', maxWidth: slot * APART },
      };
    });
  },
};
