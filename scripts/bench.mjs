// Measures the built site against the numbers it promises: `npm run bench [page…]`. Writes bench/results.json.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { dirname, join } from 'node:path';
import { chromium } from '@playwright/test';
import { BARS, summarise } from './lib/bars.mjs';
import { findChromium } from './lib/browser.mjs';
import { proveClaims } from './lib/cases.mjs';
import { brotli } from './lib/compress.mjs';
import { startLighthouse } from './lib/lighthouse.mjs';
import { measureGrowth } from './lib/measure-growth.mjs';
import { loadRun } from './lib/measure-load.mjs';
import { visit } from './lib/measure-page.mjs';
import { dragSliders } from './lib/measure-panel.mjs';
import { scrollSlowly } from './lib/measure-scroll.mjs';
import { countChanges } from './lib/measure-steps.mjs';
import { choose, readOptions } from './lib/options.mjs';
import { build, dist, project, useProjectNode } from './lib/project.mjs';
import { atMost, kilobytes, milliseconds, note, timing, toTable } from './lib/report.mjs';
import { listPages } from './lib/site.mjs';
import { startServer } from './serve.mjs';

useProjectNode();

/** @typedef {import('./lib/site.mjs').Page} Page */
/** @typedef {import('./lib/report.mjs').Line} Line */

const HELP = `npm run bench -- [page…] [options]     pages as addresses: / /coreweave/
  --only visit|scroll|steps|panels|lighthouse|load|growth|cases   some of the measurements
  --no-build      take dist/ as it is     --root <folder>  another built site     --out <file>`;
const options = readOptions({ lists: ['only', 'root', 'out'], switches: ['no-build'], help: HELP });
const root = options.last('root') ?? dist;
const out = options.last('out') ?? join(project, 'bench/results.json');
const kinds = choose('measurement', options.list('only'), [
  'visit',
  'scroll',
  'steps',
  'panels',
  'lighthouse',
  'load',
  'growth',
  'cases',
]);
/** @type {Line[]} */
const lines = [];

