import { panelOf, type Drawn } from './drawn.ts';
import type { Chart } from './chart.ts';
import type { Panel } from './panel.ts';

/**
 * What a chapter draws, found by its name: Node reads the file, and a bundler makes a chunk of each that is there. The
 * browser goes by the address in its page instead, see `fetched.ts`, so that it loads no list of the others.
 * @throws Error naming the file to add or to mend
 */
export async function drawnBy(chapter: string): Promise<Drawn> {
  try {
    return ((await import(`./${chapter}/index.ts`)) as { default: Drawn }).default;
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new Error(`src/charts/${chapter}/index.ts cannot be loaded: ${reason}`, { cause });
  }
}

/** A chapter's chart. @throws Error as `drawnBy` does */
export const loadChart = async (chapter: string): Promise<Chart> => (await drawnBy(chapter)).chart;

/** A chapter's panel. @throws Error as `drawnBy` and `panelOf` do */
export const loadPanel = async (chapter: string, id: string): Promise<Panel> =>
  panelOf(await drawnBy(chapter), id);
