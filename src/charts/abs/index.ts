import type { Drawn } from '../drawn.ts';
import { abs } from './scene.ts';
import { absTry } from './try.ts';

export default { chart: abs, panels: [absTry] } satisfies Drawn;
