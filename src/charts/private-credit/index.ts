import type { Drawn } from '../drawn.ts';
import { privateCredit } from './scene.ts';

export default {
  chart: privateCredit,
  panels: { 'private-credit-try': async () => (await import('./try.ts')).privateCreditTry },
} satisfies Drawn;
