import type { Mark } from '../../marks/mark.ts';
import { amount, fill, type Label, type Slot } from '../figure.ts';
import { foot } from '../shared/head.ts';
import { figureOf, type Sheet } from '../shared/sheet.ts';
import { block, type Line } from '../shared/type.ts';
import { MONTHS } from './curves.ts';
import { dialScene } from './dial.ts';
import { contractScene, crossScene, dropScene, timeScene } from './lines.ts';
import { pledgeScene } from './pledge.ts';
import { outcomeOf, rack } from './rack.ts';
import { rentsScene } from './rents.ts';

/** Twenty borrowers in a market, run through the model with our assumptions. */
function rackScene(sheet: Sheet<'gpu-loans'>, thinness: Slot<'gpu-loans'>, is: Label<'gpu-loans'>): Mark[] {
  const { data, size, type } = sheet;
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
  const below = foot(sheet, 'rack');
  return [
    ...rack(
      sheet,
      { top: head.bottom + type.caption * 0.6, bottom: below.top - type.caption * 0.4 },
      outcome,
    ),
    ...head.marks,
    ...below.marks,
  ];
}

/** Chapter 5: a loan and the chips it hangs on, then twenty of them. */
export const gpuLoans = figureOf(
  [
    pledgeScene,
    timeScene,
    dropScene,
    contractScene,
    crossScene,
    rentsScene,
    // 7 · One loan too large is called; its chips are sold, and the price falls for the rest.
    (sheet) => rackScene(sheet, 'thinness', 'soldIs'),
    // 8 · The same in a market where selling moves the price further.
    (sheet) => rackScene(sheet, 'thin', 'soldThin'),
    dialScene,
  ],
  { step: 2, parts: MONTHS },
);
