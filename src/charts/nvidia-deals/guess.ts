import type { DataOf } from '../../lib/types.ts';
import { amount } from '../chart.ts';
import type { Guess } from '../guess.ts';
import { orderBlock } from './purse.ts';

/** One year's revenue, beside the block of what was ordered for several: guessed before step 6 shows it, in billions. */
export const guess: Guess<DataOf<'nvidia-deals'>> = {
  step: 6,
  until: 6,
  role: 'purchase',
  answer: /^(?:revenue|expected|loss)/,
  yields: /^revenue-sum/,
  levels: (layout) => {
    const { right, floor, top, pitch } = orderBlock(layout);
    const worth = amount(layout.data, 'ten').value;
    return [{ x: right, floor, pitch, columns: 1, top, edge: layout.size.width, worth, step: 1 }];
  },
};
