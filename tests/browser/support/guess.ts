// A guess as a browser has it: where it is, and what the drawing should be.
import type { Page } from '@playwright/test';
import { drawnBy } from '../../../src/charts/registry.ts';
import type { GuessLevel } from '../../../src/charts/guess.ts';
import { guessScene, type Asked } from '../../../src/components/hands/guess-scene.ts';
import { roomUnder } from '../../../src/charts/shared/layout.ts';
import type { Scene, Size } from '../../../src/marks/mark.ts';
import { settled, visit } from './reader.ts';
import { chapters } from './site.ts';

/** The number that a level begins at: a browser puts it on the nearest step. */
export const firstOf = ({ step, start }: GuessLevel): number => Math.round(start / step) * step;

/** What is seen where a step asks, as it is before anybody has moved anything, or with these numbers. */
export function askingHere(asked: Asked, size: Size, values?: readonly number[]): Scene {
  const { chart, guess, data } = asked;
  const { layout } = roomUnder(data, chart.steps, size);
  return guessScene(asked, guess.step, size, values ?? guess.levels(layout).map(firstOf), true);
}

/** Answers what a step asks, by its button. */
export const justShow = (page: Page, step: string): Promise<void> =>
  page.locator(`[data-step="${step}"] .ask button`).click();

/** Answers every guess on a page by its button, and leaves the page at its top, with the focus at its beginning. */
export async function answerAll(page: Page): Promise<void> {
  for (const { id, steps } of chapters) {
    const { guess } = await drawnBy(id);
    const step = guess && steps[guess.step - 1]!;
    if (!step || (await page.locator(`[data-step="${step}"]`).count()) === 0) continue;
    await visit(page, step);
    await justShow(page, step);
    await settled(page, step);
  }
  await page.evaluate(() => {
    const { body } = document;
    body.tabIndex = -1;
    body.focus();
    body.removeAttribute('tabindex');
    scrollTo({ top: 0, behavior: 'instant' });
  });
}

/** How many numbers may be set on the drawings of a page. */
export async function gripsOn(page: Page): Promise<number> {
  const here = chapters.map(async ({ id, steps }) => {
    const { play } = await drawnBy(id);
    return play ? page.locator(`[data-step="${steps[play.step - 1]!}"]`).count() : 0;
  });
  return (await Promise.all(here)).reduce((sum, count) => sum + count, 0);
}
