import type { DataOf } from '../../lib/types.ts';
import { amount } from '../chart.ts';
import type { Guess } from '../guess.ts';
import { LEADING } from '../shared/space.ts';
import { billFloor } from './bill.ts';

/** What is guessed goes by this, in billions. */
const STEP = 10;

/** What was built in the year, on the floor of what was earned: guessed before step 2 shows it. */
export const guess: Guess<DataOf<'scale'>> = {
  step: 2,
  role: 'chips',
  answer: /^building/,
  yields: { keys: /^building-words/, by: 2.8 },
  levels: (layout) => {
    const { data, size, type } = layout;
    const { x, floor, pitch, columns } = billFloor(layout);
    // Its number stands over the highest level.
    const top = type.number * LEADING + 2;
    const per = pitch / columns;
    const most = Math.floor((floor - top) / per / STEP + 0.001) * STEP;
    const under = amount(data, 'building').value * per;
    return [{ x, floor, pitch, columns, edge: size.width, per, least: 0, most, step: STEP, start: 0, under }];
  },
};
