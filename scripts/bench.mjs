// Measures the built site against the numbers it promises: `npm run bench [page…]`. Writes bench/results.json.
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { dirname, join } from 'node:path';
import { chromium } from '@playwright/test';
import { BARS, summarise } from './bench/bars.mjs';
import { proveClaims } from './bench/cases.mjs';
import { measureGrowth } from './bench/measure-growth.mjs';
import { measureLayout } from './bench/measure-layout.mjs';
import { measureShift } from './bench/measure-shift.mjs';
import {
  measureLighthouse,
  measureLoad,
  measurePanels,
  measureReload,
  measureScroll,
  measureSteps,
  measureVisit,
  say,
} from './bench/measurements.mjs';
import { timing, toTable } from './bench/report.mjs';
import { findChromium } from './browsers/browser.mjs';
import { choose, readOptions } from './lib/options.mjs';
import { build, dist, project, useProjectNode } from './lib/project.mjs';
import { chooseEdition, listPages } from './lib/site.mjs';
import { startServer } from './serve.mjs';

useProjectNode();

/** @typedef {import('./bench/report.mjs').Line} Line */

const HELP = `npm run bench -- [page…] [options]     pages as addresses: / /coreweave/
  --only visit|scroll|reload|shift|layout|steps|panels|lighthouse|load|growth|cases   some of them
  --edition zh    another edition than the first one; pages as /zh/ /zh/coreweave/
  --no-build      take dist/ as it is     --root <folder>  another built site     --out <file>`;
const options = readOptions({
  lists: ['only', 'edition', 'root', 'out'],
  switches: ['no-build'],
  help: HELP,
});
const root = options.last('root') ?? dist;
const out = options.last('out') ?? join(project, 'bench/results.json');
const kinds = choose('measurement', options.list('only'), [
  'visit',
  'scroll',
  'reload',
  'shift',
  'layout',
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
// Who opens a step's own page is led on to its chapter, which is measured itself.
const edition = chooseEdition(root, options.last('edition'));
const all = listPages(join(root, edition))
  .filter(({ kind }) => kind !== 'step')
  .map((page) => ({ ...page, path: edition + page.path }));
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
const bench = { browser, site: server.url };
try {
  if (kinds.includes('visit')) for (const page of pages) add(...(await measureVisit(bench, page)));
  if (kinds.includes('steps'))
    for (const page of moving) if (page.kind === 'chapter') add(...(await measureSteps(bench, page)));
  if (kinds.includes('panels'))
    for (const page of moving) if (page.kind === 'chapter') add(...(await measurePanels(bench, page)));
  if (kinds.includes('scroll')) for (const page of moving) add(...(await measureScroll(bench, page)));
  if (kinds.includes('reload')) for (const page of moving) add(...(await measureReload(bench, page)));
  if (kinds.includes('shift'))
    for (const page of pages) {
      say(`shift, /${page.path}`);
      add(...(await measureShift(bench, page)));
    }
  if (kinds.includes('layout')) for (const page of moving) add(...(await measureLayout(bench, page)));
  if (kinds.includes('growth') && !options.last('root')) add(...(await measureGrowth(browser, say)));
} finally {
  await browser.close();
}
if (kinds.includes('lighthouse')) add(...(await measureLighthouse(server.url, pages)));
if (kinds.includes('load')) add(...(await measureLoad(root)));
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
