import { chartOf } from '../shared/layout.ts';
import { aloneScene, alikeScene } from './odds.ts';
import { cutScene, fewFailScene, pourScene } from './pool.ts';
import { closedScene, sizeScene } from './size.ts';

/** Chapter 4: a hundred loans in one tank, cut into slices. */
export const abs = chartOf([
  pourScene,
  cutScene,
  fewFailScene,
  aloneScene,
  alikeScene,
  closedScene,
  sizeScene,
]);
