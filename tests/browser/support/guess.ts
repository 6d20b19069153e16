// A guess as a browser has it: where it is, and what the drawing should be.
import type { Page } from '@playwright/test';
import { guessScene, type Asked } from '../../../src/components/hands/guess-scene.ts';
import { roomUnder } from '../../../src/charts/shared/layout.ts';
import type { Scene, Size } from '../../../src/marks/mark.ts';

/** The number that a level begins at: a browser puts a third of the most on the nearest step. */
export const firstOf = ({ most, step }: { most: number; step: number }): number =>
  Math.round(most / 3 / step) * step;

/** What is seen where a step asks, as it is before anybody has moved anything, or with these numbers. */
export function askingHere(asked: Asked, size: Size, values?: readonly number[]): Scene {
  const { chart, guess, data } = asked;
  const { layout } = roomUnder(data, chart.steps, size);
  return guessScene(asked, guess.step, size, values ?? guess.levels(layout).map(firstOf), true);
}

/** Answers what the present step asks, by its button; does nothing where nothing is asked. */
export async function justShow(page: Page): Promise<void> {
  const button = page.locator('.ask button:visible');
  if (await button.count()) await button.first().click();
}
