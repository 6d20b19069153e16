import type { Mark } from '../../marks/mark.ts';
import { amount, fill, type Label, type Slot } from '../chart.ts';
import { foot, tallest } from '../shared/head.ts';
import { chartOf } from '../shared/layout.ts';
import { spine } from '../shared/spine/spine.ts';
import { block, type Line, poster } from '../shared/type.ts';
import { bustsScene } from './busts.ts';
import { MONTHS } from './curves.ts';
import { newChipScene } from './cushion.ts';
import { fallenScene } from './fallen.ts';
import { outcomeOf, type Outcome } from './market.ts';
import { monthsScene } from './months.ts';
import { strong, type Gpu } from './parts.ts';
import { pillarsScene } from './pillars.ts';
import { rentsScene } from './rents.ts';
import { stairsScene } from './stairs.ts';
import { STAGED, tide, type Area } from './tide.ts';

/** The highest price that a reader may set, of what chips cost new: it reaches no loan. */
export const HIGHEST = 0.78;
/** The price where the loans are torn off: a little under the lowest to which it falls. */
const LOWEST = 0.29;

/** px over the highest price, at least: half a grip, which then covers no words. */
const OVER = 24;

/** How much larger than an amount elsewhere it is said how many are called. */
const LARGE = 1.6;

/** Any fall of two figures; all that may be said of how it comes. */
const FALL = 88;
const SAID = ['soldIs', 'soldThin', 'playSoldIs', 'noneIs'] as const;

/** What is said over and under a tide, and where it stands between. */
interface TidePage {
  area: Area;
  outcome: Outcome;
  words: Mark[];
}

/** Twenty borrowers in a market, run through the model with our assumptions. */
export function tidePage(layout: Gpu, thinness: Slot<'gpu-loans'>, is: Label<'gpu-loans'>): TidePage {
  const { data, size, type, space } = layout;
  const slot = (name: Slot<'gpu-loans'>): number => amount(data, name).value;
  const outcome = outcomeOf(data, {
    shock: slot('shock'),
    loanToValue: slot('loanToValue'),
    thinness: slot(thinness),
  });
  const { rounds, debt } = outcome;
  const all = debt.length;
  const said = (n: number): Line => strong(fill(data, 'called', { n, all }), type.hero * LARGE, 'debt');
  // As large, and its room as high, whatever is said: the limit falls from where it was.
  const { size: px } = poster(said(all), size.width - space.near);
  const counts: Line = { ...said(rounds.flat().length), size: px };
  const told = (label: Label<'gpu-loans'>): Line => ({
    text: fill(data, label, { rounds: rounds.length, n: FALL }),
    size: type.caption,
  });
  const lines = [counts, told(rounds.length ? is : 'noneIs')];
  const high = tallest(
    SAID.map((label) => [counts, told(label)]),
    size.width,
  );
  const order = rounds.length ? STAGED.said : 0;
  const head = block('called', { x: 0, top: 0, maxWidth: size.width, order }, lines);
  const below = foot(layout, 'tide');
  const area = {
    top: high + OVER,
    bottom: below.top - space.close,
    highest: HIGHEST,
    lowest: LOWEST,
  };
  return { area, outcome, words: [...head.marks, ...below.marks] };
}

function tideScene(layout: Gpu, thinness: Slot<'gpu-loans'>, is: Label<'gpu-loans'>): Mark[] {
  const { area, outcome, words } = tidePage(layout, thinness, is);
  return [...tide(layout, area, outcome), ...words];
}

/** Chapter 5: a loan and the chips it hangs on, then twenty of them. */
export const gpuLoans = chartOf(
  [
    stairsScene,
    monthsScene,
    newChipScene,
    pillarsScene,
    fallenScene,
    rentsScene,
    // 7 · A loan over the limit is called; its chips are sold, and the limit falls for the rest.
    (layout: Gpu) => tideScene(layout, 'thinness', 'soldIs'),
    // 8 · The same in a market where selling moves the price further.
    (layout: Gpu) => tideScene(layout, 'thin', 'soldThin'),
    bustsScene,
    // Lenders against chips are the fifth name in the story.
    (layout: Gpu) => spine(layout, 5),
  ],
  { step: 2, parts: MONTHS },
);
