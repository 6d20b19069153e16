import type { Drawn } from './drawn.ts';

/**
 * What a chapter draws, from the script that its page names.
 * @param address as `figureScript` of lib/chart-scripts.ts writes it; on the site that this file comes from
 */
export async function drawnAt(address: string | undefined): Promise<Drawn> {
  const script = new URL(address ?? '', import.meta.url).href;
  return ((await import(/* @vite-ignore */ script)) as { default: Drawn }).default;
}