if (!options.last('root') && !options.has('no-build')) {
  const { ok, seconds } = await build();
  if (!ok) process.exit(1);
  add(timing('', 'build', seconds, BARS.build, (value) => `${value.toFixed(1)} s`));
}
const all = listPages(root);
const asked = options.words.map((word) => word.replace(/^\//, ''));
const chosen = choose(
  'page',
  asked,
  all.map((page) => page.path),
);
const pages = all.filter((page) => chosen.includes(page.path));
const moving = pages.filter((page) => page.kind === 'story' || page.kind === 'chapter');

const server = await startServer({ root, port: 0 });
const browser = await chromium.launch(await findChromium());
const version = browser.version();
try {
  if (kinds.includes('visit')) for (const page of pages) await measureVisit(page);
  if (kinds.includes('steps'))
    for (const page of moving) if (page.kind === 'chapter') await measureSteps(page);
  if (kinds.includes('panels'))
    for (const page of moving) if (page.kind === 'chapter') await measurePanels(page);
  if (kinds.includes('scroll')) for (const page of moving) await measureScroll(page);
  if (kinds.includes('growth') && !options.last('root')) add(...(await measureGrowth(browser, say)));
} finally {
  await browser.close();
}
if (kinds.includes('lighthouse')) await measureLighthouse();
if (kinds.includes('load')) await measureLoad();
await server.close();
if (kinds.includes('cases') && !options.last('root')) add(...(await proveClaims(say)));

const summary = summarise(lines);
console.log(`\n${toTable(lines)}\n\n${toTable(summary)}\n`);
mkdirSync(dirname(out), { recursive: true });
const machine = {
  chromium: version,
  node: process.version,
  cores: cpus().length,
  cpu: cpus()[0]?.model ?? '',
};
writeFileSync(out, `${JSON.stringify({ machine, summary, lines }, null, 2)}\n`);
const count = (/** @type {Line['verdict']} */ verdict) =>
  lines.filter((line) => line.verdict === verdict).length;
console.log(
  `${count('pass')} pass, ${count('FAIL')} fail, ${count('slow')} slower than the bar (timing, reported only)`,
);
process.exitCode = count('FAIL') ? 1 : 0;

/** @param {Line[]} news */
function add(...news) {
  lines.push(...news);
}

/** @param {string} what */
function say(what) {
  console.error(`measuring: ${what}`);
}

/** @param {Page} page */
async function measureVisit(page) {
  const name = `/${page.path}`;
  say(`visit, ${name}`);
  const size = page.kind === 'story' ? 'story' : 'other';
  const html = await brotli(readFileSync(page.file));
  const phone = await visit(browser, server.url + page.path, 'phone');
  const desktop = await visit(browser, server.url + page.path, 'desktop');
  add(
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
  );
}

/** @param {Page} page */
async function measureSteps(page) {
  const name = `/${page.path}`;
  say(`steps, ${name}`);
  const url = server.url + page.path;
  const moved = await countChanges(browser, url, page.steps, false);
  const still = await countChanges(browser, url, page.steps, true);
  const lost = [...moved, ...still].filter((seen) => !seen.settled);
  const worst = still.toSorted((a, b) => b.changes.most - a.changes.most)[0];
  const writes = (/** @type {typeof moved} */ seen) =>
    seen.map(({ step, changes }) => `${step} ${changes.writes}`);
  add(
    atMost(name, 'steps that never settle', new Set(lost.map((seen) => seen.step)).size, 0),
    note(name, 'attribute writes per step', writes(moved).join(', ')),
    note(name, '… with reduced motion', writes(still).join(', ')),
    atMost(name, '… to the same attribute', worst?.changes.most ?? 0, 1),
  );
  if (worst && worst.changes.most > 1)
    add(note(name, '… most of them', `${worst.step}: ${worst.changes.worst}`));
}

/** @param {Page} page */
async function measurePanels(page) {
  const name = `/${page.path}`;
  say(`panels, ${name}`);
  for (const { slider, worst } of await dragSliders(browser, server.url + page.path))
    add(timing(name, `slider “${slider}” answered, at worst`, worst, BARS.answer, milliseconds));
}

/** @param {Page} page */
async function measureScroll(page) {
  const name = `/${page.path}`;
  say(`scroll, ${name}`);
  const { p50, p95, longest, longTasks } = await scrollSlowly(browser, server.url + page.path);
  add(
    note(name, 'scroll, frame, median', milliseconds(p50)),
    timing(name, 'scroll, frame, 95th percentile', p95, BARS.frame, milliseconds),
    timing(name, `scroll, longest task (${longTasks} over 50 ms)`, longest, BARS.task, milliseconds),
  );
}

async function measureLighthouse() {
  const { audit, stop } = await startLighthouse();
  try {
    for (const page of pages) {
      const name = `/${page.path}`;
      say(`lighthouse, ${name}`);
      const hidden = ['embed', 'slides', 'missing'].includes(page.kind);
      const { scores, missed } = await audit(server.url + page.path, hidden);
      for (const [category, score] of Object.entries(scores)) {
        const verdict = score === 100 ? 'pass' : category === 'performance' ? 'slow' : 'FAIL';
        add({
          page: name,
          what: `Lighthouse ${category}`,
          bar: '100',
          measured: String(score),
          verdict,
          share: 100 / score,
        });
      }
      if (missed.length) add(note(name, 'Lighthouse, missed', missed.join(', ')));
    }
  } finally {
    stop();
  }
}

/** How much one nginx on this machine bears. Depends on the machine alone, so there is no bar for it. */
async function measureLoad() {
  say('load, nginx');
  const { runs, missing } = await loadRun(root);
  if (missing) add(note('', 'load, left out', missing));
  for (const { address, perSecond, p99, failed } of runs) {
    add(
      note(address, 'load, answers per second', Math.round(perSecond)),
      note(address, 'load, 99th percentile', p99),
      atMost(address, 'load, answers that failed', failed, 0),
    );
  }
}
