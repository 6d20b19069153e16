import type { Drawn } from '../drawn.ts';
import { guess } from './guess.ts';
import { scale } from './scene.ts';

export default { chart: scale, panels: {}, guess } satisfies Drawn;
