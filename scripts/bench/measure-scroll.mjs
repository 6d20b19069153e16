// How smoothly a page scrolls on a phone four times slower than this machine, and what its scripts cost meanwhile.
import { SIZES, open, painted, withPage } from '../browsers/screen.mjs';

const SLOWDOWN = 4;
const SPEED = 1000;

/**
 * @typedef {object} Smoothness milliseconds
 * @property {number} p50 a frame, the median
 * @property {number} p95 a frame, the 95th percentile
 * @property {number} longest task over 50 ms
 * @property {number} longTasks how many there were
 * @property {number} script in scripts, for each 1,000 px scrolled
 */

/**
 * Scrolls a page from its top to its end at one speed.
 * @param {import('@playwright/test').Browser} browser
 * @param {string} url
 * @param {{ live?: boolean }} [options] live: false for the control, the same page with none of its scripts, where stills
 *   stand for the live drawings
 * @returns {Promise<Smoothness>}
 */
export function scrollSlowly(browser, url, { live = true } = {}) {
  return withPage(browser, SIZES['phone'] ?? {}, async (page) => {
    if (!live) await page.route('**/_astro/*.js', (route) => route.abort());
    await open(page, url);
    await page.waitForLoadState('networkidle');
    await painted(page);
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('Performance.enable');
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
    await page.evaluate(startRecording);
    const distance = await page.evaluate(() => document.documentElement.scrollHeight - innerHeight);
    const before = await inScripts(devtools);
    await devtools.send('Input.synthesizeScrollGesture', {
      x: 195,
      y: 640,
      yDistance: -distance,
      speed: SPEED,
      gestureSourceType: 'mouse',
    });
    const script = ((await inScripts(devtools)) - before) / (distance / 1000);
    const { frames, tasks } = await page.evaluate(stopRecording);
    const sorted = frames.toSorted((a, b) => a - b);
    return {
      p50: percentile(sorted, 0.5),
      p95: percentile(sorted, 0.95),
      longest: Math.max(0, ...tasks),
      longTasks: tasks.length,
      script,
    };
  });
}

/**
 * Milliseconds that a page has spent in scripts so far.
 * @param {import('@playwright/test').CDPSession} devtools
 */
async function inScripts(devtools) {
  const { metrics } = await devtools.send('Performance.getMetrics');
  return 1000 * (metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? 0);
}

/**
 * @param {number[]} sorted
 * @param {number} share
 */
function percentile(sorted, share) {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

/** Runs in the page. */
function startRecording() {
  const recording = { frames: /** @type {number[]} */ ([]), tasks: /** @type {number[]} */ ([]), on: true };
  Object.assign(window, { recording });
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) recording.tasks.push(duration);
  }).observe({ type: 'longtask' });
  let last = 0;
  const frame = (/** @type {number} */ now) => {
    if (last) recording.frames.push(now - last);
    last = now;
    if (recording.on) requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
}

/** Runs in the page. */
function stopRecording() {
  const { recording } = /** @type {any} */ (window);
  recording.on = false;
  return /** @type {{ frames: number[], tasks: number[] }} */ (recording);
}
