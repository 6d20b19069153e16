// The reader's test: every step must change the picture, and going back must give the same picture again.
// `npm run read [chapter…]` reads each chapter down and up again in a browser and says what each step changed.
import { chromium } from '@playwright/test';
import { findChromium } from './browsers/browser.mjs';
import { choose, readOptions } from './lib/options.mjs';
import { buildIfStale, dist, useProjectNode } from './lib/project.mjs';
import { open, settle, settledChart, SIZES, withPage } from './browsers/screen.mjs';
import { listChapters } from './lib/site.mjs';
import { startServer } from './serve.mjs';

useProjectNode();
// After it: an older Node reads no TypeScript.
const { TRIGGER } = await import('../src/scrolly/geometry.ts');

const HELP = `npm run read -- [chapter…] [options]
  --size phone|desktop   one of the two     --no-build   take dist/ as it is     --root <folder>  another built site`;

/** @typedef {{ svg: string, words: string[], shapes: Record<string, string[]> }} Picture shapes: path data by class */

const options = readOptions({ lists: ['size', 'root'], switches: ['no-build'], help: HELP });
const root = options.last('root') ?? dist;
if (!options.last('root') && !options.has('no-build')) await buildIfStale();
const all = listChapters(root);
const ids = choose(
  'chapter',
  options.words,
  all.map((page) => page.chapters[0] ?? ''),
);
const sizes = choose('size', options.list('size'), Object.keys(SIZES));
const server = await startServer({ root, port: 0 });
const browser = await chromium.launch(await findChromium());
let faults = 0;
try {
  for (const page of all.filter(({ chapters }) => ids.includes(chapters[0] ?? '')))
    for (const size of sizes) await readChapter(page, size);
} finally {
  await browser.close();
  await server.close();
}
console.log(`\n${faults} faults`);
process.exitCode = faults ? 1 : 0;

/**
 * @param {import('./lib/site.mjs').Page} chapter
 * @param {string} size
 */
async function readChapter(chapter, size) {
  console.log(`\n/${chapter.path}, ${size}`);
  await withPage(browser, SIZES[size] ?? {}, async (page) => {
    const [first = ''] = chapter.steps;
    await open(page, server.url + chapter.path);
    await settle(page, first);
    /** @type {Map<string, Picture>} */
    const down = new Map();
    for (const step of chapter.steps) down.set(step, await visit(page, step));
    /** @type {Map<string, Picture>} */
    const up = new Map();
    for (const step of chapter.steps.toReversed()) up.set(step, await visit(page, step));
    for (const [i, step] of chapter.steps.entries()) {
      const now = down.get(step);
      const before = down.get(chapter.steps[i - 1] ?? '');
      const same = now?.svg === up.get(step)?.svg;
      const change = before && now ? changes(before, now) : { count: 1, says: 'opens' };
      const bad = !same || change.count === 0;
      if (bad) faults += 1;
      const verdict = change.count === 0 ? 'NOTHING CHANGED' : same ? '' : 'NOT THE SAME COMING BACK';
      console.log(`${bad ? 'FAIL' : 'ok  '} ${step.padEnd(20)} ${change.says} ${verdict}`);
    }
  });
}

/**
 * Puts the step's centre on the line, as a reader who scrolls does, and takes the picture once it rests.
 * @param {import('@playwright/test').Page} page
 * @param {string} step
 * @returns {Promise<Picture>}
 */
async function visit(page, step) {
  await page.evaluate(
    ({ id, share }) => {
      const box = document.getElementById(id)?.getBoundingClientRect();
      const line = Math.round(document.documentElement.clientHeight * share);
      if (box) scrollBy({ top: box.top + box.height / 2 - line, behavior: 'instant' });
    },
    { id: step, share: TRIGGER },
  );
  if (!(await settle(page, step))) throw new Error(`${step} did not settle.`);
  return page.locator(settledChart(step)).evaluate((figure) => {
    const svg = figure.querySelector('svg');
    /** @type {Record<string, string[]>} */
    const shapes = {};
    for (const path of svg?.querySelectorAll('path, rect') ?? [])
      (shapes[path.getAttribute('class') ?? ''] ??= []).push(path.outerHTML);
    const words = [...(svg?.querySelectorAll('text') ?? [])].map((text) => text.textContent ?? '');
    return { svg: svg?.outerHTML ?? '', words, shapes };
  });
}

/**
 * What differs between two pictures: words that are new, and the colours whose shapes moved, came or went.
 * @param {Picture} before
 * @param {Picture} now
 */
function changes(before, now) {
  const words = now.words.filter((word) => !before.words.includes(word));
  const colours = [...new Set([...Object.keys(before.shapes), ...Object.keys(now.shapes)])].filter(
    (name) => before.shapes[name]?.join() !== now.shapes[name]?.join(),
  );
  const said = words.length ? `says “${words.slice(0, 3).join('”, “')}”` : 'says nothing new';
  return { count: words.length + colours.length, says: `moves ${colours.join(', ') || 'nothing'}; ${said}` };
}
