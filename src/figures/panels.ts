import type { Panel } from './panel.ts';

/** Every panel, each in a file of its own that loads when its chapter nears. */
export const panels: Record<string, () => Promise<Panel>> = {
  'nvidia-deals-explore': async () => (await import('./nvidia-deals/explore.ts')).explore,
  'spv-try': async () => (await import('./spv/try.ts')).spvTry,
  'abs-try': async () => (await import('./abs/try.ts')).absTry,
  'gpu-loans-try': async () => (await import('./gpu-loans/try.ts')).gpuLoansTry,
  'private-credit-try': async () => (await import('./private-credit/try.ts')).privateCreditTry,
  'two-futures-try': async () => (await import('./two-futures/try.ts')).twoFuturesTry,
};

/** @throws Error naming the panels there are */
export async function loadPanel(id: string): Promise<Panel> {
  const load = panels[id];
  if (load) return load();
  throw new Error(
    `There is no panel "${id}" in src/figures/panels.ts, only ${Object.keys(panels).join(', ')}.`,
  );
}
