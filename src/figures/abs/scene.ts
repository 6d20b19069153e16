import { figureOf } from '../shared/sheet.ts';
import { aloneScene, alikeScene } from './odds.ts';
import { cutScene, fewFailScene, pourScene } from './pool.ts';
import { closedScene, sizeScene } from './size.ts';

/** Chapter 4: a hundred loans in one tank, cut into slices. */
export const abs = figureOf([
  pourScene,
  cutScene,
  fewFailScene,
  aloneScene,
  alikeScene,
  closedScene,
  sizeScene,
]);
