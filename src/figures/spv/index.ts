import type { Drawn } from '../drawn.ts';
import { spv } from './scene.ts';
import { spvTry } from './try.ts';

export default { figure: spv, panels: [spvTry] } satisfies Drawn;
