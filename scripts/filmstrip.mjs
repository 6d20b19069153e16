// Pictures of every step, for eyes: `npm run filmstrip [chapter…]`. Sheets land in filmstrip/, single shots in filmstrip/steps/.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { findChromium } from './browsers/browser.mjs';
import { columns, printed } from './pictures/long-page.mjs';
import { choose, readOptions } from './lib/options.mjs';
import { buildIfStale, dist, inParallel, project, useProjectNode } from './lib/project.mjs';
import { SIZES, THEMES, open, painted, settle, wearTheme, withPage } from './browsers/screen.mjs';
import { writeSheets } from './pictures/sheet.mjs';
import { listPages } from './lib/site.mjs';
import { startServer } from './serve.mjs';

useProjectNode();

const HELP = `npm run filmstrip -- [chapter…] [options]
  --chapter <id>  --step <step id>  --size phone|desktop  --theme light|dark   as many as wanted of each
  --only steps|panels|frames|slides|noscript|print|pages   some of the kinds of sheets
  --no-build      take dist/ as it is     --root <folder>  another built site     --out <folder>`;
/** @type {Record<string, import('./pictures/sheet.mjs').Grid>} */
const GRIDS = { phone: { perRow: 5, width: 195 }, desktop: { perRow: 3, width: 640 } };
/** @type {Record<string, import('./pictures/sheet.mjs').Grid>} */
const LONG_GRIDS = { phone: { perRow: 5, width: 390 }, desktop: { perRow: 3, width: 640 } };
const PRINT_GRID = { perRow: 3, width: 640 };
const DESKTOP_COLUMN = 3900;
/** Frames in other people's pages: a phone's column, an article's. */
const FRAMES = /** @type {Record<string, { width: number, height: number }>} */ ({
  phone: { width: 360, height: 640 },
  desktop: { width: 680, height: 640 },
});
const PROJECTOR = { width: 1280, height: 720 };
const WORKERS = 2;

const options = readOptions({
  lists: ['chapter', 'step', 'size', 'theme', 'only', 'root', 'out'],
  switches: ['no-build'],
  help: HELP,
});
const root = options.last('root') ?? dist;
const out = options.last('out') ?? join(project, 'filmstrip');
if (!options.last('root') && !options.has('no-build')) await buildIfStale();

const pages = listPages(root);
const chapters = pages.filter((page) => page.kind === 'chapter');
const everyStep = chapters.flatMap((page) => page.steps);
const steps = choose('step', options.list('step'), everyStep);
const asked = [...options.words, ...options.list('chapter'), ...options.list('step').map(chapterOf)];
const chosen = choose('chapter', asked, chapters.map(idOf));
const sizes = choose('size', options.list('size'), Object.keys(SIZES));
const themes = choose('theme', options.list('theme'), [...THEMES]);
const KINDS = ['steps', 'panels', 'frames', 'slides', 'noscript', 'print', 'pages'];
const kinds = choose('only', options.list('only'), KINDS).filter(isWanted);
mkdirSync(join(out, 'steps'), { recursive: true });

const start = performance.now();
const server = await startServer({ root, port: 0 });
const browser = await chromium.launch(await findChromium());
/** @type {string[]} */
const problems = [];
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
    ...shown.flatMap((page) => (has('steps') ? sizes.map((size) => () => stepSheets(page, size)) : [])),
    ...(has('panels')
      ? sizes.flatMap((size) => themes.map((theme) => () => panelSheets(shown, size, theme)))
      : []),
    ...shown.flatMap((page) =>
      has('frames')
        ? sizes.flatMap((size) => themes.map((theme) => () => frameSheets(page, size, theme)))
        : [],
    ),
    ...shown.flatMap((page) => (has('slides') ? themes.map((theme) => () => slideSheets(page, theme)) : [])),
    ...shown.flatMap((page) =>
      has('noscript') ? sizes.map((size) => () => noScriptSheets(page, size)) : [],
    ),
    ...shown.flatMap((page) => (has('print') ? [() => printSheets(page)] : [])),
    ...(has('pages') ? sizes.flatMap((size) => themes.map((theme) => () => pageSheets(size, theme))) : []),
  ];
}

/** @typedef {import('./lib/site.mjs').Page} SitePage */
/** @typedef {import('./pictures/sheet.mjs').Cell} Cell */

/**
 * @param {SitePage} chapter
 * @param {string} size
 */
async function stepSheets(chapter, size) {
  /** @type {Record<string, Cell[]>} */
  const cells = Object.fromEntries(themes.map((theme) => [theme, []]));
  await inPage(size, chapter, async (page) => {
    for (const step of chapter.steps.filter((id) => steps.includes(id))) {
      await page.emulateMedia({ colorScheme: asTheme(themes[0]) });
      await open(page, `${server.url}${chapter.path}#${step}`);
      for (const theme of themes) {
        await wearTheme(page, asTheme(theme));
        const bad = !(await settle(page, step));
        if (bad) problems.push(`${step}, ${size}, ${theme}: the figure did not settle on this step.`);
        const path = join(out, 'steps', `${step}-${size}-${theme}.png`);
        cells[theme]?.push({ image: await page.screenshot({ path }), label: step, bad });
      }
    }
  });
  const files = themes.map((theme) => {
    const path = join(out, `${idOf(chapter)}-${size}-${theme}`);
    return writeSheets(browser, path, cells[theme] ?? [], gridFor(GRIDS, size));
  });
  return (await Promise.all(files)).flat();
}

