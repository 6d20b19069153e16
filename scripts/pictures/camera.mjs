// What every kind of contact sheet is taken with: a browser, a served site, a folder, and a list of what went wrong.
import { join } from 'node:path';
import { inOurFonts, SIZES, withPage } from '../browsers/screen.mjs';
import { writeSheets } from './sheet.mjs';

/** @typedef {import('../lib/site.mjs').Page} SitePage */
/** @typedef {import('./sheet.mjs').Cell} Cell */
/** @typedef {import('./sheet.mjs').Grid} Grid */
/** @typedef {Record<string, Grid>} Grids by the window's size */

/**
 * @typedef {object} Camera
 * @property {import('@playwright/test').Browser} browser
 * @property {string} site the address it is served at, with its slash
 * @property {string} out the folder for sheets
 * @property {string[]} problems sentences are added as they come
 */

/** @type {Grids} */
export const GRIDS = { phone: { perRow: 5, width: 195 }, desktop: { perRow: 3, width: 640 } };
/** @type {Grids} Columns of long pages. */
export const LONG_GRIDS = { phone: { perRow: 5, width: 390 }, desktop: { perRow: 3, width: 640 } };
export const PRINT_GRID = { perRow: 3, width: 640 };

/**
 * Writes one kind's sheets.
 * @param {Camera} camera
 * @param {string} name of the file, without `.png`
 * @param {Cell[]} cells
 * @param {Grid | undefined} grid
 * @returns {Promise<string[]>} the files written
 */
export function writeTo({ browser, out }, name, cells, grid = PRINT_GRID) {
  return writeSheets(browser, join(out, name), cells, grid);
}

/**
 * A page whose errors we hear of.
 * @template T
 * @param {Camera} camera
 * @param {string} size
 * @param {SitePage} about
 * @param {(page: import('@playwright/test').Page) => Promise<T>} job
 */
export function inPage({ browser, problems }, size, about, job) {
  return withPage(browser, SIZES[size] ?? {}, async (page) => {
    await inOurFonts(page);
    page.on('pageerror', (error) => problems.push(`/${about.path}, ${size}: ${error.message}`));
    return job(page);
  });
}

/** @param {SitePage} page */
export function idOf(page) {
  return page.chapters[0] ?? '';
}

/** @param {string | undefined} theme */
export function asTheme(theme) {
  return theme === 'dark' ? 'dark' : 'light';
}
