// What a step changes in the live chart: attribute writes, counted one by one.
import { SIZES, open, settle, withPage } from '../browsers/screen.mjs';

/** @typedef {{ writes: number, nodes: number, most: number, worst: string }} Changes most: writes to one attribute of one element */

/**
 * Goes from step to step and back to the first, counting what happens inside the chart.
 * @param {import('@playwright/test').Browser} browser
 * @param {string} url the chapter's
 * @param {string[]} steps
 * @param {boolean} reduced whether the reader asked for reduced motion
 * @returns {Promise<{ step: string, settled: boolean, changes: Changes }[]>}
 */
export function countChanges(browser, url, steps, reduced) {
  const reducedMotion = reduced ? 'reduce' : 'no-preference';
  return withPage(browser, { ...SIZES['phone'], reducedMotion }, async (page) => {
    const [first = '', ...rest] = steps;
    await open(page, `${url}#${first}`);
    if (!(await settle(page, first))) return [{ step: first, settled: false, changes: NOTHING }];
    await page.evaluate(startCounting);
    const seen = [];
    for (const step of [...rest, first]) {
      await page.evaluate((id) => void (location.hash = id), step);
      const settled = await settle(page, step);
      seen.push({ step, settled, changes: await page.evaluate(readCount) });
    }
    return seen;
  });
}

/** @type {Changes} */
const NOTHING = { writes: 0, nodes: 0, most: 0, worst: '' };

/** Runs in the page. The chart's own attributes are hooks that tell of its state, so only what it holds counts. */
function startCounting() {
  const figure = document.querySelector('figure[data-figure][data-active-step]');
  if (!figure) throw new Error('The live figure is gone.');
  /** @type {Map<Node, Map<string, number>>} */
  const counts = new Map();
  let nodes = 0;
  const take = (/** @type {MutationRecord[]} */ records) => {
    for (const { target, type, attributeName } of records) {
      if (target === figure) continue;
      if (type !== 'attributes') nodes += 1;
      const of = counts.get(target) ?? new Map();
      if (attributeName) counts.set(target, of.set(attributeName, (of.get(attributeName) ?? 0) + 1));
    }
  };
  const observer = new MutationObserver(take);
  observer.observe(figure, { subtree: true, attributes: true, childList: true, characterData: true });
  const read = () => {
    take(observer.takeRecords());
    const result = { writes: 0, nodes, most: 0, worst: '' };
    for (const [element, attributes] of counts) {
      for (const [name, times] of attributes) {
        result.writes += times;
        if (times <= result.most) continue;
        const key = element instanceof Element ? (element.getAttribute('data-key') ?? element.id) : '';
        Object.assign(result, { most: times, worst: `${element.nodeName}${key && ` ${key}`} [${name}]` });
      }
    }
    counts.clear();
    nodes = 0;
    return result;
  };
  Object.assign(window, { readChanges: read });
}

/**
 * Runs in the page: the changes since the last reading.
 * @returns {Changes}
 */
function readCount() {
  return /** @type {any} */ (window).readChanges();
}
