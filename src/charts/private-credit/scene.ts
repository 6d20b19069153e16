import { chartOf } from '../shared/layout.ts';
import { blackBoxScene, investorsScene } from './behind.ts';
import { lentScene } from './lent.ts';
import { banksScene, insurersScene } from './pipes.ts';
import { shortfallScene, webScene } from './chain.ts';

/** Chapter 6: from saver to data centre, layer by layer. */
export const privateCredit = chartOf([
  lentScene,
  investorsScene,
  blackBoxScene,
  banksScene,
  insurersScene,
  shortfallScene,
  webScene,
]);
