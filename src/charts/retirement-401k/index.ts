import type { Drawn } from '../drawn.ts';
import { retirement401k } from './scene.ts';

export default { chart: retirement401k, panels: {} } satisfies Drawn;
