import type { Drawn } from '../drawn.ts';
import { coreweave } from './scene.ts';

export default { chart: coreweave, panels: {} } satisfies Drawn;
