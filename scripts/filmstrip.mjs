// Pictures of every step, for eyes: `npm run filmstrip [chapter…]`. Sheets land in filmstrip/, single shots in filmstrip/steps/.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { findChromium } from './browsers/browser.mjs';
import { SIZES, THEMES } from './browsers/screen.mjs';
import { choose, readOptions } from './lib/options.mjs';
import { buildIfStale, dist, inParallel, project, useProjectNode } from './lib/project.mjs';
import { chooseEdition, listPages } from './lib/site.mjs';
import { idOf } from './pictures/camera.mjs';
import { frameSheets, panelSheets, slideSheets, stepSheets } from './pictures/live-sheets.mjs';
import { moveSheets } from './pictures/move-sheets.mjs';
import { noScriptSheets, pageSheets, printSheets } from './pictures/page-sheets.mjs';
import { startServer } from './serve.mjs';

useProjectNode();

const HELP = `npm run filmstrip -- [chapter…] [options]
  --chapter <id>  --step <step id>  --size phone|desktop  --theme light|dark   as many as wanted of each
  --only steps|panels|frames|slides|noscript|print|pages   some of the kinds of sheets
  --moves         each step becoming the next, at 0, 25, 50, 75 and 100 %, and nothing else
  --edition zh    another edition than the first one; its sheets land in filmstrip/zh/
  --no-build      take dist/ as it is     --root <folder>  another built site     --out <folder>`;
const WORKERS = 2;

const options = readOptions({
  lists: ['chapter', 'step', 'size', 'theme', 'only', 'edition', 'root', 'out'],
  switches: ['no-build', 'moves'],
  help: HELP,
});
const root = options.last('root') ?? dist;
if (!options.last('root') && !options.has('no-build')) await buildIfStale();
const edition = chooseEdition(root, options.last('edition'));
const out = options.last('out') ?? join(project, 'filmstrip', edition);

const pages = listPages(join(root, edition));
const chapters = pages.filter((page) => page.kind === 'chapter');
const everyStep = chapters.flatMap((page) => page.steps);
const steps = choose('step', options.list('step'), everyStep);
const asked = [...options.words, ...options.list('chapter'), ...options.list('step').map(chapterOf)];
const chosen = choose('chapter', asked, chapters.map(idOf));
const sizes = choose('size', options.list('size'), Object.keys(SIZES));
const themes = choose('theme', options.list('theme'), [...THEMES]);
const KINDS = ['steps', 'panels', 'frames', 'slides', 'noscript', 'print', 'pages'];
const kinds = options.has('moves') ? ['moves'] : choose('only', options.list('only'), KINDS).filter(isWanted);
mkdirSync(join(out, 'steps'), { recursive: true });

const start = performance.now();
const server = await startServer({ root, port: 0 });
const browser = await chromium.launch(await findChromium());
/** @type {string[]} */
const problems = [];
const camera = { browser, site: server.url + edition, out, problems };
try {
  const written = await inParallel(jobs(), WORKERS, (job) => job());
  for (const file of written.flat().toSorted()) console.log(file);
} finally {
  await browser.close();
  await server.close();
}
for (const problem of problems) console.error(problem);
console.log(`${((performance.now() - start) / 1000).toFixed(1)} s, ${problems.length} problems`);
process.exitCode = problems.length ? 1 : 0;

/** @returns {(() => Promise<string[]>)[]} */
function jobs() {
  const has = (/** @type {string} */ kind) => kinds.includes(kind);
  const shown = chapters.filter((page) => chosen.includes(idOf(page)));
  return [
    ...shown.flatMap((page) =>
      has('steps') ? sizes.map((size) => () => stepSheets(camera, page, size, themes, steps)) : [],
    ),
    ...shown.flatMap((page) =>
      has('moves')
        ? sizes.flatMap((size) => themes.map((theme) => () => moveSheets(camera, page, size, theme, steps)))
        : [],
    ),
    ...(has('panels')
      ? sizes.flatMap((size) => themes.map((theme) => () => panelSheets(camera, shown, size, theme)))
      : []),
    ...shown.flatMap((page) =>
      has('frames')
        ? sizes.flatMap((size) => themes.map((theme) => () => frameSheets(camera, page, size, theme)))
        : [],
    ),
    ...shown.flatMap((page) =>
      has('slides') ? themes.map((theme) => () => slideSheets(camera, page, theme)) : [],
    ),
    ...shown.flatMap((page) =>
      has('noscript') ? sizes.map((size) => () => noScriptSheets(camera, page, size)) : [],
    ),
    ...shown.flatMap((page) => (has('print') ? [() => printSheets(camera, page)] : [])),
    ...(has('pages')
      ? sizes.flatMap((size) => themes.map((theme) => () => pageSheets(camera, pages, size, theme)))
      : []),
  ];
}

/**
 * Asked for single steps, we draw steps; asked for chapters, all about chapters.
 * @param {string} kind
 */
function isWanted(kind) {
  if (options.list('only').length) return true;
  if (options.list('step').length) return kind === 'steps';
  return asked.length ? kind !== 'pages' : true;
}

/** @param {string} step */
function chapterOf(step) {
  return step.replace(/-\d+[a-z]?$/, '');
}
