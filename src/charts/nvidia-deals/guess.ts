import type { DataOf } from '../../lib/types.ts';
import { amount } from '../chart.ts';
import { GRIP } from '../grip.ts';
import type { Guess } from '../guess.ts';
import { cliffOf } from './cliff.ts';

/** In a number's size: one line of it, or two, with air; and how broad one line is. */
const LINE = 1.4;
const TWO = 2.7;
const BROAD = 9;
/** How many squares broad it is, where one line of its number has room on that. */
const COLUMNS = 6;
/** In captions: how broad a guess's name is on one line, and what it takes with its level on one line and on three. */
const NAME = 9;
const ONE = 3.8;
const THREE = 8.4;

/** One year's revenue under the cliff of what was ordered for several: guessed before step 6 shows it. */
export const guess: Guess<DataOf<'nvidia-deals'>> = {
  step: 6,
  until: 6,
  role: 'purchase',
  answer: /^revenue/,
  // Over the guess's name, too, which stands on its level.
  yields: { keys: /^revenue-sum/, by: 4.2 },
  levels: (layout) => {
    const { right, floor, pitch, top, came } = cliffOf(layout);
    const edge = layout.size.width;
    const { number, caption } = layout.type;
    const room = edge - right;
    // As broad as its number, if a grip lets it be.
    const broad = Math.max(COLUMNS, Math.ceil((number * BROAD) / pitch));
    const columns = Math.min(broad, Math.floor((room - GRIP) / pitch));
    const per = pitch / columns / amount(layout.data, 'ten').value;
    // Its number may stand over it, under what hangs over.
    const most = Math.floor((floor - top - number * (room < number * BROAD ? TWO : LINE)) / per);
    // Under words that leave it room its name hangs from it.
    const free = (floor - came.bottom) / caption;
    const under = free < (room - columns * pitch < caption * NAME ? THREE : ONE) ? 0 : (free - 1) * caption;
    return [{ x: right, floor, pitch, columns, edge, clear: pitch, under, per, least: 0, most, step: 1 }];
  },
};
