// How tall our frames would be without scrolling: for snippets that may not run a script.
import { inOurFonts, painted } from '../browsers/screen.mjs';

/** px; frames are this wide: small phones, phones, an article's column, a wide one. */
export const WIDTHS = [320, 360, 390, 680, 900];
/** The two that a single step's snippet needs. */
const STEP_WIDTHS = [360, 680];

/** @typedef {Record<string, Record<string, number>>} Heights px by address (without leading slash), then by width */

/**
 * The heights of one embed, and of each of its steps alone.
 * @param {import('@playwright/test').Page} page
 * @param {string} base the site's address, with a slash at its end
 * @param {string} path such as `embed/coreweave/`
 * @param {number[]} [widths]
 * @returns {Promise<Heights>}
 */
export async function measureHeights(page, base, path, widths = WIDTHS) {
  /** @type {Heights} */
  const heights = {};
  const [first = 0] = widths;
  await page.setViewportSize({ width: first, height: 640 });
  await inOurFonts(page);
  await page.goto(base + path);
  for (const width of widths) {
    await page.setViewportSize({ width, height: 640 });
    await painted(page);
    for (const [step, height] of await heightsNow(page)) {
      if (step && !STEP_WIDTHS.includes(width)) continue;
      const address = step ? `${path}?step=${step}` : path;
      (heights[address] ??= {})[width] = height;
    }
  }
  return heights;
}

/**
 * The height of the whole, under the name '', and of each step shown alone.
 * @param {import('@playwright/test').Page} page
 * @returns {Promise<[step: string, height: number][]>}
 */
function heightsNow(page) {
  return page.evaluate(() => {
    const { dataset } = document.documentElement;
    const content = document.querySelector('[data-embed]');
    const steps = [...document.querySelectorAll('[data-step]')];
    const shown = steps.filter((step) => step.hasAttribute('data-shown'));
    const height = () => Math.ceil(content?.getBoundingClientRect().height ?? 0);
    /** @type {[string, number][]} */
    const found = [['', height()]];
    dataset['layout'] = 'step';
    for (const step of steps) {
      for (const other of steps) other.toggleAttribute('data-shown', other === step);
      found.push([step.id, height()]);
    }
    delete dataset['layout'];
    for (const step of steps) step.toggleAttribute('data-shown', shown.includes(step));
    return found;
  });
}
