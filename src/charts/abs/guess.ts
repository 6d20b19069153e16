import type { DataOf } from '../../lib/types.ts';
import type { Guess } from '../guess.ts';
import { caption } from '../shared/head.ts';
import { block } from '../shared/type.ts';
import { towerScene, towerOf } from './tower.ts';
import { retoldIn } from './odds.ts';

/** What is guessed goes by. */
const STEP = 5;

/** How many of a thousand outcomes hurt the top slice once all loans lean on one thing: guessed before step 5 shows it. */
export const guess: Guess<DataOf<'abs'>> = {
  step: 5,
  role: 'debt',
  // All of it: its dots say where the outcomes are, and the question is a picture of its own.
  answer: /^(?:odds|count|slice|middle|bottom|none|prop|pool)/,
  // From the floor of the top slice to its rim.
  levels: (layout) => {
    const { floor, per, pitch, most } = towerOf(layout);
    return [{ x: 0, floor, pitch, edge: layout.size.width, per, least: 0, most, step: STEP, start: 0 }];
  },
  drawn: (layout, [level], [value], asking) => {
    if (value === undefined) return [];
    if (asking) return towerScene(layout, level!, value);
    const is = caption(layout, 'guessIs');
    const place = { x: 0, top: 0, maxWidth: retoldIn(layout) };
    return block('guess0-is', place, [is, { ...is, text: `${value}` }]).marks;
  },
};
