import type { Drawn } from '../drawn.ts';
import { explore } from './explore.ts';
import { nvidiaDeals } from './scene.ts';

export default { chart: nvidiaDeals, panels: [explore] } satisfies Drawn;
