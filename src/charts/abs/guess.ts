import { range } from 'd3-array';
import type { DataOf } from '../../lib/types.ts';
import { amount } from '../chart.ts';
import { GRIP } from '../grip.ts';
import type { Guess } from '../guess.ts';
import { foot } from '../shared/head.ts';
import { rowsOf } from '../shared/squares.ts';
import { retoldAt } from './odds.ts';

/** What is guessed goes by, and what it starts from. */
const [STEP, START] = [5, 200];
/** How much larger its number is than an amount beside others, and the room it has, in its own size. */
const [LARGE, ROOM] = [1.5, 1.4];

/** How many of a thousand outcomes hurt the top slice once all loans lean on one thing: guessed before step 5 shows it. */
export const guess: Guess<DataOf<'abs'>> = {
  step: 5,
  until: 5,
  role: 'debt',
  // All of it: its dots say where the outcomes are, and the question piles up its own.
  answer: /^(?:odds|count|key|slice|middle|bottom|none)/,
  levels: (layout) => {
    const { size, type, space } = layout;
    const most = amount(layout.data, 'tokens').value;
    const large = type.number * LARGE;
    // Where the answer's field ends, too.
    const floor = foot(layout, 'oneToken').top - space.half;
    // All of them have room under the number: what may be guessed is as large as what it is of.
    const width = size.width - GRIP - space.half;
    const high = floor - large * ROOM;
    const columns = range(10, most).find((n) => rowsOf(most, n) * (width / n) <= high) ?? most;
    const pitch = width / columns;
    const per = pitch / columns;
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
        start: START,
        large,
        round: true,
        retold: retoldAt(layout),
      },
    ];
  },
};
