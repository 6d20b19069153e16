import type { Drawn } from '../drawn.ts';
import { coreweave } from './scene.ts';

export default { figure: coreweave, panels: [] } satisfies Drawn;
