import type { Drawn } from '../drawn.ts';
import { spv } from './scene.ts';
import { spvTry } from './try.ts';

export default { chart: spv, panels: [spvTry] } satisfies Drawn;
