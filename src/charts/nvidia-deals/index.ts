import type { Drawn } from '../drawn.ts';
import { guess } from './guess.ts';
import { nvidiaDeals } from './scene.ts';

export default {
  chart: nvidiaDeals,
  panels: { 'nvidia-deals-explore': async () => (await import('./explore.ts')).explore },
  guess,
} satisfies Drawn;
