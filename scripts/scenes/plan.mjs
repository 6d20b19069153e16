// The boxes that scenes are compared in: those the tests draw them in.
import { panelSizes, sizes } from '../../tests/unit/charts/boxes.ts';
import { CARD_BOX } from '../../src/stills/card.ts';
import { STILL_BOX } from '../../src/stills/still.ts';

/** Moves are looked at on a phone and on a desktop: elsewhere they are the same moves. */
export const plan = {
  sizes: [...sizes],
  phone: [
    { width: 344, height: 500 },
    { width: 680, height: 660 },
  ],
  panels: { tall: panelSizes(true), low: panelSizes(false) },
  cards: [CARD_BOX, STILL_BOX],
};

/** @typedef {typeof plan & { content: string, only: string[], whole: string[] }} FullPlan */
