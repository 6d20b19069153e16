// Contact sheets: pictures in rows with a line of text under each, composed by the browser itself.
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { dirname, basename, join } from 'node:path';
import { withPage } from '../browsers/screen.mjs';

const TALLEST = 2000;
const GAP = 10;
const LABEL = 22;
const PNG_WIDTH_AT = 16;
const PNG_HEIGHT_AT = 20;

/** @typedef {{ image: Buffer, label: string, bad?: boolean }} Cell */
/** @typedef {{ perRow: number, width: number }} Grid width of one picture in px */

/**
 * Writes a sheet, or as many as keep each readable (`name-1.png`, `name-2.png`, …).
 * @param {import('@playwright/test').Browser} browser
 * @param {string} path without `.png`
 * @param {Cell[]} cells
 * @param {Grid} grid
 * @returns {Promise<string[]>} the files written
 */
export async function writeSheets(browser, path, cells, grid) {
  removeOld(path);
  const sheets = split(cells, grid);
  const width = Math.min(cells.length, grid.perRow) * (grid.width + GAP) + GAP;
  return withPage(browser, { viewport: { width, height: 400 }, colorScheme: 'light' }, async (page) => {
    const files = sheets.map((_, index) => `${path}${sheets.length > 1 ? `-${index + 1}` : ''}.png`);
    for (const [index, sheet] of sheets.entries()) {
      await page.setContent(toHtml(sheet, grid), { waitUntil: 'load' });
      await page.screenshot({ path: files[index] ?? '', fullPage: true });
    }
    return files;
  });
}

/**
 * The size of a PNG, from its header.
 * @param {Buffer} png
 */
function sizeOf(png) {
  return { width: png.readUInt32BE(PNG_WIDTH_AT), height: png.readUInt32BE(PNG_HEIGHT_AT) };
}

/**
 * @param {Buffer} png
 * @param {number} shown its width on the sheet
 */
function shownHeight(png, shown) {
  const { width, height } = sizeOf(png);
  return Math.round((height * shown) / width);
}

/**
 * Whole rows to each sheet.
 * @param {Cell[]} cells
 * @param {Grid} grid
 */
function split(cells, { perRow, width }) {
  /** @type {Cell[][]} */
  const sheets = [];
  let used = Infinity;
  for (let start = 0; start < cells.length; start += perRow) {
    const row = cells.slice(start, start + perRow);
    const height = Math.max(...row.map((cell) => shownHeight(cell.image, width))) + LABEL + GAP;
    if (used + height > TALLEST) {
      sheets.push([]);
      used = GAP;
    }
    sheets.at(-1)?.push(...row);
    used += height;
  }
  return sheets;
}

/**
 * @param {Cell[]} cells
 * @param {Grid} grid
 */
function toHtml(cells, { perRow, width }) {
  const figures = cells.map(({ image, label, bad }) => {
    const size = `width="${width}" height="${shownHeight(image, width)}"`;
    const data = `data:image/png;base64,${image.toString('base64')}`;
    return `<figure><img ${size} src="${data}"><figcaption${bad ? ' class="bad"' : ''}>${label}</figcaption></figure>`;
  });
  const columns = Math.min(cells.length, perRow);
  return `<!doctype html><meta charset="utf-8"><style>
    body { margin: ${GAP}px ${GAP}px 0; background: #8a8a8a; font: bold 14px/${LABEL}px sans-serif; }
    main { display: grid; grid-template-columns: repeat(${columns}, ${width}px); column-gap: ${GAP}px; }
    figure { margin: 0 0 ${GAP}px; }
    img { display: block; }
    figcaption { height: ${LABEL}px; padding-left: 4px; overflow: hidden; white-space: nowrap; background: #fff; }
    .bad { background: #b00020; color: #fff; }
  </style><main>${figures.join('')}</main>`;
}

/** @param {string} path */
function removeOld(path) {
  const folder = dirname(path);
  mkdirSync(folder, { recursive: true });
  const old = new RegExp(`^${basename(path)}(-\\d+)?\\.png$`);
  for (const name of readdirSync(folder)) if (old.test(name)) rmSync(join(folder, name));
}
