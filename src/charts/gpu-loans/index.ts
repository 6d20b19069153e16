import type { Drawn } from '../drawn.ts';
import { gpuLoans } from './scene.ts';
import { gpuLoansTry } from './try.ts';

export default { chart: gpuLoans, panels: [gpuLoansTry] } satisfies Drawn;
