import type { DataOf } from '../../lib/types.ts';
import { amount, words } from '../chart.ts';
import { GRIP } from '../grip.ts';
import type { Play } from '../play.ts';
import { HIGHEST, tidePage } from './scene.ts';
import { tidePlot } from './tide.ts';

/** The price before the fall, to which all others are. */
const WHOLE = 100;
/** The lowest that the grip goes: by there every loan is called, and the limit is still over the torn end. */
const LEAST = 50;

/** The first fall of the price, in the market of step 7: lower it, and see whose loans are called. */
export const play: Play<DataOf<'gpu-loans'>> = {
  step: 7,
  start: (data) => Math.round((1 - amount(data, 'shock').value) * WHOLE),
  range: (layout) => {
    const { area, outcome } = tidePage(layout, 'thinness', 'soldIs');
    const { y } = tidePlot(layout, area);
    // What moves with the grip is the lenders' limit, a share of the price.
    const most = amount(layout.data, 'most').value;
    const per = (y(0) - y(most)) / WHOLE;
    // At the step's own number it is on the limit, which has sunk a little by then.
    const sunk = y(most * outcome.prices.at(-1)!) - y(most * outcome.prices[0]!);
    return { edge: GRIP, floor: y(0) + sunk, per, least: LEAST, most: WHOLE * HIGHEST, step: 1 };
  },
  set: (data, value) => {
    const shock = { ...amount(data, 'shock'), value: 1 - value / WHOLE };
    const soldIs = words(data, 'playSoldIs').replace('[n]', `${WHOLE - value}`);
    const headline7 = words(data, 'playHeadline');
    return { ...data, amounts: { ...data.amounts, shock }, labels: { ...data.labels, soldIs, headline7 } };
  },
};
