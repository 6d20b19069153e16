import type { Drawn } from '../drawn.ts';
import { explore } from './explore.ts';
import { guess } from './guess.ts';
import { nvidiaDeals } from './scene.ts';

export default { chart: nvidiaDeals, panels: [explore], guess } satisfies Drawn;
