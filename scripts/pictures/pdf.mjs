// Prints pages of a built site as PDFs: the same page gives the same bytes.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { chromium } from '@playwright/test';
import { findChromium } from '../browsers/browser.mjs';
import { waitingForFonts } from '../browsers/screen.mjs';
import { replaced } from '../lib/replaced.mjs';

const TYPES = {
  '.html': 'text/html;charset=utf-8',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

/** @typedef {{ page: string, pdf: string }} Print the address of a page and of its PDF, relative to the site's own */

/**
 * Prints pages on A4, from the files and under the site's own address, so that links lead where readers find it.
 * Scripts stay off: the page is whole without them.
 * @param {string} root the built site
 * @param {readonly Print[]} prints
 * @returns {Promise<Map<string, Buffer>>} a PDF's address to its bytes
 * @throws Error naming the first PDF that cannot be printed, and why
 */
export async function printPdfs(root, prints) {
  const home = homeOf(root);
  const browser = await chromium.launch(await findChromium());
  try {
    /** @type {Map<string, Buffer>} */
    const made = new Map();
    for (const print of prints) {
      const bytes = await printPage(browser, root, home, print).catch((error) => {
        throw new Error(`${print.pdf} was not printed: ${error instanceof Error ? error.message : error}`);
      });
      made.set(print.pdf, bytes);
    }
    return made;
  } finally {
    await browser.close();
  }
}

/** The site's own address, as the story names it. @param {string} root */
function homeOf(root) {
  const found = /<link rel="canonical" href="([^"]+)"/.exec(readFileSync(join(root, 'index.html'), 'utf8'));
  if (!found?.[1]) throw new Error(`${root}/index.html names no canonical address.`);
  return new URL(found[1]);
}

/**
 * @param {import('@playwright/test').Browser} browser
 * @param {string} root
 * @param {URL} home
 * @param {Print} print
 */
async function printPage(browser, root, home, { page: address }) {
  const context = await browser.newContext({ javaScriptEnabled: false, colorScheme: 'light' });
  try {
    /** @type {string[]} */
    const missing = [];
    await context.route('**/*', (route) => {
      const file = fileOf(root, home, new URL(route.request().url()));
      if (file?.endsWith('.css'))
        return route.fulfill({
          body: waitingForFonts(readFileSync(file, 'utf8')),
          contentType: typeOf(file),
        });
      if (file) return route.fulfill({ path: file, contentType: typeOf(file) });
      missing.push(route.request().url());
      return route.abort();
    });
    const page = await context.newPage();
    const answer = await page.goto(new URL(address, home).href).catch(() => null);
    await page.evaluate(() => document.fonts.ready);
    if (!answer?.ok() || missing.length) throw new Error(`missing: ${missing.join(', ')}`);
    await page.evaluate(nameDrawings);
    const pdf = await page.pdf({ format: 'A4', tagged: true, outline: true });
    return renumbered(dated(pdf, dateOf(await page.content())));
  } finally {
    await context.close();
  }
}

/** Runs in the page: drawings that are silent on screen, where words beside them say it, are called by these words. */
function nameDrawings() {
  for (const figure of document.querySelectorAll('[data-named-on-paper]')) {
    const words = document.getElementById(figure.getAttribute('data-named-on-paper') ?? '');
    const picture = figure.querySelector('svg[role=img]') ?? figure;
    figure.removeAttribute('aria-hidden');
    figure.setAttribute('role', 'none');
    picture.setAttribute('role', 'img');
    picture.setAttribute('aria-label', (words?.textContent ?? '').replaceAll(/\s+/g, ' ').trim());
  }
}

/**
 * @param {string} root
 * @param {URL} home
 * @param {URL} url
 * @returns {string | undefined} the file behind an address of ours
 */
function fileOf(root, home, url) {
  if (url.origin !== home.origin || !url.pathname.startsWith(home.pathname)) return undefined;
  const path = join(root, decodeURIComponent(url.pathname.slice(home.pathname.length)));
  const file = existsSync(path) && statSync(path).isDirectory() ? join(path, 'index.html') : path;
  return existsSync(file) ? file : undefined;
}

/** @param {string} file */
function typeOf(file) {
  return TYPES[/** @type {keyof typeof TYPES} */ (extname(file))] ?? 'application/octet-stream';
}

/** The day the page says it was last changed, `2026-07-01`. @param {string} html */
function dateOf(html) {
  const found = /"dateModified":"(\d{4}-\d{2}-\d{2})/.exec(html);
  if (!found?.[1]) throw new Error('the page does not say when it was last changed.');
  return found[1];
}

/**
 * The same PDF, made on a day of the content's rather than now. Nothing changes its length, so all offsets in it hold.
 * @param {Buffer} pdf as Chromium writes it
 * @param {string} day `2026-07-01`
 */
export function dated(pdf, day) {
  const stamp = `(D:${day.replaceAll('-', '')}000000+00'00')`;
  const date = /(\/(?:CreationDate|ModDate) )\(D:\d{14}\+00'00'\)/g;
  const text = replaced(pdf.toString('latin1'), date, (_, name) => name + stamp, {
    what: 'days of making and changing it',
    where: 'a PDF',
    remedy: 'see how this Chromium writes them, and change `dated` in scripts/pictures/pdf.mjs',
    least: 2,
  });
  return Buffer.from(text, 'latin1');
}

/**
 * The same PDF, its table cells named from 1 in the order they had: Chromium names them by numbers that depend on what
 * else it was doing.
 * @param {Buffer} pdf as Chromium writes it, with names such as `node00000274`; or without any, where no cell needs one
 */
export function renumbered(pdf) {
  const text = pdf.toString('latin1');
  if (!text.includes('/IDTree')) return pdf;
  const name = /\(node\d{8}\)/g;
  const order = [...new Set(text.match(name))].toSorted();
  const places = new Map(order.map((old, i) => [old, `(node${String(i + 1).padStart(8, '0')})`]));
  const made = replaced(text, name, (old) => places.get(old) ?? old, {
    what: 'names of table cells',
    where: 'a PDF with named cells',
    remedy: 'see how this Chromium writes them, and change `renumbered` in scripts/pictures/pdf.mjs',
  });
  return Buffer.from(made, 'latin1');
}
