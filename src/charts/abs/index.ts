import type { Drawn } from '../drawn.ts';
import { guess } from './guess.ts';
import { abs } from './scene.ts';

export default {
  chart: abs,
  panels: { 'abs-try': async () => (await import('./try.ts')).absTry },
  guess,
} satisfies Drawn;
