// What of a page is laid out though nobody sees it: the insides of stills out of view.
import { open, painted, SIZES, withPage } from '../browsers/screen.mjs';
import { atMost, note } from './report.mjs';

/** @typedef {import('./report.mjs').Line} Line */
/** @typedef {{ all: number, unseen: number, stills: number }} Laid in objects of the browser's layout; stills: how many are out of view */

/**
 * Counts what is laid out at the top of a page, on a phone, before and after the stills out of view are emptied.
 * @param {import('@playwright/test').Browser} browser
 * @param {string} url
 * @returns {Promise<Laid>}
 */
function laidOut(browser, url) {
  return withPage(browser, SIZES['phone'] ?? {}, async (page) => {
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('Performance.enable');
    const count = async () => {
      await painted(page);
      // What is laid out no more is counted until its memory is taken back.
      await devtools.send('HeapProfiler.collectGarbage');
      const { metrics } = await devtools.send('Performance.getMetrics');
      return metrics.find(({ name }) => name === 'LayoutObjects')?.value ?? Number.NaN;
    };
    await open(page, url);
    await page.waitForLoadState('networkidle');
    const all = await count();
    const stills = await page.evaluate(emptyUnseen);
    return { all, unseen: all - (await count()), stills };
  });
}

/**
 * Runs in the page.
 * @returns {number} how many stills it emptied
 */
function emptyUnseen() {
  const stills = [...document.querySelectorAll('svg[data-still]')].filter((still) => {
    const { top, bottom } = still.getBoundingClientRect();
    // A browser lays out what is within half a window, too, so that it is there when it is scrolled to.
    return bottom < -1.5 * innerHeight || top > 2.5 * innerHeight;
  });
  for (const still of stills) still.replaceChildren();
  return stills.length;
}

/**
 * @param {import('./measurements.mjs').Bench} bench
 * @param {import('../lib/site.mjs').Page} page
 * @returns {Promise<Line[]>}
 */
export async function measureLayout({ browser, site }, page) {
  const { all, unseen, stills } = await laidOut(browser, site + page.path);
  const name = `/${page.path}`;
  return [
    note(name, 'layout objects', all),
    atMost(name, `layout objects of stills out of view (${stills} of them)`, Math.max(0, unseen), 0),
  ];
}
