import type { Drawn } from '../drawn.ts';
import { twoFutures } from './scene.ts';
import { twoFuturesTry } from './try.ts';

export default { chart: twoFutures, panels: [twoFuturesTry] } satisfies Drawn;
