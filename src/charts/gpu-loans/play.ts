import type { DataOf } from '../../lib/types.ts';
import { amount, words } from '../chart.ts';
import { GRIP } from '../grip.ts';
import type { Play } from '../play.ts';
import { rackPlot } from './rack.ts';
import { rackPage } from './scene.ts';

/** The price before the fall, to which all others are. */
const WHOLE = 100;
/** The lowest that the grip goes: our panel offers falls as deep as that. */
const LEAST = 30;

/** The first fall of the price, in the market of step 7: lower it, and see whose loans are called. */
export const play: Play<DataOf<'gpu-loans'>> = {
  step: 7,
  start: (data) => Math.round((1 - amount(data, 'shock').value) * WHOLE),
  range: (layout) => {
    const { area, outcome } = rackPage(layout, 'thinness', 'soldIs');
    const { floor, y } = rackPlot(layout, area, outcome);
    const per = (floor - y(1)) / WHOLE;
    // Half over the edge: there it covers the fewest loans.
    return { edge: GRIP / 2, floor, per, least: LEAST, most: WHOLE, step: 1 };
  },
  set: (data, value) => {
    const shock = { ...amount(data, 'shock'), value: 1 - value / WHOLE };
    const soldIs = words(data, 'playSoldIs').replace('[n]', `${WHOLE - value}`);
    return { ...data, amounts: { ...data.amounts, shock }, labels: { ...data.labels, soldIs } };
  },
};
