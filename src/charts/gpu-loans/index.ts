import type { Drawn } from '../drawn.ts';
import { play } from './play.ts';
import { gpuLoans } from './scene.ts';
import { gpuLoansTry } from './try.ts';

export default { chart: gpuLoans, panels: [gpuLoansTry], play } satisfies Drawn;
