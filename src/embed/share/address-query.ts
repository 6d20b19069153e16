import type { Parameters } from '../inside/parameters.ts';

/** The query of a frame's address, defaults left out. */
export function writeParameters({ layout, theme, motion, step }: Partial<Parameters>): string {
  const query = new URLSearchParams();
  if (layout === 'stepper') query.set('layout', layout);
  if (step !== undefined) query.set('step', step);
  if (theme !== undefined && theme !== 'auto') query.set('theme', theme);
  if (motion === 'off') query.set('motion', motion);
  const text = `${query}`;
  return text && `?${text}`;
}
