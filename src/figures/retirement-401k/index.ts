import type { Drawn } from '../drawn.ts';
import { retirement401k } from './scene.ts';

export default { figure: retirement401k, panels: [] } satisfies Drawn;
