import type { Drawn } from '../drawn.ts';
import { twoFutures } from './scene.ts';

export default { chart: twoFutures, panels: [] } satisfies Drawn;
