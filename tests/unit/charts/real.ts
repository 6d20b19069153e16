import { loadChart } from '../../../src/charts/registry.ts';
import { resolveChart } from '../../../src/content/ledger/resolve.ts';
import type { Scene, Size } from '../../../src/marks/mark.ts';

import { siteLedger } from '../../../src/content/site/ledger.ts';
import type { Language } from '../../../src/lib/language.ts';

/** A figure of the site with its data from the ledger. */
export interface RealChart {
  id: string;
  steps: number;
  /** The picture at a step, from 1. */
  scene(step: number, size: Size): Scene;
}

/** Every chapter's figure in an edition: a new one is tested by being there. */
export function chartsIn(language: Language): Promise<RealChart[]> {
  const ledger = siteLedger(language);
  return Promise.all(
    ledger.chapters.map(async (id): Promise<RealChart> => {
      const chart = await loadChart(id);
      const data = resolveChart(ledger, id);
      return { id, steps: chart.steps, scene: (step, size) => chart.scene(data, step, size) };
    }),
  );
}

export const realCharts: readonly RealChart[] = await chartsIn('en');

/** The phone most readers hold. */
export const PHONE: Size = { width: 344, height: 500 };

export const scenesOf = (chart: RealChart, size: Size): Scene[] =>
  Array.from({ length: chart.steps }, (_, i) => chart.scene(i + 1, size));
