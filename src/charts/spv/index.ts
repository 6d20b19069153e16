import type { Drawn } from '../drawn.ts';
import { spv } from './scene.ts';

export default {
  chart: spv,
  panels: { 'spv-try': async () => (await import('./try.ts')).spvTry },
} satisfies Drawn;
