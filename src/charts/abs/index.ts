import type { Drawn } from '../drawn.ts';
import { guess } from './guess.ts';
import { abs } from './scene.ts';
import { absTry } from './try.ts';

export default { chart: abs, panels: [absTry], guess } satisfies Drawn;
