// What each measurement says of a page, as lines of the report.
import { readFileSync } from 'node:fs';
import { SIZES } from '../browsers/screen.mjs';
import { brotli } from '../lib/compress.mjs';
import { BARS } from './bars.mjs';
import { startLighthouse } from './lighthouse.mjs';
import { loadRun } from './measure-load.mjs';
import { distances } from './measure-distances.mjs';
import { visit } from './measure-page.mjs';
import { dragSliders } from './measure-panel.mjs';
import { moved, reloadAtSteps } from './measure-reload.mjs';
import { scrollSlowly } from './measure-scroll.mjs';
import { countChanges } from './measure-steps.mjs';
import { atMost, kilobytes, milliseconds, note, timing } from './report.mjs';

/** @typedef {import('../lib/site.mjs').Page} Page */
/** @typedef {import('./report.mjs').Line} Line */
/** @typedef {{ browser: import('@playwright/test').Browser, site: string }} Bench site: the address it is served at, with its slash */

/** @param {string} what */
export function say(what) {
  console.error(`measuring: ${what}`);
}

/**
 * What a first visit loads, lays out, asks of others and stores.
 * @param {Bench} bench
 * @param {Page} page
 * @returns {Promise<Line[]>}
 */
export async function measureVisit({ browser, site }, page) {
  const name = `/${page.path}`;
  say(`visit, ${name}`);
  const size = page.kind === 'story' ? 'story' : 'other';
  const plain = readFileSync(page.file);
  const html = await brotli(plain);
  const phone = await visit(browser, site + page.path, 'phone');
  const desktop = await visit(browser, site + page.path, 'desktop');
  return [
    atMost(name, 'HTML', html.length, BARS.html[size], kilobytes),
    atMost(name, 'script, all of it', phone.script, BARS.script[size], kilobytes),
    note(name, 'script before the first scroll', kilobytes(phone.scriptFirst)),
    atMost(name, 'fonts, first load', phone.fonts, BARS.fonts, kilobytes),
    atMost(name, 'nodes', phone.nodes, BARS.nodes),
    ...Object.entries({ phone, desktop }).map(([device, { shift }]) =>
      atMost(name, `layout shift, ${device}`, Number(shift.toFixed(2)), BARS.shift, (value) =>
        value.toFixed(2),
      ),
    ),
    atMost(name, 'requests to others', new Set([...phone.foreign, ...desktop.foreign]).size, 0),
    atMost(name, 'cookies and storage', Math.max(phone.stored, desktop.stored), 0),
    ...(size === 'story' ? await measureDistances(browser, site, page.path, plain.length) : []),
  ];
}

/**
 * How long the story is, for a reader and for a machine that reads it.
 * @param {import('@playwright/test').Browser} browser
 * @param {string} site
 * @param {string} path the story's
 * @param {number} bytes of its HTML
 * @returns {Promise<Line[]>}
 */
async function measureDistances(browser, site, path, bytes) {
  const name = `/${path}`;
  const { height, between, firstDeed } = await distances(browser, site + path);
  const screens = (/** @type {number} */ value) => value.toFixed(1);
  return [
    atMost(name, 'HTML, uncompressed', bytes, BARS.plainHtml, kilobytes),
    atMost(name, 'height at 390 px', height, BARS.height),
    ...between.map(({ chapter, screens: far }) =>
      atMost(
        name,
        `from the last words of ${chapter} to the next title, screens`,
        far,
        BARS.between,
        screens,
      ),
    ),
    atMost(name, 'first thing to do, screens', firstDeed, BARS.firstDeed, screens),
  ];
}

/**
 * What every step writes into the drawing, with motion and without.
 * @param {Bench} bench
 * @param {Page} page
 * @returns {Promise<Line[]>}
 */
export async function measureSteps({ browser, site }, page) {
  const name = `/${page.path}`;
  say(`steps, ${name}`);
  const url = site + page.path;
  const moved = await countChanges(browser, url, page.steps, false);
  const still = await countChanges(browser, url, page.steps, true);
  const lost = [...moved, ...still].filter((seen) => !seen.settled);
  const worst = still.toSorted((a, b) => b.changes.most - a.changes.most)[0];
  const writes = (/** @type {typeof moved} */ seen) =>
    seen.map(({ step, changes }) => `${step} ${changes.writes}`);
  return [
    atMost(name, 'steps that never settle', new Set(lost.map((seen) => seen.step)).size, 0),
    note(name, 'attribute writes per step', writes(moved).join(', ')),
    note(name, '… with reduced motion', writes(still).join(', ')),
    atMost(name, '… to the same attribute', worst?.changes.most ?? 0, 1),
    ...(worst && worst.changes.most > 1
      ? [note(name, '… most of them', `${worst.step}: ${worst.changes.worst}`)]
      : []),
  ];
}

