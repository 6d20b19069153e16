// Whether a page is whole: all its words, and one still for every step.
import { expect, type Page } from '@playwright/test';
import { parseHTML } from 'linkedom';
import { sticksOut } from './reader.ts';
import { readDist } from './site.ts';

/** Every step's words, from the built file. */
export function wordsOf(file: string): Record<string, string> {
  const { document } = parseHTML(readDist(file));
  const all = [...document.querySelectorAll('[data-step]')];
  // A button that needs the script is no words, and not seen without it; a term’s needs none. What is folded is not seen.
  for (const unseen of document.querySelectorAll('.words button:not([popovertarget]), .in-words > p'))
    unseen.remove();
  return Object.fromEntries(all.map((step) => [step.id, plain(step.querySelector('.words')!.textContent)]));
}

/** Words without the space between them, which is the layout’s. */
export const plain = (text: string): string => text.replace(/\s+/g, '');

/** A step as it is shown. */
export interface ShownStep {
  id: string;
  /** Its words, as far as they are seen. */
  words: string;
  /** The stills that are seen, by the step they belong to. */
  stills: (string | undefined)[];
  /** Whether the stills have words of a size that can be read, or at least found. */
  drawn: boolean;
}

/** Called in the page: every step as it is shown. */
export function shownSteps(): ShownStep[] {
  return [...document.querySelectorAll('[data-step]')].map((step) => {
    const words = step.querySelector<HTMLElement>('.words')!;
    const stills = [...step.querySelectorAll('svg[role=img][data-still], img[data-still]')].filter(
      (still) => {
        const { width, height } = still.getBoundingClientRect();
        const style = getComputedStyle(still);
        return width > 100 && height > 100 && style.visibility === 'visible' && still.checkVisibility();
      },
    );
    const drawn = stills.every((still) =>
      [...still.querySelectorAll('text')].some((text) => text.getBoundingClientRect().height > 8),
    );
    return {
      id: step.id,
      words: words.checkVisibility({ opacityProperty: true, visibilityProperty: true })
        ? words.innerText
        : '',
      stills: stills.map((still) => (still as HTMLElement).dataset['still']),
      drawn,
    };
  });
}

/**
 * 100 % of the words, one still per step, nothing beside the window.
 * @param file the page's own, in the built site
 */
export async function expectWhole(page: Page, file: string): Promise<void> {
  const found = await page.evaluate(shownSteps);
  const expected = wordsOf(file);
  expect(found.map(({ id }) => id)).toEqual(Object.keys(expected));
  for (const { id, words, stills, drawn } of found) {
    // Where only the drawing fails, the page's own script still offers each step's link.
    const own = plain(words).replace(/(?<=^Step\d+of\d+)Copylink/, '');
    expect.soft(own, `words of ${id}`).toBe(expected[id]);
    expect.soft(stills, `stills of ${id}`).toEqual([id]);
    expect.soft(drawn, `${id} is drawn`).toBe(true);
  }
  await expect(page.locator('section[data-scrolly]')).toHaveCount(0);
  expect.soft(await sticksOut(page)).toEqual([]);
}
