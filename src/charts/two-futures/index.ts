import type { Drawn } from '../drawn.ts';
import { guess } from './guess.ts';
import { twoFutures } from './scene.ts';

export default {
  chart: twoFutures,
  panels: { 'two-futures-try': async () => (await import('./try.ts')).twoFuturesTry },
  guess,
} satisfies Drawn;
