import type { Drawn } from '../drawn.ts';
import { privateCredit } from './scene.ts';
import { privateCreditTry } from './try.ts';

export default { chart: privateCredit, panels: [privateCreditTry] } satisfies Drawn;
