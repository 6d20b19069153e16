import type { Drawn } from '../drawn.ts';
import { play } from './play.ts';
import { gpuLoans } from './scene.ts';

export default {
  chart: gpuLoans,
  panels: { 'gpu-loans-try': async () => (await import('./try.ts')).gpuLoansTry },
  play,
} satisfies Drawn;
