import { chartOf } from '../shared/layout.ts';
import { spine } from '../shared/spine/spine.ts';
import { boxesScene } from './boxes.ts';
import type { Boxed } from './parts.ts';
import { nothingScene } from './nothing.ts';
import { ordinaryScene } from './ordinary.ts';
import { ownersScene } from './owners.ts';
import { rentScene } from './rent.ts';
import { rulerScene } from './ruler.ts';
import { turnedScene } from './turned.ts';
import { voicesScene } from './voices.ts';

/** Chapter 3: Meta’s sheet and the box that is not on it, one at a time. */
export const spv = chartOf([
  ordinaryScene,
  ownersScene,
  turnedScene,
  rentScene,
  // What it takes beside the layout is a panel’s, and no part of a step.
  (layout: Boxed) => nothingScene(layout),
  rulerScene,
  voicesScene,
  boxesScene,
  // Buyers of a box's bonds are the third name in the story.
  (layout: Boxed) => spine(layout, 3),
]);
