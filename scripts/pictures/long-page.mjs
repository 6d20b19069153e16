// Pictures of what does not fit on a screen: a whole page in columns, and its print.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A little less than a sheet's height, so that label and margin fit. */
const COLUMN = 1950;
const PRINT_DPI = 90;

/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {import('./sheet.mjs').Cell} Cell */

/**
 * The page cut into columns, top to bottom.
 * @param {Page} page
 * @param {number} [height] of a column at most, in page px
 * @returns {Promise<Cell[]>}
 */
export async function columns(page, height = COLUMN) {
  const full = await page.evaluate(() => ({
    width: document.documentElement.clientWidth,
    height: document.documentElement.scrollHeight,
  }));
  const step = Math.ceil(full.height / Math.ceil(full.height / height));
  /** @type {Cell[]} */
  const cells = [];
  for (let y = 0; y < full.height; y += step) {
    const clip = { x: 0, y, width: full.width, height: Math.min(step, full.height - y) };
    const image = await page.screenshot({ fullPage: true, clip });
    cells.push({ image, label: `${y}–${y + clip.height} of ${full.height} px` });
  }
  return cells;
}

/**
 * The printed pages; where there is no pdftoppm, the page as the print style lays it out, in columns.
 * @param {Page} page
 * @returns {Promise<Cell[]>}
 */
export async function printed(page) {
  const folder = mkdtempSync(join(tmpdir(), 'print-'));
  try {
    const pdf = join(folder, 'print.pdf');
    await page.pdf({
      path: pdf,
      format: 'A4',
      margin: { top: '15mm', bottom: '15mm', left: '15mm', right: '15mm' },
    });
    const { status } = spawnSync('pdftoppm', ['-png', '-r', String(PRINT_DPI), pdf, join(folder, 'page')]);
    if (status !== 0) return await printLayout(page);
    return readdirSync(folder)
      .filter((name) => name.endsWith('.png'))
      .toSorted()
      .map((name, index) => ({ image: readFileSync(join(folder, name)), label: `print, page ${index + 1}` }));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @param {Page} page */
async function printLayout(page) {
  await page.setViewportSize({ width: 680, height: 960 });
  await page.emulateMedia({ media: 'print' });
  return columns(page, 960);
}
