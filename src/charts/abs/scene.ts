import { chartOf } from '../shared/layout.ts';
import { spine } from '../shared/spine/spine.ts';
import { cascadeScene } from './cascade.ts';
import { countsScene } from './counts.ts';
import { failScene } from './fail.ts';
import { labelScene } from './label.ts';
import type { Slices } from './loans.ts';
import { aloneScene, alikeScene } from './odds.ts';
import { RAIN, rainScene } from './rain.ts';

/** Chapter 4: a hundred loans in one pool, cut into slices, and who buys them. */
export const abs = chartOf(
  [
    rainScene,
    cascadeScene,
    failScene,
    aloneScene,
    alikeScene,
    labelScene,
    countsScene,
    // 8 · Buyers of slices are the fourth name in the story.
    (layout: Slices) => spine(layout, 4),
  ],
  { step: 1, parts: RAIN },
);
