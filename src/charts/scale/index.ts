import type { Drawn } from '../drawn.ts';
import { scale } from './scene.ts';

export default { chart: scale, panels: [] } satisfies Drawn;
