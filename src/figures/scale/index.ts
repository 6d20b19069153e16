import type { Drawn } from '../drawn.ts';
import { scale } from './scene.ts';

export default { figure: scale, panels: [] } satisfies Drawn;
