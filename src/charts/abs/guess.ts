import type { DataOf } from '../../lib/types.ts';
import { GRIP } from '../grip.ts';
import type { Guess } from '../guess.ts';
import { foot } from '../shared/head.ts';
import { retoldAt } from './odds.ts';

/** Dots in a row of a high and of a wide drawing, and what is guessed goes by. */
const [COLUMNS, MANY, STEP] = [20, 40, 5];

/** How many of a thousand outcomes hurt the top slice once all loans lean on one thing: guessed before step 5 shows it. */
export const guess: Guess<DataOf<'abs'>> = {
  step: 5,
  until: 5,
  role: 'debt',
  // All of it: its dots say where the outcomes are, and the question piles up its own.
  answer: /^(?:odds|count|key|slice|middle|bottom|none)/,
  levels: (layout) => {
    const { size, type, space, wide } = layout;
    const columns = wide ? MANY : COLUMNS;
    const pitch = (size.width - GRIP - space.half) / columns;
    const per = pitch / columns;
    // Where the answer's field ends, too.
    const floor = foot(layout, 'oneToken').top - space.half;
    // Its number stands over it, and over the row it ends in.
    const most = Math.floor((floor - pitch - type.number * 1.4) / per / STEP) * STEP;
    return [
      {
        x: 0,
        floor,
        pitch,
        columns,
        edge: size.width,
        clear: 0,
        per,
        least: 0,
        most,
        step: STEP,
        round: true,
        retold: retoldAt(layout),
      },
    ];
  },
};
