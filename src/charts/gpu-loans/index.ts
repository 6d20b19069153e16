import type { Drawn } from '../drawn.ts';
import { play } from './play.ts';
import { gpuLoans } from './scene.ts';
import { gpuLoansTry } from './try.ts';

export default {
  chart: gpuLoans,
  // It draws with what the chapter does: a script of its own would cost more than it saves.
  panels: { 'gpu-loans-try': async () => gpuLoansTry },
  play,
} satisfies Drawn;
