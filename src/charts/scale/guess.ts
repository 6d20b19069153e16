import type { DataOf } from '../../lib/types.ts';
import type { Guess } from '../guess.ts';
import { billFloor } from './bill.ts';

/** What is guessed goes by this, in billions. */
const STEP = 10;

/** What was built in the year, on the floor of what was earned: guessed before step 2 shows it. */
export const guess: Guess<DataOf<'scale'>> = {
  step: 2,
  until: 2,
  role: 'chips',
  answer: /^(?:building|coverage)/,
  yields: { keys: /^building-words/, by: 2.8 },
  levels: (layout) => {
    const { y, under, pitch, columns, top } = billFloor(layout);
    const [floor, per] = [y - under, pitch / columns];
    const most = Math.floor((floor - top) / per / STEP + 0.001) * STEP;
    return [
      { x: 0, floor, pitch, columns, edge: layout.size.width, clear: 0, per, least: 0, most, step: STEP },
    ];
  },
};
