import type { Drawn } from '../drawn.ts';
import { explore } from './explore.ts';
import { guess } from './guess.ts';
import { nvidiaDeals } from './scene.ts';

export default {
  chart: nvidiaDeals,
  // It draws with what the chapter does: a script of its own would cost more than it saves.
  panels: { 'nvidia-deals-explore': async () => explore },
  guess,
} satisfies Drawn;
