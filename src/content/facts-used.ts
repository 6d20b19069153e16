import type { FigureData } from '../lib/types.ts';

/** The ids of every amount a drawing uses, in its file's order, each once; assumptions such as the scale left out. */
export function figureFacts(data: FigureData): string[] {
  const all = [...Object.values(data.amounts), ...Object.values(data.series).flat()];
  return [...new Set(all.filter(({ standing }) => standing !== 'illustrative').map(({ id }) => id))];
}
