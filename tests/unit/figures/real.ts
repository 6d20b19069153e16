import { loadFigure } from '../../../src/figures/registry.ts';
import { loadLedger } from '../../../src/content/ledger/load.ts';
import { resolveFigure } from '../../../src/content/ledger/resolve.ts';
import type { Scene, Size } from '../../../src/marks/mark.ts';

/** A figure of the site with its data from the ledger. */
export interface RealFigure {
  id: string;
  steps: number;
  /** The picture at a step, from 1. */
  scene(step: number, size: Size): Scene;
}

const ledger = loadLedger(new URL('../../../content', import.meta.url).pathname);

/** Every chapter's figure: a new one is tested by being there. */
export const realFigures: readonly RealFigure[] = await Promise.all(
  ledger.chapters.map(async (id) => {
    const figure = await loadFigure(id);
    const data = resolveFigure(ledger, id);
    return { id, steps: figure.steps, scene: (step, size) => figure.scene(data, step, size) };
  }),
);

/** The phone most readers hold. */
export const PHONE: Size = { width: 344, height: 436 };

export const scenesOf = (figure: RealFigure, size: Size): Scene[] =>
  Array.from({ length: figure.steps }, (_, i) => figure.scene(i + 1, size));
