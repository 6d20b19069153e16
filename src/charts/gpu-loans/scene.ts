import type { Mark } from '../../marks/mark.ts';
import { amount, fill, type Label, type Slot } from '../chart.ts';
import { foot } from '../shared/head.ts';
import { chartOf, type Layout } from '../shared/layout.ts';
import { block, type Line } from '../shared/type.ts';
import { MONTHS } from './curves.ts';
import { dialScene } from './dial.ts';
import { contractScene, crossScene, dropScene, timeScene } from './lines.ts';
import { pledgeScene } from './pledge.ts';
import { outcomeOf, rack, type Area, type Outcome } from './rack.ts';
import { rentsScene } from './rents.ts';

/** What is said over and under a rack, and where it stands between. */
interface RackPage {
  area: Area;
  outcome: Outcome;
  words: Mark[];
}

/** Twenty borrowers in a market, run through the model with our assumptions. */
export function rackPage(
  layout: Layout<'gpu-loans'>,
  thinness: Slot<'gpu-loans'>,
  is: Label<'gpu-loans'>,
): RackPage {
  const { data, size, type } = layout;
  const slot = (name: Slot<'gpu-loans'>): number => amount(data, name).value;
  const outcome = outcomeOf(data, {
    shock: slot('shock'),
    loanToValue: slot('loanToValue'),
    thinness: slot(thinness),
  });
  const { rounds, debt } = outcome;
  const lines: Line[] = [
    {
      text: fill(data, 'called', { n: rounds.flat().length, all: debt.length }),
      size: type.hero,
      weight: 600,
      tone: 'debt',
    },
    { text: fill(data, is, { rounds: rounds.length }), size: type.caption, tone: 'muted' },
  ];
  const head = block('title', { x: 0, top: 0, maxWidth: size.width }, lines);
  const below = foot(layout, 'rack');
  const area = { top: head.bottom + type.caption * 0.6, bottom: below.top - type.caption * 0.4 };
  return { area, outcome, words: [...head.marks, ...below.marks] };
}

function rackScene(layout: Layout<'gpu-loans'>, thinness: Slot<'gpu-loans'>, is: Label<'gpu-loans'>): Mark[] {
  const { area, outcome, words } = rackPage(layout, thinness, is);
  return [...rack(layout, area, outcome), ...words];
}

/** Chapter 5: a loan and the chips it hangs on, then twenty of them. */
export const gpuLoans = chartOf(
  [
    pledgeScene,
    timeScene,
    dropScene,
    contractScene,
    crossScene,
    rentsScene,
    // 7 · One loan too large is called; its chips are sold, and the price falls for the rest.
    (layout) => rackScene(layout, 'thinness', 'soldIs'),
    // 8 · The same in a market where selling moves the price further.
    (layout) => rackScene(layout, 'thin', 'soldThin'),
    dialScene,
  ],
  { step: 2, parts: MONTHS },
);
