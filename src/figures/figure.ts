import type { Amount, FigureData } from '../lib/types.ts';
import type { Scene, Size } from '../marks/mark.ts';

/** A figure: one pure function that build, browser, print, slides, embeds and tests all call. */
export interface Figure {
  /**
   * The picture at a step. No DOM, no clock, no randomness.
   * @param step from 1; clamped to the figure's steps @param size px, and text scale
   */
  scene(data: FigureData, step: number, size: Size): Scene;
  /** How many steps the figure has. */
  steps: number;
}

/** The amount in a slot of content/figures/<id>.yaml. @throws Error naming the slot to add */
export function amount(data: FigureData, slot: string): Amount {
  const found = data.amounts[slot];
  if (found) return found;
  throw new Error(
    `Figure "${data.id}" draws the amount "${slot}": name it under data: in content/figures/${data.id}.yaml.`,
  );
}

/** A whole series in a slot. @throws Error naming the slot to add */
export function series(data: FigureData, slot: string): FigureData['series'][string] {
  const found = data.series[slot];
  if (found) return found;
  throw new Error(
    `Figure "${data.id}" draws the series "${slot}": name it under data: in content/figures/${data.id}.yaml.`,
  );
}

/** Words on the drawing. @throws Error naming the label to add */
export function words(data: FigureData, label: string): string {
  const found = data.labels[label];
  if (found !== undefined) return found;
  throw new Error(
    `Figure "${data.id}" prints "${label}": word it under labels: in content/figures/${data.id}.yaml.`,
  );
}
