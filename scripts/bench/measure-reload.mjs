// What moves under a reader who loads a page again at a step, on a machine six times slower than this one.
import { TRIGGER } from '../../src/scrolly/geometry.ts';
import { SIZES, painted, settledChart, withPage } from '../browsers/screen.mjs';

const SLOWDOWN = 6;
/** px; a page scrolls by whole pixels, and words that wait stand on parts of one. */
const HAIR = 1;
/** ms; slowed down, a page takes its time. */
const PATIENCE = 60_000;
/** ms; longer than the address waits before it follows the reader. */
const REST = 400;

/** @typedef {import('@playwright/test').Page} Page */
/**
 * @typedef {object} Reload
 * @property {string} step
 * @property {boolean} settled whether its drawing came to rest
 * @property {number} shift the sum of all layout shifts, also of those that the browser excuses
 * @property {number} moved px: how far the step's words ever stood, once painted, from where they are at the end
 */

/**
 * Scrolls to each step, so that its centre is on the trigger line, and loads the page again there.
 * @param {import('@playwright/test').Browser} browser
 * @param {string} url
 * @param {string[]} steps
 * @param {string} size
 * @returns {Promise<Reload[]>}
 */
export function reloadAtSteps(browser, url, steps, size) {
  return withPage(browser, SIZES[size] ?? {}, async (page) => {
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
    await page.addInitScript(watch);
    await page.goto(url);
    const reloads = [];
    for (const step of steps) reloads.push(await reloadAt(page, step));
    return reloads;
  });
}

/**
 * Whether a reload went as it should.
 * @param {Reload} reload
 */
export function moved({ settled, shift, moved }) {
  return !settled || shift > 0 || moved > HAIR;
}

/**
 * @param {Page} page
 * @param {string} step
 * @returns {Promise<Reload>}
 */
async function reloadAt(page, step) {
  await page.evaluate(scrollToStep, /** @type {const} */ ([step, TRIGGER]));
  const followed = await reads(page, `#${step}`);
  await page.waitForTimeout(REST);
  await page.reload();
  const rests = await page
    .locator(settledChart(step))
    .first()
    .waitFor({ state: 'attached', timeout: PATIENCE })
    .then(
      () => true,
      () => false,
    );
  await painted(page);
  const { shift, tops } = await page.evaluate(() => /** @type {any} */ (window).watched);
  const end = tops.at(-1) ?? 0;
  const moved = Math.max(0, ...tops.map((/** @type {number} */ top) => Math.abs(top - end)));
  return { step, settled: followed && rests, shift, moved };
}

/**
 * @param {Page} page
 * @param {string} hash
 * @returns {Promise<boolean>} whether the address came to read so
 */
function reads(page, hash) {
  const isThere = (/** @type {string} */ hash) => location.hash === hash;
  return page.waitForFunction(isThere, hash, { timeout: PATIENCE }).then(
    () => true,
    () => false,
  );
}

/**
 * Runs in the page.
 * @param {readonly [string, number]} to the step, and the trigger line's share of the window's height
 */
function scrollToStep([id, trigger]) {
  const box = document.getElementById(id)?.getBoundingClientRect();
  const line = Math.round(document.documentElement.clientHeight * trigger);
  if (box) scrollBy({ top: box.top + box.height / 2 - line, behavior: 'instant' });
}

/** Runs in the page, before anything else: every shift, and after every frame the place of the addressed step's words. */
function watch() {
  const watched = { shift: 0, tops: /** @type {number[]} */ ([]) };
  Object.assign(window, { watched });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) watched.shift += /** @type {any} */ (entry).value;
  }).observe({ type: 'layout-shift', buffered: true });
  const id = location.hash.slice(1);
  const look = () => {
    const top = document.getElementById(id)?.querySelector('.words')?.getBoundingClientRect().top;
    if (top !== undefined && top !== watched.tops.at(-1)) watched.tops.push(top);
  };
  const { port1, port2 } = new MessageChannel();
  port1.addEventListener('message', look);
  port1.start();
  const frame = () => {
    // What is heard of after a frame is what was painted.
    port2.postMessage('');
    requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
}
