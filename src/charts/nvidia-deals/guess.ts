import type { DataOf } from '../../lib/types.ts';
import { GRIP } from '../grip.ts';
import type { Guess } from '../guess.ts';
import { orderBlock } from './purse.ts';

/** Billions that a square is worth. */
const TEN = 10;

/** In a number's size: one line of it, or two, with air; and how broad one line is. */
const LINE = 1.4;
const TWO = 2.7;
const BROAD = 9;

/** One year's revenue beside the block of what was ordered for several, as high as that: guessed before step 6 shows it. */
export const guess: Guess<DataOf<'nvidia-deals'>> = {
  step: 6,
  until: 6,
  role: 'purchase',
  answer: /^(?:revenue|expected|loss)/,
  // Over its name, too.
  yields: { keys: /^revenue-sum/, by: 4.2 },
  levels: (layout) => {
    const { right, floor, pitch, top } = orderBlock(layout);
    const edge = layout.size.width;
    // As broad as a grip lets it be, and no finer to set than this.
    const columns = Math.min(6, Math.floor((edge - right - GRIP) / pitch));
    const per = pitch / columns / TEN;
    // Less high than the block: its number may stand over it, under the block's words.
    const { number } = layout.type;
    const most = Math.floor((floor - top - number * (edge - right < number * BROAD ? TWO : LINE)) / per);
    return [{ x: right, floor, pitch, columns, edge, clear: pitch, per, least: 0, most, step: 1 }];
  },
};
