import { range } from 'd3-array';
import type { DataOf } from '../../lib/types.ts';
import { amount } from '../chart.ts';
import type { Guess } from '../guess.ts';
import { rowsOf } from '../shared/squares.ts';
import { askedIn } from './asked.ts';
import { retoldAt } from './odds.ts';

/** What is guessed goes by, and what it starts from. */
const [STEP, START] = [5, 200];

/** How many of a thousand outcomes hurt the top slice once all loans lean on one thing: guessed before step 5 shows it. */
export const guess: Guess<DataOf<'abs'>> = {
  step: 5,
  until: 5,
  role: 'debt',
  // Its dots say where the outcomes are, and the question piles up its own.
  answer: /^(?:odds|count|key)/,
  levels: (layout) => {
    const most = amount(layout.data, 'tokens').value;
    const { x, y, w, h, large } = askedIn(layout);
    // All of them have room under the number: what may be guessed is as large as what it is of.
    const columns = range(10, most).find((n) => rowsOf(most, n) * (w / n) <= h) ?? most;
    const pitch = w / columns;
    const per = pitch / columns;
    return [
      {
        x,
        floor: y + h,
        pitch,
        columns,
        edge: layout.size.width,
        clear: 0,
        per,
        least: 0,
        most,
        step: STEP,
        start: START,
        large,
        round: true,
        retold: retoldAt(layout),
      },
    ];
  },
};
