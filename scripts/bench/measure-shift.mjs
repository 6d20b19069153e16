// What moves on a machine six times slower than this one: as a page is loaded, and loaded again in its middle; with fonts
// that come at once, and late.
import { open, painted, SIZES, withPage } from '../browsers/screen.mjs';
import { BARS } from './bars.mjs';
import { atMost } from './report.mjs';

/** @typedef {import('./report.mjs').Line} Line */
/** @typedef {import('../lib/site.mjs').Page} Page */

const SLOWDOWN = 6;
/** ms that fonts are held back: by then the first picture has been painted with their stand-ins. */
const LATE = 700;
/** ms; scripts that were waiting for the page to rest have run by then. */
const AFTERWARDS = 500;

/** @typedef {{ when: string, shift: number }} Shift the sum of all layout shifts, also of those that the browser excuses */

/**
 * Loads a page at its top and again further down, then both with late fonts.
 * @param {import('@playwright/test').Browser} browser
 * @param {string} url
 * @param {string} size
 * @param {string | undefined} step in whose middle a page that has steps is loaded again, and opened by a link; others are
 *   loaded again halfway down
 * @returns {Promise<Shift[]>}
 */
async function shifts(browser, url, size, step) {
  const found = [];
  for (const late of [0, LATE])
    found.push(
      ...(await withPage(browser, SIZES[size] ?? {}, async (page) => {
        const devtools = await page.context().newCDPSession(page);
        await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
        await page.addInitScript(sumShifts);
        if (late) await page.route('**/*.woff2', (route) => setTimeout(() => route.continue(), late));
        const fonts = late ? `, fonts ${late} ms late` : '';
        /** @type {Shift[]} */
        const seen = [];
        const look = async (/** @type {string} */ when) =>
          seen.push({ when: when + fonts, shift: await whenAtRest(page) });
        await page.goto(url, { waitUntil: 'networkidle' });
        await look('loaded');
        await page.evaluate(goDown, step);
        await page.waitForTimeout(AFTERWARDS);
        await page.reload({ waitUntil: 'networkidle' });
        await look(step ? 'loaded again at a step' : 'loaded again halfway down');
        if (step) {
          await open(page, `${url}#${step}`);
          await page.waitForLoadState('networkidle');
          await look('opened at a step');
        }
        return seen;
      })),
    );
  return found;
}

/**
 * @param {import('@playwright/test').Page} page
 * @returns {Promise<number>} what has shifted since it was loaded
 */
async function whenAtRest(page) {
  await painted(page);
  await page.waitForTimeout(AFTERWARDS);
  await painted(page);
  return page.evaluate(() => /** @type {any} */ (window).shifted.sum);
}

/** Runs in the page, before anything else. */
function sumShifts() {
  const shifted = { sum: 0 };
  Object.assign(window, { shifted });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) shifted.sum += /** @type {any} */ (entry).value;
  }).observe({ type: 'layout-shift', buffered: true });
}

/** Runs in the page. @param {string | undefined} step to its centre, or halfway down */
function goDown(step) {
  const box = step ? document.getElementById(step)?.getBoundingClientRect() : undefined;
  const middle = box ? box.top + box.height / 2 : document.documentElement.scrollHeight / 2;
  scrollBy({ top: middle - innerHeight / 2, behavior: 'instant' });
}

/**
 * @param {import('./measurements.mjs').Bench} bench
 * @param {Page} page
 * @returns {Promise<Line[]>} in two decimals, as shifts are counted everywhere
 */
export async function measureShift({ browser, site }, page) {
  const lines = [];
  const live = page.kind === 'story' || page.kind === 'chapter';
  const step = live ? page.steps[Math.floor(page.steps.length / 2)] : undefined;
  for (const size of Object.keys(SIZES))
    for (const { when, shift } of await shifts(browser, site + page.path, size, step))
      lines.push(
        atMost(
          `/${page.path}`,
          `layout shift, 6x slower, ${size}: ${when}`,
          Number(shift.toFixed(2)),
          BARS.shift,
          (value) => value.toFixed(2),
        ),
      );
  return lines;
}
