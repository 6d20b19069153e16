import type { Drawn } from '../drawn.ts';
import { guess } from './guess.ts';
import { twoFutures } from './scene.ts';
import { twoFuturesTry } from './try.ts';

export default { chart: twoFutures, panels: [twoFuturesTry], guess } satisfies Drawn;
