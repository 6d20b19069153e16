import { chartOf } from '../shared/layout.ts';
import type { DotStroke } from '../shared/question.ts';
import { spine } from '../shared/spine/spine.ts';
import type { Boxed } from './money.ts';
import { nothingScene } from './nothing.ts';
import { ordinaryScene } from './ordinary.ts';
import { ownersScene } from './owners.ts';
import { rentScene } from './rent.ts';
import { rulerScene } from './ruler.ts';
import { shelvesScene } from './shelves.ts';
import { turnedScene } from './turned.ts';
import { voicesScene } from './voices.ts';

/** The dot of its question is a box with its lid. */
const BOX: readonly DotStroke[] = [
  [0.2, [0, 0.1], [1, 0.1]],
  [0.2, [0.14, 0.28], [0.14, 0.9], [0.86, 0.9], [0.86, 0.28]],
];

/** Chapter 3: Meta's sheet, a line, and the box under it, one at a time. */
export const spv = chartOf([
  ordinaryScene,
  ownersScene,
  turnedScene,
  rentScene,
  (layout: Boxed) => nothingScene(layout),
  rulerScene,
  voicesScene,
  shelvesScene,
  // Buyers of a box's bonds are the third name in the story.
  (layout: Boxed) => spine(layout, 3, BOX),
]);