/**
 * Every panel as it stands when the reader comes to it, controls and all.
 * @param {SitePage[]} shown
 * @param {string} size
 * @param {string} theme
 */
async function panelSheets(shown, size, theme) {
  /** @type {Cell[]} */
  const cells = [];
  for (const chapter of shown)
    await inPage(size, chapter, async (page) => {
      await page.emulateMedia({ colorScheme: asTheme(theme) });
      await page.goto(server.url + chapter.path);
      for (const panel of await page.locator('[data-panel]').all()) {
        await panel.scrollIntoViewIfNeeded();
        await panel.and(page.locator('[data-live]')).waitFor();
        await painted(page);
        cells.push({
          image: await panel.screenshot(),
          label: (await panel.getAttribute('data-panel')) ?? '',
        });
      }
    });
  return cells.length
    ? writeSheets(browser, join(out, `panels-${size}-${theme}`), cells, gridFor(GRIDS, size))
    : [];
}

/**
 * A chapter's stepper at every step, in frames of the widths it meets.
 * @param {SitePage} chapter
 * @param {string} size
 * @param {string} theme
 */
async function frameSheets(chapter, size, theme) {
  /** @type {Cell[]} */
  const cells = [];
  const viewport = FRAMES[size] ?? { width: 360, height: 640 };
  await withPage(browser, { viewport, reducedMotion: 'reduce' }, async (page) => {
    for (const step of chapter.steps) {
      await open(page, `${server.url}embed/${chapter.path}?layout=stepper&step=${step}&theme=${theme}`);
      const bad = !(await settle(page, step));
      if (bad) problems.push(`${step} in a frame, ${size}, ${theme}: the stepper did not settle on it.`);
      cells.push({ image: await page.screenshot(), label: step, bad });
    }
  });
  return writeSheets(
    browser,
    join(out, `${idOf(chapter)}-frame-${size}-${theme}`),
    cells,
    gridFor(GRIDS, size),
  );
}

/**
 * A chapter's slides as most projectors show them.
 * @param {SitePage} chapter
 * @param {string} theme
 */
async function slideSheets(chapter, theme) {
  /** @type {Cell[]} */
  const cells = [];
  await withPage(browser, { viewport: PROJECTOR, reducedMotion: 'reduce' }, async (page) => {
    await page.emulateMedia({ colorScheme: asTheme(theme) });
    await open(page, `${server.url}${chapter.path}slides/`);
    for (const step of chapter.steps) {
      const bad = !(await settle(page, step));
      if (bad) problems.push(`${step} on a slide, ${theme}: the slides did not settle on it.`);
      cells.push({ image: await page.screenshot(), label: step, bad });
      await page.keyboard.press('PageDown');
    }
  });
  return writeSheets(
    browser,
    join(out, `${idOf(chapter)}-slides-${theme}`),
    cells,
    gridFor(GRIDS, 'desktop'),
  );
}

/**
 * @param {SitePage} chapter
 * @param {string} size
 */
async function noScriptSheets(chapter, size) {
  const cells = await withPage(browser, { ...SIZES[size], javaScriptEnabled: false }, async (page) => {
    await page.goto(server.url + chapter.path);
    return columns(page, size === 'desktop' ? DESKTOP_COLUMN : undefined);
  });
  return writeSheets(
    browser,
    join(out, `${idOf(chapter)}-noscript-${size}`),
    cells,
    gridFor(LONG_GRIDS, size),
  );
}

/** @param {SitePage} chapter */
async function printSheets(chapter) {
  const cells = await inPage('desktop', chapter, async (page) => {
    await page.goto(server.url + chapter.path);
    await painted(page);
    return printed(page);
  });
  return writeSheets(browser, join(out, `${idOf(chapter)}-print`), cells, PRINT_GRID);
}

/**
 * The first screen of every page that is neither a chapter, nor its slides, nor an embed.
 * @param {string} size
 * @param {string} theme
 */
async function pageSheets(size, theme) {
  /** @type {Cell[]} */
  const cells = [];
  for (const other of pages.filter(({ kind }) => !['chapter', 'slides', 'embed'].includes(kind))) {
    await inPage(size, other, async (page) => {
      await page.emulateMedia({ colorScheme: asTheme(theme) });
      await page.goto(server.url + other.path);
      await painted(page);
      cells.push({ image: await page.screenshot(), label: `/${other.path}` });
    });
  }
  return writeSheets(browser, join(out, `pages-${size}-${theme}`), cells, gridFor(GRIDS, size));
}

/**
 * A page whose errors we hear of.
 * @template T
 * @param {string} size
 * @param {SitePage} about
 * @param {(page: import('@playwright/test').Page) => Promise<T>} job
 */
function inPage(size, about, job) {
  return withPage(browser, SIZES[size] ?? {}, (page) => {
    page.on('pageerror', (error) => problems.push(`/${about.path}, ${size}: ${error.message}`));
    return job(page);
  });
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

/** @param {SitePage} page */
function idOf(page) {
  return page.chapters[0] ?? '';
}

/** @param {string} step */
function chapterOf(step) {
  return step.replace(/-\d+[a-z]?$/, '');
}

/** @param {string | undefined} theme */
function asTheme(theme) {
  return theme === 'dark' ? 'dark' : 'light';
}

/**
 * @param {Record<string, import('./pictures/sheet.mjs').Grid>} grids
 * @param {string} size
 */
function gridFor(grids, size) {
  return grids[size] ?? PRINT_GRID;
}
