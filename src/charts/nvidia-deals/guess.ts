import type { DataOf } from '../../lib/types.ts';
import { GRIP, type Guess } from '../guess.ts';
import { orderBlock } from './purse.ts';

/** Billions that a square is worth. */
const TEN = 10;

/** One year's revenue beside the block of what was ordered for several, as high as that: guessed before step 6 shows it. */
export const guess: Guess<DataOf<'nvidia-deals'>> = {
  step: 6,
  until: 6,
  role: 'purchase',
  answer: /^(?:revenue|expected|loss)/,
  yields: /^revenue-sum/,
  levels: (layout) => {
    const { right, floor, pitch, rows } = orderBlock(layout);
    const edge = layout.size.width;
    const columns = Math.max(1, Math.floor((edge - right - GRIP) / pitch));
    const row = columns * TEN;
    return [{ x: right, floor, pitch, columns, edge, per: pitch / row, most: rows * row, step: 1 }];
  },
};
