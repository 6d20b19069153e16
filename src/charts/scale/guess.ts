import type { DataOf } from '../../lib/types.ts';
import type { Guess } from '../guess.ts';
import { billFloor } from './bill.ts';

/** px that the level stays under the headline. */
const UNDER = 4;

/** What was built in the year, on the floor of what was earned: guessed before step 2 shows it, in billions. */
export const guess: Guess<DataOf<'scale'>> = {
  step: 2,
  until: 2,
  role: 'chips',
  answer: /^(?:building|share)/,
  levels: (layout) => {
    const { x, y, under, pitch, columns, grip } = billFloor(layout);
    return [{ x, floor: y - under, pitch, columns, top: UNDER, edge: grip, worth: 1, step: 10 }];
  },
};
