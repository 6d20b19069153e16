// How soon a panel has answered a slider, on a phone four times slower than this machine.
import { SIZES, open, painted, withPage } from '../browsers/screen.mjs';

const SLOWDOWN = 4;
const POSITIONS = 24;

/** @typedef {{ panel: string, slider: string, worst: number }} Answer worst: ms from the input event to the drawing in the page */

/**
 * Drags every slider of every panel of a page from end to end.
 * @param {import('@playwright/test').Browser} browser
 * @param {string} url
 * @returns {Promise<Answer[]>}
 */
export function dragSliders(browser, url) {
  return withPage(browser, SIZES['phone'] ?? {}, async (page) => {
    await open(page, url);
    for (const panel of await page.locator('[data-panel]').all()) {
      await panel.scrollIntoViewIfNeeded();
      await panel.and(page.locator('[data-live]')).waitFor();
    }
    await painted(page);
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
    return page.evaluate(drag, POSITIONS);
  });
}

/**
 * Runs in the page. One position a frame, as a finger would; the first round warms the code up and is not counted.
 * @param {number} positions
 */
async function drag(positions) {
  /** @type {{ panel: string, slider: string, worst: number }[]} */
  const answers = [];
  for (const input of document.querySelectorAll('[data-panel] input[type=range]')) {
    if (!(input instanceof HTMLInputElement)) continue;
    const [low, high] = [Number(input.min), Number(input.max)];
    let worst = 0;
    for (let i = 0; i < positions * 2; i++) {
      input.value = String(low + ((high - low) * (i % positions)) / (positions - 1));
      const began = performance.now();
      input.dispatchEvent(new Event('input', { bubbles: true }));
      // Asking for a size makes the browser lay the new drawing out.
      input.closest('[data-panel]')?.getBoundingClientRect();
      if (i >= positions) worst = Math.max(worst, performance.now() - began);
      await new Promise(requestAnimationFrame);
    }
    const panel = input.closest('[data-panel]')?.getAttribute('data-panel') ?? '';
    answers.push({ panel, slider: input.name, worst });
  }
  return answers;
}
