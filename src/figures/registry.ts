import type { Figure } from './figure.ts';

/** Every figure, each in a file of its own that loads when its chapter nears. */
export const figures: Record<string, () => Promise<Figure>> = {
  scale: async () => (await import('./scale/scene.ts')).scale,
  coreweave: async () => (await import('./coreweave/scene.ts')).coreweave,
  'nvidia-deals': async () => (await import('./nvidia-deals/scene.ts')).nvidiaDeals,
  spv: async () => (await import('./spv/scene.ts')).spv,
  abs: async () => (await import('./abs/scene.ts')).abs,
  'gpu-loans': async () => (await import('./gpu-loans/scene.ts')).gpuLoans,
  'private-credit': async () => (await import('./private-credit/scene.ts')).privateCredit,
  'retirement-401k': async () => (await import('./retirement-401k/scene.ts')).retirement401k,
  'two-futures': async () => (await import('./two-futures/scene.ts')).twoFutures,
};

/** @throws Error naming the figures there are */
export async function loadFigure(id: string): Promise<Figure> {
  const load = figures[id];
  if (load) return load();
  throw new Error(
    `There is no figure "${id}" in src/figures/registry.ts, only ${Object.keys(figures).join(', ')}.`,
  );
}
