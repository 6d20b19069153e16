// Contact sheets of whole pages: without scripts, printed, and the first screens of those that are no chapter.
import { inOurFonts, painted, SIZES, withPage } from '../browsers/screen.mjs';
import { asTheme, GRIDS, idOf, inPage, LONG_GRIDS, PRINT_GRID, writeTo } from './camera.mjs';
import { columns, printed } from './long-page.mjs';

/** @typedef {import('./camera.mjs').Camera} Camera */
/** @typedef {import('./camera.mjs').SitePage} SitePage */
/** @typedef {import('./camera.mjs').Cell} Cell */

const DESKTOP_COLUMN = 3900;
const ELSEWHERE = ['chapter', 'slides', 'step', 'embed'];

/**
 * @param {Camera} camera
 * @param {SitePage} chapter
 * @param {string} size
 */
export async function noScriptSheets(camera, chapter, size) {
  const cells = await withPage(camera.browser, { ...SIZES[size], javaScriptEnabled: false }, async (page) => {
    await inOurFonts(page);
    await page.goto(camera.site + chapter.path);
    await page.evaluate(paintAll);
    return columns(page, size === 'desktop' ? DESKTOP_COLUMN : undefined);
  });
  return writeTo(camera, `${idOf(chapter)}-noscript-${size}`, cells, LONG_GRIDS[size]);
}

/** Runs in the page: what is painted as a reader nears it is painted now, for nobody scrolls here. */
function paintAll() {
  for (const still of document.querySelectorAll('svg[data-still]'))
    /** @type {SVGElement} */ (still).style.contentVisibility = 'visible';
}

/**
 * @param {Camera} camera
 * @param {SitePage} chapter
 */
export async function printSheets(camera, chapter) {
  const cells = await inPage(camera, 'desktop', chapter, async (page) => {
    await page.goto(camera.site + chapter.path);
    await painted(page);
    return printed(page);
  });
  return writeTo(camera, `${idOf(chapter)}-print`, cells, PRINT_GRID);
}

/**
 * The first screen of every page that is neither a chapter, nor its slides, nor one of its steps, nor an embed.
 * @param {Camera} camera
 * @param {SitePage[]} pages of the whole site
 * @param {string} size
 * @param {string} theme
 */
export async function pageSheets(camera, pages, size, theme) {
  /** @type {Cell[]} */
  const cells = [];
  for (const other of pages.filter(({ kind }) => !ELSEWHERE.includes(kind))) {
    await inPage(camera, size, other, async (page) => {
      await page.emulateMedia({ colorScheme: asTheme(theme) });
      await page.goto(camera.site + other.path);
      await painted(page);
      cells.push({ image: await page.screenshot(), label: `/${other.path}` });
    });
  }
  return writeTo(camera, `pages-${size}-${theme}`, cells, GRIDS[size]);
}
