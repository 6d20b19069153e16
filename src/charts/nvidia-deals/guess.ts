import type { DataOf } from '../../lib/types.ts';
import { GRIP } from '../grip.ts';
import type { Guess } from '../guess.ts';
import { orderBlock } from './purse.ts';

/** Billions that a square is worth. */
const TEN = 10;

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
    const columns = edge - right - GRIP < 2 * pitch ? 1 : 2;
    const per = pitch / columns / TEN;
    // Up to as high as the block; its number stands over it, beside the block's words.
    const most = Math.floor((floor - top) / per);
    return [{ x: right, floor, pitch, columns, edge, clear: pitch, per, least: 0, most, step: 1 }];
  },
};
