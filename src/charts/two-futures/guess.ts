import type { DataOf } from '../../lib/types.ts';
import { GRIP } from '../grip.ts';
import type { Guess } from '../guess.ts';
import { topsFloor, YEARS } from './tops.ts';

/** What is guessed goes by this, in billions. */
const STEP = 20;
/** How much of its year's place a pile takes. */
const FILL = 0.84;

/** Five years of revenue, against what was built in one: guessed before step 3 shows two examples. */
export const guess: Guess<DataOf<'two-futures'>> = {
  step: 3,
  until: 3,
  role: 'purchase',
  answer: /^example/,
  levels: (layout) => {
    const { floor, slot, first, per, under } = topsFloor(layout);
    // The grip at the upper edge stays off the headline.
    const most = Math.floor((floor - GRIP / 2) / per / STEP) * STEP;
    const pitch = slot * FILL;
    return YEARS.slice(1).map((_, n) => {
      const middle = first + (n + 1) * slot;
      return {
        x: middle - pitch / 2,
        edge: middle + Math.max(pitch, GRIP) / 2,
        floor,
        pitch,
        columns: 1,
        clear: 0,
        per,
        least: 0,
        most,
        step: STEP,
        told: { x: middle, top: under, anchor: 'middle', maxWidth: slot },
      };
    });
  },
};