/**
 * How soon a panel answers its sliders.
 * @param {Bench} bench
 * @param {Page} page
 * @returns {Promise<Line[]>}
 */
export async function measurePanels({ browser, site }, page) {
  const name = `/${page.path}`;
  say(`panels, ${name}`);
  const dragged = await dragSliders(browser, site + page.path);
  return dragged.map(({ slider, worst }) =>
    timing(name, `slider “${slider}” answered, at worst`, worst, BARS.answer, milliseconds),
  );
}

/**
 * How evenly the page scrolls.
 * @param {Bench} bench
 * @param {Page} page
 * @returns {Promise<Line[]>}
 */
export async function measureScroll({ browser, site }, page) {
  const name = `/${page.path}`;
  say(`scroll, ${name}`);
  const url = site + page.path;
  const control = await scrollSlowly(browser, url, { live: false });
  const { p50, p95, longest, longTasks, script } = await scrollSlowly(browser, url);
  const most = BARS.scrollScript[page.path.replace(/^zh\//, '')] ?? BARS.scrollScript['*'] ?? 0;
  return [
    note(name, 'scroll, frame, median', milliseconds(p50)),
    timing(name, 'scroll, frame, 95th percentile', p95, BARS.frame, milliseconds),
    note(name, 'scroll, frame, 95th percentile without scripts', milliseconds(control.p95)),
    timing(name, `scroll, longest task (${longTasks} over 50 ms)`, longest, BARS.task, milliseconds),
    timing(name, 'scroll, in scripts for 1,000 px', script, most, milliseconds),
    note(name, 'scroll, in scripts for 1,000 px, the recording alone', milliseconds(control.script)),
  ];
}

/**
 * Lighthouse’s scores, in a browser of its own.
 * @param {string} site
 * @param {Page[]} pages
 * @returns {Promise<Line[]>}
 */
export async function measureLighthouse(site, pages) {
  const { audit, stop } = await startLighthouse();
  /** @type {Line[]} */
  const lines = [];
  try {
    for (const page of pages) {
      const name = `/${page.path}`;
      say(`lighthouse, ${name}`);
      const hidden = ['embed', 'slides', 'missing'].includes(page.kind);
      const { scores, missed } = await audit(site + page.path, hidden);
      for (const [category, score] of Object.entries(scores)) {
        const verdict = score === 100 ? 'pass' : category === 'performance' ? 'slow' : 'FAIL';
        lines.push({
          page: name,
          what: `Lighthouse ${category}`,
          bar: '100',
          measured: String(score),
          verdict,
          share: 100 / score,
        });
      }
      if (missed.length) lines.push(note(name, 'Lighthouse, missed', missed.join(', ')));
    }
    return lines;
  } finally {
    stop();
  }
}

/**
 * How much one nginx on this machine bears. Depends on the machine alone, so there is no bar for it.
 * @param {string} root the built site
 * @returns {Promise<Line[]>}
 */
export async function measureLoad(root) {
  say('load, nginx');
  const { runs, missing } = await loadRun(root);
  return [
    ...(missing ? [note('', 'load, left out', missing)] : []),
    ...runs.flatMap(({ address, perSecond, p99, failed }) => [
      note(address, 'load, answers per second', Math.round(perSecond)),
      note(address, 'load, 99th percentile', p99),
      atMost(address, 'load, answers that failed', failed, 0),
    ]),
  ];
}

/**
 * What a reload moves on a slow machine, at every step of a chapter; on the story, whose steps are the chapters', at one in
 * the middle of each.
 * @param {Bench} bench
 * @param {Page} page
 * @returns {Promise<Line[]>}
 */
export async function measureReload({ browser, site }, page) {
  const name = `/${page.path}`;
  const steps = page.kind === 'story' ? middles(page) : page.steps;
  /** @type {Line[]} */
  const lines = [];
  for (const size of /** @type {(keyof typeof SIZES)[]} */ (Object.keys(SIZES))) {
    say(`reload, ${name}, ${size}`);
    const reloads = await reloadAtSteps(browser, site + page.path, steps, size);
    const bad = reloads.filter(moved);
    const what = `reload at ${steps.length} steps, ${size}: moves something`;
    lines.push(atMost(name, what, bad.length, BARS.shift));
    for (const { step, settled, shift, moved } of bad) {
      const found = settled ? `shift ${shift.toFixed(4)}, words by ${Math.round(moved)} px` : 'never settled';
      lines.push(note(name, `… ${step}, ${size}`, found));
    }
  }
  return lines;
}

/**
 * @param {Page} page
 * @returns {string[]} a step in the middle of each of its chapters
 */
function middles({ chapters, steps }) {
  return chapters.map((id) => {
    const own = steps.filter((step) => step.replace(/-\w+$/, '') === id);
    return own[Math.floor(own.length / 2)] ?? '';
  });
}
