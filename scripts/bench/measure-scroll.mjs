// How smoothly a chapter scrolls on a phone four times slower than this machine.
import { SIZES, open, painted, withPage } from '../browsers/screen.mjs';

const SLOWDOWN = 4;
const SPEED = 1000;

/** @typedef {{ p50: number, p95: number, longest: number, longTasks: number }} Smoothness milliseconds; tasks over 50 ms */

/**
 * @param {import('@playwright/test').Browser} browser
 * @param {string} url
 * @returns {Promise<Smoothness>}
 */
export function scrollSlowly(browser, url) {
  return withPage(browser, SIZES['phone'] ?? {}, async (page) => {
    await open(page, url);
    await page.waitForLoadState('networkidle');
    await painted(page);
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
    await page.evaluate(startRecording);
    const distance = await page.evaluate(() => document.documentElement.scrollHeight - innerHeight);
    await devtools.send('Input.synthesizeScrollGesture', {
      x: 195,
      y: 640,
      yDistance: -distance,
      speed: SPEED,
      gestureSourceType: 'mouse',
    });
    const { frames, tasks } = await page.evaluate(stopRecording);
    const sorted = frames.toSorted((a, b) => a - b);
    return {
      p50: percentile(sorted, 0.5),
      p95: percentile(sorted, 0.95),
      longest: Math.max(0, ...tasks),
      longTasks: tasks.length,
    };
  });
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
